namespace AfterSales.Metrics.Trends;

/// <summary>The correlation of two series at one distance in time.</summary>
public sealed partial record LaggedCorrelation
{
    /// <summary>Lag k: the first series k periods later is held against the second now. Negative: the first leads.</summary>
    public required int Lag { get; init; }

    /// <summary>Cross-correlation, −1 … 1.</summary>
    public required double Correlation { get; init; }

    /// <summary>Two-sided p-value of this lag alone, as of white noise.</summary>
    public required double PValue { get; init; }

    /// <summary>p-value corrected by Holm for all lags searched.</summary>
    public required double AdjustedPValue { get; init; }
}
