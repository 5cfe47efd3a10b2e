namespace AfterSales.Metrics.Economics;

/// <summary>What a correlation of two drivers is measured on.</summary>
public enum DriverCorrelationKind
{
    /// <summary>The normal scores behind the drivers: Pearson's correlation of two normal drivers. The default.</summary>
    NormalScores,

    /// <summary>The drivers' ranks: Spearman's correlation, the same whatever the distributions, and what survey and estimation sheets ask for.</summary>
    Ranks,
}
