using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="RatingRanking"/> found. Orders list places of the items, the best first; what is undefined is not in them.</summary>
public sealed partial record RatingRankingResult
{
    /// <summary>Reviews that the prior mean is worth.</summary>
    public required double PriorReviews { get; init; }

    /// <summary>The prior mean.</summary>
    public required double PriorMean { get; init; }

    /// <summary>The measures, in the order given.</summary>
    public required IReadOnlyList<RatingRankingItem> Items
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Order by mean.</summary>
    public required IReadOnlyList<int> ByMean
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Order by the Wilson limit.</summary>
    public required IReadOnlyList<int> ByWilsonLower
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Order by shrunken mean.</summary>
    public required IReadOnlyList<int> ByShrunken
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Order by the posterior's lower limit.</summary>
    public required IReadOnlyList<int> ByPosteriorLower
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
