using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What each initiative did to its figure: against the figure's own past, and against a control.</summary>
internal sealed class ImpactSection : Section
{
    private const double Significance = 0.05;

    public override IReadOnlyList<InputFile> Files { get; } = [InitiativeLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Records.Of(InitiativeLine.File) is not { Count: > 0 } lines || run.Shared(MonthlyFigures.Of) is not { } figures)
        {
            return null;
        }

        var impacts = lines.Select(l => new InitiativeImpact(l, figures)).ToList();
        var known = impacts.Where(i => i.Series?.Average.Effect.Value is not null).ToList();
        var section = new ReportSection("impact", "Impact of initiatives") { Finding = Finding(impacts, known) };
        section.Figures.Add(
            new KeyFigure("initiatives", "Initiatives", ReportValue.Count(impacts.Count), $"{known.Count} with enough months around their start"));
        foreach (var (impact, i) in known.Select((impact, i) => (impact, i)))
        {
            section.Charts.Add(ChartOf(impact, i));
        }

        section.Tables.Add(EffectTable(impacts));
        if (impacts.Any(i => i.Line.Control.Length > 0 && i.Series is not null))
        {
            section.Tables.Add(ControlTable(impacts));
        }

        AddNotes(section, impacts);
        return section;
    }

    private static bool IsBeyondChance(InitiativeImpact impact) => impact.Series!.Average.PValue.Value <= Significance;

    private static string Finding(List<InitiativeImpact> impacts, List<InitiativeImpact> known)
    {
        var moved = known.Count(IsBeyondChance);
        return known.Count == 0
            ? $"None of {Words.Count(impacts.Count, "initiative")} has enough months around its start."
            : $"{moved} of {Words.Count(known.Count, "initiative")} changed {(moved == 1 ? "its" : "their")} figure by more than chance explains.";
    }

    private static ReportChart ChartOf(InitiativeImpact impact, int index)
    {
        var (figure, series) = (impact.Figure!, impact.Series!);
        var id = System.FormattableString.Invariant($"impact-{index + 1}");
        var effect = series.Average.Effect;
        var doubt = IsBeyondChance(impact) ? string.Empty : ", which chance explains";
        var title = $"{impact.Line.Name}: {figure.Label} {figure.Difference(effect.Value!.Value)} a month on average{doubt}";
        List<DatedValue> observed = [.. figure.Series.Values.Select((v, i) => (figure.Series.PeriodAt(i + 1)!.Start, v)).Where(p => p.v is not null)
            .Select(p => new DatedValue { Date = p.Start, Value = p.v!.Value })];
        List<DatedValue> expected = [.. series.Counterfactual.Where(c => c.Expected.Value is not null)
            .Select(c => new DatedValue { Date = figure.Series.PeriodAt(c.Period)!.Start, Value = c.Expected.Value!.Value })];
        return new ReportChart(
            id,
            title,
            LineChart.Draw(
                [
                    new ChartLine { Name = "observed", Points = observed },
                    new ChartLine { Name = "without it", Points = expected, Shape = LineShape.Dashed },
                ],
                ReportChart.Caption(id, title, "The figure by month, and dashed what its own past would have led to.", figure.Unit),
                figure.Text));
    }

    private static ReportTable EffectTable(List<InitiativeImpact> impacts)
    {
        var table = new ReportTable(
            "effects",
            "Against the figure’s own past",
            new("initiative", "Initiative"),
            new("figure", "Figure"),
            new("start", "Start"),
            new("before", "Months before"),
            new("after", "Months after"),
            new("effect", "Effect a month"),
            new("interval", "95 % interval"),
            new("p", "p"),
            new("cumulative", "Together", ColumnPlace.PageAndData),
            new("cumulativeInterval", "95 % interval", ColumnPlace.PageAndData),
            new("placeboP", "p by placebo dates", ColumnPlace.PageAndData));
        foreach (var impact in impacts)
        {
            if (impact.Series is not { } series || impact.Figure is not { } figure)
            {
                table.Add(
                    ReportValue.Text(impact.Line.Name), ReportValue.Text(impact.Line.Figure), ReportValue.Date(impact.Line.Start),
                    ReportValue.Count(impact.Before), ReportValue.Count(impact.After),
                    ReportValue.None(impact.Figure is null ? "no such figure" : "too few months"), ReportValue.None(), ReportValue.None(), ReportValue.None(),
                    ReportValue.None(), ReportValue.None());
                continue;
            }

            table.Add(
                ReportValue.Text(impact.Line.Name),
                ReportValue.Text(figure.Label),
                ReportValue.Date(impact.Line.Start),
                ReportValue.Count(impact.Before),
                ReportValue.Count(impact.After),
                ReportValue.Estimate(series.Average.Effect, figure.Difference),
                ReportValue.Interval(series.Average.Effect, figure.Difference),
                ReportValue.Probability(series.Average.PValue),
                ReportValue.Estimate(series.Cumulative.Effect, figure.Difference),
                ReportValue.Interval(series.Cumulative.Effect, figure.Difference),
                ReportValue.Probability(impact.Placebos!.PValue));
        }

        return table;
    }

    private static ReportTable ControlTable(List<InitiativeImpact> impacts)
    {
        var table = new ReportTable(
            "controls",
            "Against a control (difference in differences)",
            new("initiative", "Initiative"),
            new("control", "Control"),
            new("change", "Change of the figure"),
            new("controlChange", "Change of the control"),
            new("effect", "Effect"),
            new("interval", "95 % interval"),
            new("p", "p"));
        foreach (var impact in impacts.Where(i => i.Line.Control.Length > 0 && i.Series is not null))
        {
            if (impact.Difference is not { } difference || impact.DifferenceSeries is not { } level || impact.Figure is not { } figure)
            {
                table.Add(
                    ReportValue.Text(impact.Line.Name), ReportValue.Text(impact.Line.Control), ReportValue.None(impact.ControlMissing ?? "–"),
                    ReportValue.None(),
                    ReportValue.None(), ReportValue.None(), ReportValue.None());
                continue;
            }

            table.Add(
                ReportValue.Text(impact.Line.Name),
                ReportValue.Text(impact.Line.Control),
                Change(difference.TreatedBefore, difference.TreatedAfter, figure),
                Change(difference.ControlBefore, difference.ControlAfter, figure),
                ReportValue.Estimate(difference.Effect.Effect, figure.Difference),
                ReportValue.Interval(level.Average.Effect, figure.Difference),
                ReportValue.Probability(level.Average.PValue));
        }

        return table;
    }

    private static ReportValue Change(Figure<double> before, Figure<double> after, MonthlyFigure figure)
        => before.Value is { } b && after.Value is { } a
            ? ReportValue.Number(a - b, figure.Difference(a - b))
            : ReportValue.Undefined(before.Reason ?? after.Reason ?? UndefinedReason.NoData);

    private static void AddNotes(ReportSection section, List<InitiativeImpact> impacts)
    {
        foreach (var impact in impacts.Where(i => i.Missing is not null))
        {
            section.Notes.Add($"{impact.Line.Name}: {impact.Missing}.");
        }

        section.Notes.Add(
            "Against its own past: level and slope before and after, errors of Prais and Winsten. It holds if the old trend would have gone on, nothing else happened then, and nobody acted before.");
        section.Notes.Add("A programme that started because of a bad month improves by itself: say how the date was chosen. Placebo dates rank the true date among quiet ones.");
        if (impacts.Any(i => i.Difference is not null))
        {
            section.Notes.Add(
                "Against a control: the interval is that of the level of figure less control, as one figure and one control have no error of their own. "
                + "It holds if both would have moved in parallel.");
        }

        section.Notes.Add("A month in which a start falls is left out, unless it is its first day; a month that still runs too.");
    }
}
