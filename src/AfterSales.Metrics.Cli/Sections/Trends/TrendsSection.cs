using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Every figure of the evaluation over its months: news or noise, trend, break, and what comes next.</summary>
internal sealed class TrendsSection : Section
{
    private const int Replications = 5_000;

    public override string Needs => "a dated file";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Shared(MonthlyFigures.Of) is not { All.Count: > 0 } figures)
        {
            return null;
        }

        var trends = figures.All.Select(f => new FigureTrend(f)).ToList();
        var enough = trends.Where(t => t.IsEnough).ToList();
        var section = new ReportSection("trends", "Trends") { Finding = Finding(trends, enough) };
        section.Figures.Add(new KeyFigure("figures", "Figures over time", ReportValue.Count(trends.Count), $"{enough.Count} with eight months or more"));
        section.Figures.Add(new KeyFigure("signals", "Figures that signal", ReportValue.Count(enough.Count(t => t.Chart!.Signals.Count > 0))));
        foreach (var trend in trends.Where(t => t.Known > 1))
        {
            section.Charts.Add(ChartOf(trend));
        }

        section.Tables.Add(FigureTable(trends));
        if (enough.Count > 0)
        {
            section.Tables.Add(ForecastTable(enough));
        }

        section.Tables.Add(MonthTable(trends));
        AddNotes(section, trends, enough);
        return section;
    }

    private static string Finding(List<FigureTrend> trends, List<FigureTrend> enough)
    {
        if (enough.Count == 0)
        {
            return $"No figure has the {FigureTrend.Fewest} months that a trend takes: the longest has {trends.Max(t => t.Known)}.";
        }

        var signals = enough.Where(t => t.Chart!.Signals.Count > 0).Select(t => t.Figure.Label).ToList();
        return signals.Count == 0
            ? $"None of {Words.Count(enough.Count, "figure")} signals: what moved is noise."
            : $"{string.Join(", ", signals)} {(signals.Count == 1 ? "signals" : "signal")} a change"
                + (signals.Count == enough.Count ? "." : $"; the other {enough.Count - signals.Count} of {enough.Count} moved by noise alone.");
    }

    private static ReportChart ChartOf(FigureTrend trend)
    {
        var figure = trend.Figure;
        var id = $"trend-{figure.Name.Replace('.', '-')}";
        var title = trend.Chart is null ? $"{figure.Label}: too few months for limits"
            : $"{figure.Label}: {(trend.Chart.Signals.Count == 0 ? "no signal" : TrendWords.Signals(trend))}";
        const string Description = "One dot for each month between its control limits; large dots are signals, a hollow one still runs.";
        var caption = ReportChart.Caption(id, title, Description, figure.AxisUnit);
        return new ReportChart(id, title, trend.Chart is { } chart
            ? ControlChart.Draw(figure.Series, chart, caption, figure.Text)
            : ControlChart.Draw(figure.Points(), null, caption, figure.Text));
    }

    private static ReportTable FigureTable(List<FigureTrend> trends)
    {
        var table = new ReportTable(
            "figures",
            "By figure",
            new("figure", "Figure"),
            new("name", "Name", ColumnPlace.PageAndData),
            new("months", "Months"),
            new("signals", "Signals"),
            new("trend", "Trend"),
            new("slope", "A year", ColumnPlace.PageAndData),
            new("interval", "95 % interval", ColumnPlace.PageAndData),
            new("p", "p", ColumnPlace.PageAndData),
            new("break", "Break"));
        foreach (var trend in trends)
        {
            var figure = trend.Figure;
            var label = figure.Unit.Length > 0 ? $"{figure.Label} ({figure.Unit})" : figure.Label;
            if (!trend.IsEnough)
            {
                table.Add(
                    ReportValue.Text(label), ReportValue.Text(figure.Name), ReportValue.Count(trend.Known), ReportValue.None(TrendWords.Missing(trend)),
                    ReportValue.None(), ReportValue.None(), ReportValue.None(), ReportValue.None(), ReportValue.None());
                continue;
            }

            var slope = trend.Slope!.SlopePerYear;
            table.Add(
                ReportValue.Text(label),
                ReportValue.Text(figure.Name),
                ReportValue.Count(trend.Known),
                ReportValue.Text(TrendWords.Signals(trend)),
                ReportValue.Text(TrendWords.Trend(trend)),
                ReportValue.Estimate(slope, figure.Difference),
                ReportValue.Interval(slope, figure.Difference),
                ReportValue.Probability(trend.Trend),
                ReportValue.Text(TrendWords.Break(trend)));
        }

        return table;
    }

    private static ReportTable ForecastTable(List<FigureTrend> enough)
    {
        var table = new ReportTable(
            "forecasts", "What comes next", new("figure", "Figure"), new("month", "Month"), new("forecast", "Forecast"), new("interval", "95 % interval"),
            new("method", "Method"));
        foreach (var trend in enough)
        {
            var figure = trend.Figure;
            var periods = trend.Next?.Periods ?? [];
            if (periods.Count == 0)
            {
                table.Add(
                    ReportValue.Text(figure.Label), ReportValue.None(), ReportValue.None(), ReportValue.None(), ReportValue.Text(TrendWords.Forecast(trend)));
            }

            for (var h = 0; h < periods.Count; h++)
            {
                table.Add(
                    ReportValue.Text(figure.Label),
                    ReportValue.Period(figure.Series.PeriodAt(trend.Complete + h + 1)!),
                    ReportValue.Estimate(periods[h], figure.Text),
                    ReportValue.Interval(periods[h], figure.Text),
                    ReportValue.Text(h == 0 ? TrendWords.Forecast(trend) : trend.Method));
            }
        }

        return table;
    }

    private static ReportTable MonthTable(List<FigureTrend> trends)
    {
        var table = new ReportTable(
            "months", "Month by month", new("figure", "Figure"), new("month", "Month"), new("value", "Value"), new("isPartial", "Still runs"),
            new("signal", "Signal"), new("isStored", "Of a stored evaluation"))
        {
            IsDataOnly = true,
        };
        foreach (var trend in trends)
        {
            var series = trend.Figure.Series;
            for (var i = 0; i < series.Count; i++)
            {
                var isPartial = series.End == SeriesEnd.Partial && i == series.Count - 1;
                var signals = trend.Chart?.Signals.Where(s => s.Position == i + 1).Select(s => s.Rule.ToString()).Distinct().ToList() ?? [];
                table.Add(
                    ReportValue.Text(trend.Figure.Name),
                    ReportValue.Period(series.PeriodAt(i + 1)!),
                    series.Values[i] is { } value
                        ? ReportValue.Number(value, trend.Figure.Text(value))
                        : ReportValue.None("no value"),
                    ReportValue.Flag(isPartial, isPartial ? "still runs" : string.Empty),
                    ReportValue.Text(string.Join(", ", signals)),
                    Flag(trend.Figure.Stored.Contains(series.PeriodAt(i + 1)!.Start)));
            }
        }

        return table;
    }

    private static ReportValue Flag(bool isStored)
        => ReportValue.Flag(isStored, isStored ? "stored" : string.Empty);

    private static void AddNotes(ReportSection section, List<FigureTrend> trends, List<FigureTrend> enough)
    {
        foreach (var trend in trends.Where(t => t.Figure.Series.End == SeriesEnd.Partial))
        {
            section.Notes.Add($"{trend.Figure.Label}: {TrendWords.Month(trend.Figure, trend.Figure.Series.Count)} still runs; it is shown and in no limit, trend, break or forecast.");
        }

        foreach (var trend in trends.Where(t => t.Figure.LeftOut is not null))
        {
            var left = trend.Figure.LeftOut!;
            section.Notes.Add(left.Unit is null
                ? $"{trend.Figure.Label}: {Words.Of(left)} is left out; a trend looks back 200 years."
                : $"{trend.Figure.Label}: records begin late in {Words.Of(left)}, which is left out.");
        }

        section.Notes.AddRange(trends.Where(t => t.Figure.Note.Length > 0).Select(t => $"{t.Figure.Label}: {t.Figure.Note}"));
        foreach (var trend in trends.Where(t => t.Figure.Stored.Count > 0))
        {
            section.Notes.Add($"{trend.Figure.Label}: {Words.Count(trend.Figure.Stored.Count, "month")} that the files lack "
                + $"{(trend.Figure.Stored.Count == 1 ? "is" : "are")} taken from stored evaluations.");
        }

        if (enough.Count < trends.Count)
        {
            section.Notes.Add($"A chart, a trend, a break and a forecast take {FigureTrend.Fewest} months that are over; the table says how many more.");
        }

        if (enough.Count > 0)
        {
            var chance = enough.Max(t => t.Chart!.FalseAlarms.ChanceAtMost.Value ?? 1);
            section.Notes.Add(
                $"A signal is a month beyond its limits, or eight in a row on one side of the center; of quiet figures as long as these, up to {NumberText.Percent(chance, 0)} signal all the same.");
            var fewest = enough.Min(t => t.Chart!.Phases[0].BaselineCount);
            var next = FalseAlarms.OfNextPoint(Math.Min(fewest, 1000), Replications).Value!.Value;
            section.Notes.Add($"Limits rest on as few as {fewest} months: the next quiet month leaves such limits in {NumberText.Percent(next)} of cases, not in 0.3 %.");
            section.Notes.Add("Limits are x̄ ± 2.66 mean moving ranges; trends are Sen’s slopes with Mann and Kendall’s test; a break found in the figures is no date of a cause.");
            section.Notes.Add("A forecast stands on the same month of last year, or the last value, unless smoothing did better at past months (Diebold and Mariano, 5 %).");
        }
    }
}
