namespace AfterSales.Metrics.Statistics;

/// <summary>How the season of an interrupted series is taken out.</summary>
public enum InterruptedSeason
{
    /// <summary>No season.</summary>
    None,

    /// <summary>Sines and cosines of the period and its first harmonics.</summary>
    Fourier,

    /// <summary>One level for each place in the period, the first the reference.</summary>
    Dummies,
}
