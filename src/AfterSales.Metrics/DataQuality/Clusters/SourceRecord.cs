using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.DataQuality;

/// <summary>One of the records that are one and the same.</summary>
public sealed partial record SourceRecord
{
    /// <summary>Where it comes from.</summary>
    public required string Source
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>When it was last changed; null where nobody knows.</summary>
    public LocalDate? Updated { get; init; }

    /// <summary>Its values by field; null where one is missing.</summary>
    public required IReadOnlyDictionary<string, string?> Values
    {
        get;
        init => field = new FrozenMap<string?>(Guard.NotNull(value));
    }
}
