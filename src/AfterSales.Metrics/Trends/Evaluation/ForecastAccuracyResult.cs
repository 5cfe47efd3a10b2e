namespace AfterSales.Metrics.Trends;

/// <summary>How good a forecast was. Error = actual − forecast.</summary>
public sealed partial record ForecastAccuracyResult
{
    /// <summary>Periods compared.</summary>
    public required int Count { get; init; }

    /// <summary>Mean error: above 0, too little was foreseen.</summary>
    public required Figure<double> Bias { get; init; }

    /// <summary>Mean absolute error.</summary>
    public required Figure<double> MeanAbsoluteError { get; init; }

    /// <summary>Root of the mean squared error.</summary>
    public required Figure<double> RootMeanSquaredError { get; init; }

    /// <summary>Mean error in percent of the actual values.</summary>
    public required Figure<double> MeanPercentageError { get; init; }

    /// <summary>Mean absolute error in percent of the actual values (MAPE); undefined if one is 0.</summary>
    public required Figure<double> MeanAbsolutePercentageError { get; init; }

    /// <summary>sMAPE, 0 … 200: 200·|error|/(|actual| + |forecast|); both 0 count 0.</summary>
    public required Figure<double> SymmetricPercentageError { get; init; }

    /// <summary>WAPE: Σ|error|/Σ|actual|, a fraction.</summary>
    public required Figure<double> WeightedPercentageError { get; init; }

    /// <summary>Mean absolute error of the seasonal naive forecast within the history.</summary>
    public required Figure<double> Scale { get; init; }

    /// <summary>MASE: mean absolute error over <see cref="Scale"/>; below 1 is better than the seasonal naive was.</summary>
    public required Figure<double> ScaledError { get; init; }

    /// <summary>RMSSE: root mean squared error over that of the seasonal naive forecast within the history.</summary>
    public required Figure<double> RootScaledError { get; init; }

    /// <summary>Periods within their interval.</summary>
    public required int? Covered { get; init; }

    /// <summary>Share of periods within their interval.</summary>
    public required Figure<double> Coverage { get; init; }

    /// <summary>Mean interval score: width, plus 2/α times by how far the actual value lies outside.</summary>
    public required Figure<double> IntervalScore { get; init; }
}
