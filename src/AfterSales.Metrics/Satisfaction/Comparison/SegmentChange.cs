using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>One segment's answers in two periods, as a <see cref="ChangeDecomposition"/> takes them.</summary>
public sealed partial record SegmentChange
{
    /// <summary>No segment weighs more, before or after.</summary>
    internal const decimal Most = 1_000_000_000_000;

    /// <summary>The segment; null for answers that belong to none.</summary>
    public required string? Name { get; init; }

    /// <summary>Answers, or their weight, before; not negative.</summary>
    public required decimal CountBefore
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Sum of their scores before: promoters − detractors, or satisfied answers; at most one for each answer.</summary>
    public required decimal ScoreSumBefore { get; init; }

    /// <summary>Answers, or their weight, after; not negative.</summary>
    public required decimal CountAfter
    {
        get;
        init => field = Guard.InRange(value, 0, Most);
    }

    /// <summary>Sum of their scores after; at most one for each answer.</summary>
    public required decimal ScoreSumAfter { get; init; }
}
