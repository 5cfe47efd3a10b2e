using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Rules, phases and measure of spread of a <see cref="SubgroupChart"/>.</summary>
public sealed partial record SubgroupChartOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static SubgroupChartOptions Default { get; } = new();

    /// <summary>What measures the spread within a subgroup.</summary>
    /// <value><see cref="SubgroupDispersion.StandardDeviation"/>.</value>
    public SubgroupDispersion Dispersion
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>What counts as a signal of the means; the chart of the spread has its limits only.</summary>
    /// <value>Points beyond the limits.</value>
    public ChartRules Rules
    {
        get;
        init => field = Guard.NotNull(value);
    }
    = ChartRules.Default;

    /// <summary>The phases, the first one from position 1; none, the default, for one phase whose subgroups all make the limits.</summary>
    public IReadOnlyList<ChartPhase> Phases
    {
        get;
        init => field = FrozenList.Own(Guard.NoneNull(value).ToArray());
    }
    = FrozenList<ChartPhase>.Empty;
}
