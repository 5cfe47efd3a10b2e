namespace AfterSales.Metrics.Trends;

/// <summary>Which values a forecast may take.</summary>
public enum ForecastRange
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>None below 0, as of counts and hours: forecasts and limits below are cut to 0, and said to be.</summary>
    NotNegative,
}
