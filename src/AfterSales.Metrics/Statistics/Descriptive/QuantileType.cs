namespace AfterSales.Metrics.Statistics;

/// <summary>The nine sample quantiles of Hyndman and Fan, by their numbers.</summary>
public enum QuantileType
{
    /// <summary>Type 7: linear between order statistics at (n − 1)p + 1. R's default, Excel's PERCENTILE.INC, numpy's default; ours too.</summary>
    R7,

    /// <summary>Type 1: inverse of the empirical distribution function.</summary>
    R1,

    /// <summary>Type 2: as type 1, averaged at steps. SAS's default.</summary>
    R2,

    /// <summary>Type 3: the nearest even order statistic.</summary>
    R3,

    /// <summary>Type 4: linear interpolation of the empirical distribution function.</summary>
    R4,

    /// <summary>Type 5: linear between the middles of its steps (hydrologists).</summary>
    R5,

    /// <summary>Type 6: linear at (n + 1)p. Excel's PERCENTILE.EXC, Minitab, SPSS.</summary>
    R6,

    /// <summary>Type 8: median-unbiased, Hyndman and Fan's choice. MathNet's default.</summary>
    R8,

    /// <summary>Type 9: about unbiased under normality.</summary>
    R9,
}
