using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What a <see cref="ProportionalHazardsTest"/> found.</summary>
public sealed partial record ProportionalHazardsTestResult
{
    /// <summary>The fit under proportional hazards.</summary>
    public required CoxRegressionResult Fit { get; init; }

    /// <summary>The function of time.</summary>
    public required CoxTimeScale Scale { get; init; }

    /// <summary>One for each covariate, in input order.</summary>
    public required IReadOnlyList<ProportionalHazardsTerm> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>All covariates together, χ² with as many degrees of freedom.</summary>
    public required TestResult Global { get; init; }
}
