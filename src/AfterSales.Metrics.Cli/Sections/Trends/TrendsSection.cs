using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Every figure of the evaluation over its months: news or noise, trend, break, and what comes next.</summary>
internal sealed class TrendsSection : Section
{
    private const int Replications = 5_000;

    public override string Needs => Say("a dated file");

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Shared(FigureTrends.Of)?.All is not { } trends)
        {
            return null;
        }

        var enough = trends.Where(t => t.IsEnough).ToList();
        var section = new ReportSection("trends", Say("Trends")) { Finding = Finding(trends, enough) };
        section.Figures.Add(new KeyFigure("figures", Say("Figures over time"), Shown.Count(trends.Count), Say($"{enough.Count} with eight months or more")));
        section.Figures.Add(new KeyFigure("signals", Say("Figures that signal"), Shown.Count(enough.Count(t => t.Chart!.Signals.Count > 0))));
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
            return Say($"No figure has the {FigureTrend.Fewest} months that a trend takes: the longest has {trends.Max(t => t.Known)}.");
        }

        var signals = enough.Where(t => t.Chart!.Signals.Count > 0).Select(t => t.Figure.Label).ToList();
        return signals.Count == 0
            ? Say($"None of {Words.Count(enough.Count, "figure")} signals: what moved is noise.")
            : Say($"A change is signaled by {Listed("; ", signals)}"
                + $"{(signals.Count == enough.Count ? Say(".") : Say($". {enough.Count - signals.Count} of {enough.Count} moved by noise alone."))}");
    }

    private static ReportChart ChartOf(FigureTrend trend)
    {
        var figure = trend.Figure;
        var id = $"trend-{figure.Name.Replace('.', '-')}";
        var title = trend.Chart is null ? Say($"{figure.Label}: too few months for limits")
            : Say($"{figure.Label}: {(trend.Chart.Signals.Count == 0 ? Say("no signal") : TrendWords.Signals(trend))}");
        var description = Say("One dot for each month between its control limits; large dots are signals, a hollow one still runs.");
        var caption = ReportChart.Caption(id, title, description, figure.AxisUnit);
        return new ReportChart(id, title, trend.Chart is { } chart
            ? ControlChart.Draw(figure.Series, chart, caption, figure.Text, figure.IsNeverNegative ? 0 : null)
            : ControlChart.Draw(figure.Points(), null, caption, figure.Text));
    }

    private static ReportTable FigureTable(List<FigureTrend> trends)
    {
        var table = new ReportTable(
            "figures",
            Say("By figure"),
            new("figure", Say("Figure")),
            new("name", Say("Name"), ColumnPlace.DataOnly),
            new("months", Say("Periods")),
            new("signals", Say("Signals")),
            new("trend", Say("Trend")),
            new("slope", Say("A year")),
            new("interval", Say("95 % interval"), ColumnPlace.PageAndData),
            new("p", "p", ColumnPlace.PageAndData),
            new("break", Say("Break")));
        foreach (var trend in trends)
        {
            var figure = trend.Figure;
            var label = figure.Unit.Length > 0 ? Say($"{figure.Label} ({figure.Unit})") : figure.Label;
            if (!trend.IsEnough)
            {
                table.Add(
                    Shown.Text(label) with { Small = figure.Name }, Shown.Text(figure.Name), Shown.Count(trend.Known), Shown.None(TrendWords.Missing(trend)),
                    Shown.None(), Shown.None(), Shown.None(), Shown.None(), Shown.None());
                continue;
            }

            var slope = trend.Slope!.SlopePerYear;
            table.Add(
                Shown.Text(label) with { Small = figure.Name },
                Shown.Text(figure.Name),
                Shown.Count(trend.Known),
                Shown.Text(TrendWords.Signals(trend)),
                Shown.Text(TrendWords.Trend(trend)),
                Shown.Estimate(slope, figure.Difference),
                Shown.Interval(slope, figure.Difference),
                Shown.Probability(trend.Trend),
                Shown.Text(TrendWords.Break(trend)));
        }

        return table;
    }

    private static ReportTable ForecastTable(List<FigureTrend> enough)
    {
        var table = new ReportTable(
            "forecasts", Say("What comes next"), new("figure", Say("Figure")), new("month", Say("Period")), new("forecast", Say("Forecast")),
            new("interval", Say("95 % interval")),
            new("method", Say("Method")));
        foreach (var trend in enough)
        {
            var figure = trend.Figure;
            var label = figure.Unit.Length > 0 ? Say($"{figure.Label} ({figure.Unit})") : figure.Label;
            var periods = trend.Next?.Periods ?? [];
            if (periods.Count == 0)
            {
                table.Add(
                    Shown.Text(label), Shown.None(), Shown.None(), Shown.None(), Shown.Text(TrendWords.Forecast(trend)));
            }

            for (var h = 0; h < periods.Count; h++)
            {
                table.Add(
                    Shown.Text(label),
                    Shown.Period(figure.Series.PeriodAt(trend.Complete + h + 1)!),
                    Shown.Estimate(periods[h], figure.Text),
                    Shown.Interval(periods[h], figure.Text),
                    Shown.Text(h == 0 ? TrendWords.Forecast(trend) : TrendWords.Method(trend)));
            }
        }

        return table;
    }

    private static ReportTable MonthTable(List<FigureTrend> trends)
    {
        var table = new ReportTable(
            "months", Say("Month by month"), new("figure", Say("Figure")), new("month", Say("Month")), new("value", Say("Value")),
            new("isPartial", Say("Still runs")),
            new("signal", Say("Signal")), new("isStored", Say("Of a stored evaluation")))
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
                    Shown.Text(trend.Figure.Name),
                    Shown.Period(series.PeriodAt(i + 1)!),
                    series.Values[i] is { } value
                        ? Shown.Number(value, trend.Figure.Text(value))
                        : Shown.None(Say("no value")),
                    Shown.Flag(isPartial, isPartial ? Say("still runs") : string.Empty),
                    Shown.Text(string.Join(", ", signals)),
                    Flag(trend.Figure.Stored.Contains(series.PeriodAt(i + 1)!.Start)));
            }
        }

        return table;
    }

    private static ReportValue Flag(bool isStored)
        => Shown.Flag(isStored, isStored ? Say("stored") : string.Empty);

    private static void AddNotes(ReportSection section, List<FigureTrend> trends, List<FigureTrend> enough)
    {
        foreach (var trend in trends.Where(t => t.Figure.Series.End == SeriesEnd.Partial))
        {
            section.Notes.Add(Say($"{trend.Figure.Label}: {TrendWords.Month(trend.Figure, trend.Figure.Series.Count)} still runs; it is shown and in no limit, trend, break or forecast."));
        }

        foreach (var trend in trends.Where(t => t.Figure.LeftOut is not null))
        {
            var left = trend.Figure.LeftOut!;
            section.Notes.Add(left.Unit is null
                ? Say($"{trend.Figure.Label}: {Words.Of(left)} is left out; a trend looks back 200 years.")
                : Say($"{trend.Figure.Label}: records begin late in {Words.Of(left)}, which is left out."));
        }

        section.Notes.AddRange(trends.Where(t => t.Figure.Note.Length > 0).Select(t => Say($"{t.Figure.Label}: {t.Figure.Note}")));
        foreach (var trend in trends.Where(t => t.Figure.Stored.Count > 0))
        {
            section.Notes.Add(Say($"{trend.Figure.Label}: {Words.Count(trend.Figure.Stored.Count, "month")} that the files lack "
                + $"{(trend.Figure.Stored.Count == 1 ? "is" : "are")} taken from stored evaluations."));
        }

        if (enough.Count < trends.Count)
        {
            section.Notes.Add(Say($"A chart, a trend, a break and a forecast take {FigureTrend.Fewest} months that are over; the table says how many more."));
        }

        if (enough.Count > 0)
        {
            var chance = enough.Max(t => t.Chart!.FalseAlarms.ChanceAtMost.Value ?? 1);
            section.Notes.Add(
                Say($"A signal is a month beyond its limits, or eight in a row on one side of the center; of quiet figures as long as these, up to {Words.Percent(chance, 0)} signal all the same."));
            var fewest = enough.Min(t => t.Chart!.Phases[0].BaselineCount);
            var next = FalseAlarms.OfNextPoint(Math.Min(fewest, 1000), Replications).Value!.Value;
            section.Notes.Add(Say($"Limits rest on as few as {fewest} months: the next quiet month leaves such limits in {Words.Percent(next)} of cases, not in 0.3 %."));
            section.Notes.Add(Say("Limits are x̄ ± 2.66 mean moving ranges; trends are Sen’s slopes with Mann and Kendall’s test; a break found in the figures is no date of a cause."));
            if (enough.Exists(t => t.IsCorrected))
            {
                section.Notes.Add(Say("Where periods hang together the p of a trend is corrected for it; the interval of its slope is not, and is too short."));
            }

            if (enough.Exists(t => t.Scale is not null))
            {
                section.Notes.Add(Say(
                    "A share or score is forecast on log-odds between its bounds, what is always above zero on logarithms: no limit is an impossible value, and the "
                    + "forecast is the median."));
            }

            section.Notes.Add(Say("A forecast stands on the same month of last year, or the last value, unless smoothing did better at past months (Diebold and Mariano, 5 %)."));
        }
    }
}
