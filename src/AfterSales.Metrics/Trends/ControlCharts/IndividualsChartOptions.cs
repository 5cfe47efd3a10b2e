using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Rules, phases and constants of an <see cref="IndividualsChart"/>.</summary>
public sealed partial record IndividualsChartOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static IndividualsChartOptions Default { get; } = new();

    /// <summary>What counts as a signal.</summary>
    /// <value>Points beyond the limits.</value>
    public ChartRules Rules
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = ChartRules.Default;

    /// <summary>The phases, the first one from position 1; none, the default, for one phase whose points all make the limits.</summary>
    public IReadOnlyList<ChartPhase> Phases
    {
        get;
        init => field = FrozenList.Own(Guard.NoneNull(value).ToArray());
    }
    = FrozenList<ChartPhase>.Empty;

    /// <summary>Which constants.</summary>
    /// <value><see cref="ChartConstants.Exact"/>.</value>
    public ChartConstants Constants
    {
        get;
        init => field = Guard.Defined(value);
    }
    = ChartConstants.Exact;
}
