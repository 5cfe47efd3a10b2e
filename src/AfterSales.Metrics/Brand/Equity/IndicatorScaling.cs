namespace AfterSales.Metrics.Brand;

/// <summary>How indicators are brought to one scale.</summary>
public enum IndicatorScaling
{
    /// <summary>0 the lowest and 100 the highest brand: moves when a rival enters.</summary>
    MinMax,

    /// <summary>0 and 100 at fixed values, cut beyond.</summary>
    Goalposts,

    /// <summary>Deviations from the mean in standard deviations.</summary>
    StandardScore,

    /// <summary>Mid-ranks, 0 the last and 100 the first.</summary>
    Rank,
}
