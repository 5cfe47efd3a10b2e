namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="ForecastReview"/> found.</summary>
public sealed partial record ForecastReviewResult
{
    /// <summary>Forecasts scored.</summary>
    public required int Count { get; init; }

    /// <summary>Mean of actual − forecast: positive when too little was forecast.</summary>
    public required Figure<double> Bias { get; init; }

    /// <summary>The share of actuals within their limits.</summary>
    public required Figure<double> Coverage { get; init; }

    /// <summary>By how much the distances of the next limits must grow; at least 1.</summary>
    public required Figure<double> Widening { get; init; }

    /// <summary>Whether there were too few forecasts to tell the level: the widening is then the largest miss.</summary>
    public required bool IsWideningAtItsLimit { get; init; }

    /// <summary>The next forecast, its limits as much wider as the past ones should have been; the value is left as it is.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <returns>The forecast; without limits when no widening is known, or it leaves what can be held.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="forecast"/> is null.</exception>
    public Estimate Widen(Estimate forecast)
    {
        if (Internal.Guard.NotNull(forecast) is not { Value: { } value, Lower: { } lower, Upper: { } upper })
        {
            return forecast;
        }

        var factor = Widening.Value ?? double.PositiveInfinity;
        var (low, high) = (value - ((value - lower) * factor), value + ((upper - value) * factor));
        return Math.Abs(low) <= double.MaxValue && Math.Abs(high) <= double.MaxValue
            ? Estimate.Of(value, Math.Min(low, lower), Math.Max(high, upper), forecast.Level, forecast.Method)
            : Estimate.WithoutInterval(value, Widening.Reason ?? UndefinedReason.Overflow, forecast.Level, forecast.Method);
    }
}
