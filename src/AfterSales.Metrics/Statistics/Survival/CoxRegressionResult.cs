using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="CoxRegression"/> found.</summary>
public sealed partial record CoxRegressionResult
{
    /// <summary>What the difference may be called.</summary>
    public EffectDesign Design => Options.Design;

    /// <summary>Subjects.</summary>
    public required int Count { get; init; }

    /// <summary>Events.</summary>
    public required int Events { get; init; }

    /// <summary>One for each covariate, in input order.</summary>
    public required IReadOnlyList<CoxTerm> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>Log partial likelihood without effects.</summary>
    public required Figure<double> NullLogLikelihood { get; init; }

    /// <summary>Log partial likelihood of the fit.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Score test of all covariates together, before any of them is fitted: with one group column and no ties, the log-rank test.</summary>
    public required TestResult ScoreTest { get; init; }

    /// <summary>Wald test of all covariates together.</summary>
    public required TestResult Wald { get; init; }

    /// <summary>Likelihood ratio test of all covariates together.</summary>
    public required TestResult LikelihoodRatio { get; init; }

    /// <summary>Of all comparable pairs, the share in which who is at higher risk has the event first; ties of risk count half.</summary>
    public required Figure<double> Concordance { get; init; }

    /// <summary>Steps of Newton's method.</summary>
    public required int Iterations { get; init; }

    /// <summary>Whether the likelihood rises for ever in some direction, so that a coefficient has no finite estimate.</summary>
    public bool IsMonotone { get; init; }

    /// <summary>How it was fitted.</summary>
    public required CoxRegressionOptions Options { get; init; }
}
