using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A case's share of an event of several cases.</summary>
public sealed partial record CaseShare
{
    /// <summary>The case.</summary>
    public required string Case { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its share, above 0 and at most 1; those of an event sum to 1.</summary>
    public required decimal Share
    {
        get;
        init => field = value > 0 ? Guard.InRange(value, 0, 1) : throw Guard.OutOfRange(nameof(Share), "must be above 0, and at most 1", value);
    }
}
