using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>
/// The scale on which a figure is forecast, so that no forecast and no limit is an impossible value: log-odds of a share, log-odds between the ends of a
/// scale, logarithms of what is above zero, and else the figure itself.
/// </summary>
/// <param name="figure">The figure; its periods have no gap.</param>
/// <param name="complete">Its periods that are over.</param>
internal sealed class ForecastScale(MonthlyFigure figure, int complete)
{
    private readonly double[] values = [.. figure.Series.Values.Take(complete).Select(v => v ?? 0)];
    private readonly (long Counts, long Cases)[] cases = [.. figure.Cases.Take(complete).OfType<(long, long)>()];

    /// <summary>How the scale is called; null where the figure is forecast as it is.</summary>
    public string? Name => HasCases || IsInside ? Say("on log-odds") : IsPositive ? Say("on logarithms") : null;

    private bool HasCases => complete > 0 && cases.Length == complete;

    private bool IsInside => figure.Bounds is { } bounds && Array.TrueForAll(values, v => v > bounds.Least && v < bounds.Most);

    private bool IsPositive => figure is { Bounds: null, IsNeverNegative: true } && Array.TrueForAll(values, v => v > 0);

    /// <summary>The forecast by a method from the first so many periods.</summary>
    public ForecastResult Of(int known, Func<IReadOnlyList<double>, ForecastOptions, ForecastResult> method, ForecastOptions options)
    {
        if (HasCases)
        {
            var first = cases[..known];
            return BoundedForecast.Share(Array.ConvertAll(first, c => c.Counts), Array.ConvertAll(first, c => c.Cases), method, options);
        }

        // A value on a bound that no cases explain has no log-odds; what never falls below zero, and was zero, is cut there by the forecast itself.
        return figure.Bounds is { } bounds ? BoundedForecast.Between(values.AsSpan(0, known), bounds.Least, bounds.Most, method, options)
            : IsPositive ? BoundedForecast.Positive(values.AsSpan(0, known), method, options)
            : method(values[..known], options with { Range = figure.IsNeverNegative ? ForecastRange.NotNegative : ForecastRange.Any });
    }
}
