namespace AfterSales.Metrics.Statistics;

/// <summary>Whether a least-squares fit has a constant term.</summary>
public enum RegressionIntercept
{
    /// <summary>The first coefficient is the constant.</summary>
    Included,

    /// <summary>The fit goes through the origin.</summary>
    Excluded,
}
