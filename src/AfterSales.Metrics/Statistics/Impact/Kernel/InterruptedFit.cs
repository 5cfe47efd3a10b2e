namespace AfterSales.Metrics.Statistics;

/// <summary>The fit of an interrupted series as it was asked for, beside plain least squares.</summary>
internal sealed record InterruptedFit
{
    /// <summary>Least squares; null where columns determine each other.</summary>
    public ImpactFit? Plain { get; init; }

    /// <summary>The fit that coefficients come from; null where there is none.</summary>
    public ImpactFit? System { get; init; }

    /// <summary>Of the coefficients; null where there is no error.</summary>
    public double[,]? Covariance { get; init; }

    /// <summary>Why there is no fit, or no error.</summary>
    public UndefinedReason? Reason { get; init; }

    /// <summary>Autocorrelation of the errors with Prais and Winsten's; else 0.</summary>
    public double Rho { get; init; }
}
