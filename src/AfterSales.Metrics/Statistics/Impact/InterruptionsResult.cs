using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="InterruptedSeries"/> found of several interruptions at once.</summary>
public sealed partial record InterruptionsResult
{
    /// <summary>How it was found.</summary>
    public ImpactDesign Design { get; init; } = ImpactDesign.InterruptedSeries;

    /// <summary>Periods present before the first interruption.</summary>
    public required int Before { get; init; }

    /// <summary>Periods present from the first interruption on.</summary>
    public required int After { get; init; }

    /// <summary>Each interruption's own changes, in order of time.</summary>
    public required IReadOnlyList<InterruptionEffect> Interruptions { get; init => field = FrozenList.Copy(value); }

    /// <summary>Level, slope, the changes of each interruption in order of time, then the season's; empty where there is no fit.</summary>
    public required IReadOnlyList<ImpactEffect> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>F of no change at any of the interruptions, from their joint covariance.</summary>
    public required TestResult JointTest { get; init; }

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

    /// <summary>The effect of all interruptions together in the last period.</summary>
    public required ImpactEffect AtEnd { get; init; }

    /// <summary>The mean effect of all together over the periods present from the first on.</summary>
    public required ImpactEffect Average { get; init; }

    /// <summary>The sum of the effects of all together over those periods.</summary>
    public required ImpactEffect Cumulative { get; init; }

    /// <summary>Each period from the first interruption on as it would have been without any.</summary>
    public required IReadOnlyList<CounterfactualPeriod> Counterfactual { get; init => field = FrozenList.Copy(value); }

    /// <summary>How it was fitted.</summary>
    public required InterruptedSeriesOptions Options { get; init; }
}
