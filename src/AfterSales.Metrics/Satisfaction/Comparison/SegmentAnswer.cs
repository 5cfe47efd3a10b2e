using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One answer of a segment, as a part of the way from the worst to the best of its scale.</summary>
public readonly partial record struct SegmentAnswer
{
    /// <summary>The segment; null for answers that belong to none.</summary>
    public required string? Segment { get; init; }

    /// <summary>From 0 to 1, as <see cref="ScaleDefinition.ShareOf"/> has it.</summary>
    public required decimal Share
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>How many customers it stands for; from 0 to 1e9.</summary>
    public required decimal Weight
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000m);
    }
}
