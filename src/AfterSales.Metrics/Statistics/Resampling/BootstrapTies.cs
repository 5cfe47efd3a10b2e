namespace AfterSales.Metrics.Statistics;

/// <summary>How BCa counts the resamples that equal the statistic, of which ratings have many.</summary>
public enum BootstrapTies
{
    /// <summary>Half of them lie below it, so that the interval of mirrored values is the mirror of the interval.</summary>
    HalfBelow,

    /// <summary>None of them lies below it, as R's boot.ci counts; tied values pull the interval down.</summary>
    NoneBelow,
}
