namespace AfterSales.Metrics;

/// <summary>Which rates a conversion may use.</summary>
public enum ExchangePath
{
    /// <summary>Only a rate quoted for the pair in its direction.</summary>
    Direct,

    /// <summary>Also the reciprocal of a rate quoted in the other direction.</summary>
    DirectOrInverse,

    /// <summary>Also two such rates through <see cref="ExchangeOptions.Through"/>.</summary>
    Triangulated,
}
