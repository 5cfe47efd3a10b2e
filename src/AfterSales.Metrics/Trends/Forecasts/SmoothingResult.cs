using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>An exponential smoothing model run over a series, and its forecast.</summary>
public sealed partial record SmoothingResult
{
    /// <summary>The model.</summary>
    public required SmoothingModel Model { get; init; }

    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Gains and states before the first value; null without answer.</summary>
    public required SmoothingParameters? Start { get; init; }

    /// <summary>Gains and states after the last value, the next period's season first.</summary>
    public required SmoothingParameters? End { get; init; }

    /// <summary>One-step forecasts of the values.</summary>
    public required IReadOnlyList<double> Fitted { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Sum of squared errors: relative errors for multiplicative ones.</summary>
    public required Figure<double> SumOfSquares { get; init; }

    /// <summary>Sum of squared errors over the number of values.</summary>
    public required Figure<double> Variance { get; init; }

    /// <summary>Gaussian log-likelihood up to the constant that R's ets leaves out too: −½(n·ln SSE + 2Σ ln|fitted| for multiplicative errors).</summary>
    public required Figure<double> LogLikelihood { get; init; }

    /// <summary>Variance of an error h periods ahead over that of one period ahead; empty where there is no closed form.</summary>
    public required IReadOnlyList<double> RelativeVariances { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Whether the gains lie within the usual bounds 0 &lt; α &lt; 1, 0 ≤ β ≤ α, 0 ≤ γ ≤ 1 − α, within which old values lose weight.</summary>
    public required bool IsWithinUsualBounds { get; init; }

    /// <summary>Whether the search for the parameters came to rest; true for given ones.</summary>
    public required bool IsConverged { get; init; }

    /// <summary>The forecast.</summary>
    public required ForecastResult Forecast { get; init; }
}
