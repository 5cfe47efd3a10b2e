using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LogisticRegression"/> found.</summary>
public sealed partial record LogisticRegressionResult
{
    /// <summary>What the difference may be called.</summary>
    public EffectDesign Design => Options.Design;

    /// <summary>Observations.</summary>
    public required int Count { get; init; }

    /// <summary>Observations in which it happened.</summary>
    public required int Events { get; init; }

    /// <summary>Whether predictors tell the outcomes apart; null where that was not asked because predictors
    /// determine each other or there are none, or where the answer would have taken over a billion operations.</summary>
    public required LogisticSeparation? Separation { get; init; }

    /// <summary>The constant, then one for each predictor in input order.</summary>
    public required IReadOnlyList<LogisticTerm> Terms { get; init => field = FrozenList.Copy(value); }

    /// <summary>Log-likelihood of the fit; with Firth's estimator the penalized one.</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>How it was fitted.</summary>
    public required LogisticRegressionOptions Options { get; init; }
}
