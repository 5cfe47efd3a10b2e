using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Shift, decision interval and baseline of a <see cref="CusumChart"/>.</summary>
public sealed partial record CusumChartOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static CusumChartOptions Default { get; } = new();

    /// <summary>The shift to be found, in σ, positive: half of it is allowed each period.</summary>
    /// <value>1.</value>
    public double Shift
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;

    /// <summary>Decision interval h in σ, positive.</summary>
    /// <value>5.</value>
    public double DecisionInterval
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 5;

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
