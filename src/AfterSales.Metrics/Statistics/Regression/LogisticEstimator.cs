namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="LogisticRegression"/> maximizes.</summary>
public enum LogisticEstimator
{
    /// <summary>The likelihood.</summary>
    MaximumLikelihood,

    /// <summary>Firth's penalized likelihood, which has a maximum under separation too and less bias in small samples.</summary>
    Firth,
}
