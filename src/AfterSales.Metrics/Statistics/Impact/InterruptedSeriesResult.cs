using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="InterruptedSeries"/> found.</summary>
public sealed partial record InterruptedSeriesResult
{
    /// <summary>How it was found.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.InterruptedSeries;

    /// <summary>Periods present before the intervention.</summary>
    public required int Before { get; init; }

    /// <summary>Periods present after it.</summary>
    public required int After { get; init; }

    /// <summary>Level, slope, change of level, change of slope unless the level alone may change, then the season's; empty where there is no fit.</summary>
    public required IReadOnlyList<ImpactEffect> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>Periods less coefficients.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Lag of Newey and West's errors; null with Prais and Winsten's.</summary>
    public required int? Lag { get; init; }

    /// <summary>ρ, what of one period's error is left in the next; undefined with Newey and West's errors.</summary>
    public required Figure<double> Autocorrelation { get; init; }

    /// <summary>Variance of the residuals; of the innovations with Prais and Winsten's errors.</summary>
    public required Figure<double> ResidualVariance { get; init; }

    /// <summary>Durbin and Watson's statistic of the residuals of least squares; undefined over gaps.</summary>
    public required Figure<double> DurbinWatson { get; init; }

    /// <summary>Durbin and Watson's statistic after Prais and Winsten's transformation.</summary>
    public required Figure<double> DurbinWatsonAfter { get; init; }

    /// <summary>The effect in the first period.</summary>
    public required ImpactEffect AtStart { get; init; }

    /// <summary>The effect in the last period.</summary>
    public required ImpactEffect AtEnd { get; init; }

    /// <summary>The mean effect over the periods present.</summary>
    public required ImpactEffect Average { get; init; }

    /// <summary>The sum of the effects over the periods present: what a cost figure saved.</summary>
    public required ImpactEffect Cumulative { get; init; }

    /// <summary>The average effect over the mean counterfactual.</summary>
    public required Figure<double> RelativeAverage { get; init; }

    /// <summary>Mean of observed less expected; with least squares the average effect itself.</summary>
    public required Figure<double> ObservedMinusExpected { get; init; }

    /// <summary>Each period after the intervention as it would have been.</summary>
    public required IReadOnlyList<CounterfactualPeriod> Counterfactual { get; init => field = FrozenList.Copy(value); }

    /// <summary>How it was fitted.</summary>
    public required InterruptedSeriesOptions Options { get; init; }
}
