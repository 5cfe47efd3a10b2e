using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Brand;

/// <summary>One thing said on a day.</summary>
public readonly partial record struct DatedMention
{
    /// <summary>When it was said.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What it says.</summary>
    public required MentionClass Class
    {
        get;
        init => field = Guard.Defined(value);
    }
}
