namespace AfterSales.Metrics.Statistics;

/// <summary>Which standard errors the tests and intervals of <see cref="CoxRegression"/> use.</summary>
public enum CoxErrors
{
    /// <summary>From the information.</summary>
    Information,

    /// <summary>From each subject's, or cluster's, influence on the coefficients.</summary>
    Robust,
}
