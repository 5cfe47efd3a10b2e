namespace AfterSales.Metrics.Trends;

/// <summary>How the Mann–Kendall test was corrected for autocorrelation.</summary>
public enum TrendCorrection
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Variance corrected by the autocorrelations of the ranks that are significant (Hamed and Rao 1998).</summary>
    HamedRao,

    /// <summary>Variance corrected by all autocorrelations of the detrended values (Yue and Wang 2004).</summary>
    YueWang,

    /// <summary>Each value less the lag-1 part of the one before it (von Storch 1995); takes part of a trend away.</summary>
    Prewhitening,

    /// <summary>Trend taken out, prewhitened, trend put back (Yue, Pilon, Phinney and Cavadias 2002).</summary>
    TrendFreePrewhitening,
}
