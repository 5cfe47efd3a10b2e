using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Classical Holt–Winters smoothing of a series, and its forecast.</summary>
public sealed partial record HoltWintersResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>The gains; null without answer.</summary>
    public required HoltWintersParameters? Parameters { get; init; }

    /// <summary>One-step forecasts, from the first value after the start.</summary>
    public required IReadOnlyList<double> Fitted { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Sum of squared errors of those.</summary>
    public required Figure<double> SumOfSquares { get; init; }

    /// <summary>Last level.</summary>
    public required Figure<double> Level { get; init; }

    /// <summary>Last trend; undefined without, <see cref="UndefinedReason.OutsideDomain"/>.</summary>
    public required Figure<double> Trend { get; init; }

    /// <summary>Last seasons, the next period's first; empty without.</summary>
    public required IReadOnlyList<double> Season { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Whether the search for the gains came to rest; true for given ones.</summary>
    public required bool IsConverged { get; init; }

    /// <summary>The forecast.</summary>
    public required ForecastResult Forecast { get; init; }
}
