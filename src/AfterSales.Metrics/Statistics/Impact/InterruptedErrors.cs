namespace AfterSales.Metrics.Statistics;

/// <summary>How <see cref="InterruptedSeries"/> allows for months that resemble the month before.</summary>
public enum InterruptedErrors
{
    /// <summary>Errors of first-order autoregression, estimated with the effect (Prais and Winsten): of the two the nearer to its nominal level.</summary>
    PraisWinsten,

    /// <summary>Least squares with Newey and West's standard errors, lags counted in time and not in rows.</summary>
    NeweyWest,
}
