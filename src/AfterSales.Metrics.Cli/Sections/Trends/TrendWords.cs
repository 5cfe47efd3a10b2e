using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Signals, trends, breaks and forecasts in words.</summary>
internal static class TrendWords
{
    private const double Significance = 0.05;

    public static string Month(MonthlyFigure figure, int position) => Words.Of(figure.Series.PeriodAt(position)!);

    /// <summary>One sentence for each signal, the latest last.</summary>
    public static string Signals(FigureTrend trend)
    {
        var signals = trend.Chart!.Signals;
        if (signals.Count == 0)
        {
            return "none: what moves is noise";
        }

        var texts = new List<string>();
        foreach (var signal in signals.Where(s => s.Rule == ChartRule.BeyondLimit))
        {
            texts.Add($"{Month(trend.Figure, signal.Position)} {(signal.Side == ChartSide.Upper ? "above" : "below")} its limit");
        }

        foreach (var run in signals.Where(s => s.Rule == ChartRule.Run).GroupBy(s => s.Side))
        {
            var side = run.Key == ChartSide.Upper ? "above" : "below";
            texts.Add($"eight or more months in a row {side} the center, up to {Month(trend.Figure, run.Max(s => s.Position))}");
        }

        return string.Join("; ", texts.TakeLast(4)) + (texts.Count > 4 ? $"; and {texts.Count - 4} before" : string.Empty);
    }

    public static string Trend(FigureTrend trend)
    {
        if (trend.Slope!.SlopePerYear.Value is not { } slope || trend.Trend.Value is not { } p)
        {
            return "none: " + Words.Of(trend.Trend.Reason ?? UndefinedReason.SmallSample);
        }

        var corrected = trend.IsCorrected ? ", corrected for months that hang together" : string.Empty;
        return p > Significance
            ? "none that chance does not explain"
            : $"{(slope > 0 ? "rising" : slope < 0 ? "falling" : "moving")} by {trend.Figure.Difference(slope)} a year{corrected}";
    }

    public static string Break(FigureTrend trend)
    {
        var (cusum, lags, date) = (trend.Cusum!, trend.CusumWithLags!, trend.Break!);
        if (cusum.FirstGap is { } gap)
        {
            return $"not told: {Month(trend.Figure, gap)} is missing";
        }

        if (cusum.PValue.Value is not { } p || date.Best is not { } best)
        {
            return "none: " + Words.Of(cusum.PValue.Reason ?? UndefinedReason.ZeroVariance);
        }

        if (p > Significance)
        {
            return "none that chance does not explain";
        }

        var (first, last) = (date.Set[0] + 1, date.Set[^1] + 1);
        var when = first == last ? $"in {Month(trend.Figure, first)}" : $"between {Month(trend.Figure, first)} and {Month(trend.Figure, last)}";
        var (before, after) = (trend.Figure.Text(date.MeanBefore.Value!.Value), trend.Figure.Text(date.MeanAfter.Value!.Value));
        var level = $"{when}, most likely {Month(trend.Figure, best + 1)}, from {before} to {after}";
        return lags.PValue.Value <= Significance ? level : level + "; not beyond doubt where months hang together";
    }

    public static string Forecast(FigureTrend trend)
    {
        if (trend.Next is { FirstGap: { } gap })
        {
            return $"none: {Month(trend.Figure, gap)} is missing";
        }

        return trend.Verdict switch
        {
            ForecastVerdict.Better => trend.Method,
            ForecastVerdict.TooShort => $"{trend.Method}; too short to judge a better one"
                + (trend.Evaluation?.PeriodsMissing > 0 ? $", {Words.Count(trend.Evaluation.PeriodsMissing, "month")} more" : string.Empty),
            ForecastVerdict.Worse => $"{trend.Method}; smoothing was worse",
            _ => $"{trend.Method}; smoothing was no better",
        };
    }

    public static string Missing(FigureTrend trend)
    {
        var unit = trend.Figure.Series.Unit == PeriodUnit.Year ? "year" : "month";
        return $"{Words.Count(trend.Known, unit)} known, {FigureTrend.Fewest - trend.Known} more needed";
    }
}
