namespace AfterSales.Metrics.Trends;

/// <summary>How a forecast method compares with the seasonal naive one.</summary>
public enum ForecastVerdict
{
    /// <summary>Fewer than eight origins: nothing can be said. The naive one stands.</summary>
    TooShort,

    /// <summary>No difference that chance does not explain. The naive one is the forecast.</summary>
    NoBetter,

    /// <summary>Better than the seasonal naive.</summary>
    Better,

    /// <summary>Worse than the seasonal naive.</summary>
    Worse,
}
