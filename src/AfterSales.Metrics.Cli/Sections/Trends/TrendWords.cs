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
            return Say("none: what moves is noise");
        }

        var texts = new List<string>();
        foreach (var signal in signals.Where(s => s.Rule == ChartRule.BeyondLimit))
        {
            texts.Add(Say($"{Month(trend.Figure, signal.Position)} {(signal.Side == ChartSide.Upper ? Say("above") : Say("below"))} its limit"));
        }

        foreach (var run in signals.Where(s => s.Rule == ChartRule.Run).GroupBy(s => s.Side))
        {
            var side = run.Key == ChartSide.Upper ? Say("above") : Say("below");
            var last = Month(trend.Figure, run.Max(s => s.Position));
            texts.Add(IsYearly(trend) ? Say($"eight or more years in a row {side} the center, up to {last}")
                : Say($"eight or more months in a row {side} the center, up to {last}"));
        }

        return Say($"{Listed("; ", texts.TakeLast(4))}{(texts.Count > 4 ? Say($"; and {texts.Count - 4} more") : string.Empty)}");
    }

    public static string Trend(FigureTrend trend)
    {
        if (trend.Slope!.SlopePerYear.Value is not { } slope || trend.Trend.Value is not { } p)
        {
            return Say($"none: {Words.Of(trend.Trend.Reason ?? UndefinedReason.SmallSample)}");
        }

        var corrected = !trend.IsCorrected ? string.Empty
            : IsYearly(trend) ? Say(", corrected for years that hang together") : Say(", corrected for months that hang together");
        return p > Significance
            ? Say($"no more than chance{corrected}")
            : Say($"{(slope > 0 ? Say("rising") : slope < 0 ? Say("falling") : Say("moving"))}{corrected}");
    }

    public static string Break(FigureTrend trend)
    {
        var (cusum, lags, date) = (trend.Cusum!, trend.CusumWithLags!, trend.Break!);
        if (cusum.FirstGap is { } gap)
        {
            return Say($"not told: {Month(trend.Figure, gap)} is missing");
        }

        if (cusum.PValue.Value is not { } p || date.Best is not { } best)
        {
            return Say($"none: {Words.Of(cusum.PValue.Reason ?? UndefinedReason.ZeroVariance)}");
        }

        if (p > Significance)
        {
            return Say("no more than chance");
        }

        var (first, last) = (date.Set[0] + 1, date.Set[^1] + 1);
        var when = first == last ? Say($"in {Month(trend.Figure, first)}") : Say($"between {Month(trend.Figure, first)} and {Month(trend.Figure, last)}");
        var (before, after) = (trend.Figure.Text(date.MeanBefore.Value!.Value), trend.Figure.Text(date.MeanAfter.Value!.Value));
        var level = Say($"{when}, most likely {Month(trend.Figure, best + 1)}, from {before} to {after}");
        return lags.PValue.Value <= Significance ? level
            : IsYearly(trend) ? Say($"{level}; not beyond doubt where years hang together") : Say($"{level}; not beyond doubt where months hang together");
    }

    public static string Forecast(FigureTrend trend)
    {
        if (trend.Next is { FirstGap: { } gap })
        {
            return Say($"none: {Month(trend.Figure, gap)} is missing");
        }

        if (trend.Next is { Reason: UndefinedReason.OutsideDomain } && trend.Figure.Bounds is { } bounds)
        {
            return Say($"none: of some of its periods it is {trend.Figure.Text(bounds.Least)} or {trend.Figure.Text(bounds.Most)} and nothing tells how nearly");
        }

        return trend.Verdict switch
        {
            ForecastVerdict.Better => Method(trend),
            ForecastVerdict.TooShort => Say($"{Method(trend)}; too short to judge a better one"
                + $"{(trend.Evaluation?.PeriodsMissing > 0 ? Say($", {Words.Count(trend.Evaluation.PeriodsMissing, UnitOf(trend))} more") : string.Empty)}"),
            ForecastVerdict.Worse => Say($"{Method(trend)}; smoothing was worse"),
            _ => Say($"{Method(trend)}; smoothing was no better"),
        };
    }

    /// <summary>The method, and on what scale.</summary>
    public static string Method(FigureTrend trend) => trend.Scale is { } scale ? Say($"{trend.Method}, {scale}") : trend.Method;

    public static string Missing(FigureTrend trend)
    {
        return Say($"{Words.Count(trend.Known, UnitOf(trend))} known, {FigureTrend.Fewest - trend.Known} more needed");
    }

    private static bool IsYearly(FigureTrend trend) => trend.Figure.Series.Unit == PeriodUnit.Year;

    private static string UnitOf(FigureTrend trend) => IsYearly(trend) ? "year" : "month";
}
