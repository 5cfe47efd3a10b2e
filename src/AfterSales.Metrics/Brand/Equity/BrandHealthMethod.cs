using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>The scores of all brands by one method.</summary>
public sealed partial record BrandHealthMethod
{
    /// <summary>How indicators are brought to one scale.</summary>
    public required IndicatorScaling Scaling { get; init; }

    /// <summary>How they are put together.</summary>
    public required IndicatorAggregation Aggregation { get; init; }

    /// <summary>Why there are no scores; null when there are.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Places of the indicators that the reason speaks of.</summary>
    public required IReadOnlyList<int> Culprits
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>The scores, in the order of the brands; empty without.</summary>
    public required IReadOnlyList<double> Scores
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Their ranks, the highest score first; scores within 1e-9 share one.</summary>
    public required IReadOnlyList<int> Ranks
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
