using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>One group of a whole in two periods, as a <see cref="RateMixDecomposition"/> takes it.</summary>
public sealed partial record RateMixGroup
{
    private const decimal MostWeight = 1_000_000_000_000m;

    /// <summary>The group; null for what belongs to none.</summary>
    public required string? Name { get; init; }

    /// <summary>Its weight before: answers, mentions, cases; from 0 to 1e12.</summary>
    public required decimal WeightBefore
    {
        get;
        init => field = Guard.InRange(value, 0, MostWeight);
    }

    /// <summary>Weight times rate before: promoters less detractors, positive less negative mentions, cost.</summary>
    public required decimal SumBefore { get; init; }

    /// <summary>Its weight after; from 0 to 1e12.</summary>
    public required decimal WeightAfter
    {
        get;
        init => field = Guard.InRange(value, 0, MostWeight);
    }

    /// <summary>Weight times rate after.</summary>
    public required decimal SumAfter { get; init; }
}
