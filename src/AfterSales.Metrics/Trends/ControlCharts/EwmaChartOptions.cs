using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Weight, limits and baseline of an <see cref="EwmaChart"/>.</summary>
public sealed partial record EwmaChartOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static EwmaChartOptions Default { get; } = new();

    /// <summary>λ, the weight of the newest value, above 0 and at most 1.</summary>
    /// <value>0.2.</value>
    public double Weight
    {
        get;
        init => field = value > 0 ? Guard.InRange(value, 0, 1) : Guard.Positive(value);
    }
    = 0.2;

    /// <summary>Half width of the limits in standard errors of the average, positive, at most 1,000.</summary>
    /// <value>3.</value>
    public double Width
    {
        get;
        init => field = Guard.InRange(Guard.Positive(value), 0, 1000, nameof(value));
    }
    = 3;

    /// <summary>
    /// Periods from the first that make center and σ; null, the default, for all. Not together with <see cref="Phases"/>, which name their own.
    /// </summary>
    public int? Baseline
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>The phases, the first one from position 1, each with its own center and σ and a start anew; none, the default, for one phase.</summary>
    public IReadOnlyList<ChartPhase> Phases
    {
        get;
        init => field = FrozenList.Own(Guard.NoneNull(value).ToArray());
    }
    = FrozenList<ChartPhase>.Empty;

    /// <summary>Which constants make σ of the moving ranges.</summary>
    /// <value><see cref="ChartConstants.Exact"/>.</value>
    public ChartConstants Constants
    {
        get;
        init => field = Guard.Defined(value);
    }
    = ChartConstants.Exact;
}
