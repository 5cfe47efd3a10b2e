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
        var section = new ReportSection("impact", Say("Impact of initiatives")) { Finding = Finding(impacts, known) };
        section.Figures.Add(
            new KeyFigure("initiatives", Say("Initiatives"), Shown.Count(impacts.Count), Say($"{known.Count} with enough months around their start")));
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
            ? Say($"None of {Words.Count(impacts.Count, "initiative")} has enough months around its start.")
            : Say($"{moved} of {Words.Count(known.Count, "initiative")} changed {(moved == 1 ? "its" : "their")} figure by more than chance explains.");
    }

    private static ReportChart ChartOf(InitiativeImpact impact, int index)
    {
        var (figure, series) = (impact.Figure!, impact.Series!);
        var id = System.FormattableString.Invariant($"impact-{index + 1}");
        var effect = series.Average.Effect;
        var doubt = IsBeyondChance(impact) ? string.Empty : Say(", which chance explains");
        var title = Say($"{impact.Line.Name}: {figure.Label} {figure.Difference(effect.Value!.Value)} a month on average{doubt}");
        List<DatedValue> observed = [.. figure.Series.Values.Select((v, i) => (figure.Series.PeriodAt(i + 1)!.Start, v)).Where(p => p.v is not null)
            .Select(p => new DatedValue { Date = p.Start, Value = p.v!.Value })];
        List<DatedValue> expected = [.. series.Counterfactual.Where(c => c.Expected.Value is not null)
            .Select(c => new DatedValue { Date = figure.Series.PeriodAt(c.Period)!.Start, Value = c.Expected.Value!.Value })];
        return new ReportChart(
            id,
            title,
            LineChart.Draw(
                [
                    new ChartLine { Name = Say("observed"), Points = observed },
                    new ChartLine { Name = Say("without it"), Points = expected, Shape = LineShape.Dashed },
                ],
                ReportChart.Caption(id, title, Say("The figure by month, and dashed what its own past would have led to."), figure.Unit),
                figure.Text));
    }

    private static ReportTable EffectTable(List<InitiativeImpact> impacts)
    {
        var table = new ReportTable(
            "effects",
            Say("Against the figure’s own past"),
            new("initiative", Say("Initiative")),
            new("figure", Say("Figure")),
            new("start", Say("Start")),
            new("before", Say("Months before")),
            new("after", Say("Months after")),
            new("effect", Say("Effect a month")),
            new("interval", Say("95 % interval")),
            new("p", "p"),
            new("cumulative", Say("Together"), ColumnPlace.PageAndData),
            new("cumulativeInterval", Say("95 % interval"), ColumnPlace.PageAndData),
            new("placeboP", Say("p by placebo dates"), ColumnPlace.PageAndData));
        foreach (var impact in impacts)
        {
            if (impact.Series is not { } series || impact.Figure is not { } figure)
            {
                table.Add(
                    Shown.Text(impact.Line.Name), Shown.Text(impact.Line.Figure), Shown.Date(impact.Line.Start),
                    Shown.Count(impact.Before), Shown.Count(impact.After),
                    Shown.None(impact.Figure is null ? Say("no such figure") : Say("too few months")), Shown.None(), Shown.None(), Shown.None(),
                    Shown.None(), Shown.None());
                continue;
            }

            table.Add(
                Shown.Text(impact.Line.Name),
                Shown.Text(figure.Label),
                Shown.Date(impact.Line.Start),
                Shown.Count(impact.Before),
                Shown.Count(impact.After),
                Shown.Estimate(series.Average.Effect, figure.Difference),
                Shown.Interval(series.Average.Effect, figure.Difference),
                Shown.Probability(series.Average.PValue),
                Shown.Estimate(series.Cumulative.Effect, figure.Difference),
                Shown.Interval(series.Cumulative.Effect, figure.Difference),
                Shown.Probability(impact.Placebos!.PValue));
        }

        return table;
    }

    private static ReportTable ControlTable(List<InitiativeImpact> impacts)
    {
        var table = new ReportTable(
            "controls",
            Say("Against a control (difference in differences)"),
            new("initiative", Say("Initiative")),
            new("control", Say("Control")),
            new("change", Say("Change of the figure")),
            new("controlChange", Say("Change of the control")),
            new("effect", Say("Effect")),
            new("interval", Say("95 % interval")),
            new("p", "p"));
        foreach (var impact in impacts.Where(i => i.Line.Control.Length > 0 && i.Series is not null))
        {
            if (impact.Difference is not { } difference || impact.DifferenceSeries is not { } level || impact.Figure is not { } figure)
            {
                table.Add(
                    Shown.Text(impact.Line.Name), Shown.Text(impact.Line.Control), Shown.None(impact.ControlMissing ?? "–"),
                    Shown.None(),
                    Shown.None(), Shown.None(), Shown.None());
                continue;
            }

            table.Add(
                Shown.Text(impact.Line.Name),
                Shown.Text(impact.Line.Control),
                Change(difference.TreatedBefore, difference.TreatedAfter, figure),
                Change(difference.ControlBefore, difference.ControlAfter, figure),
                Shown.Estimate(difference.Effect.Effect, figure.Difference),
                Shown.Interval(level.Average.Effect, figure.Difference),
                Shown.Probability(level.Average.PValue));
        }

        return table;
    }

    private static ReportValue Change(Figure<double> before, Figure<double> after, MonthlyFigure figure)
        => before.Value is { } b && after.Value is { } a
            ? Shown.Number(a - b, figure.Difference(a - b))
            : Shown.Undefined(before.Reason ?? after.Reason ?? UndefinedReason.NoData);

    private static void AddNotes(ReportSection section, List<InitiativeImpact> impacts)
    {
        foreach (var impact in impacts.Where(i => i.Missing is not null))
        {
            section.Notes.Add(Say($"{impact.Line.Name}: {impact.Missing}."));
        }

        section.Notes.Add(
            Say("Against its own past: level and slope before and after, errors of Prais and Winsten. "
                + "It holds if the old trend would have gone on, nothing else happened then, and nobody acted before."));
        section.Notes.Add(Say("A program that started because of a bad month improves by itself: say how the date was chosen. Placebo dates rank the true date among quiet ones."));
        if (impacts.Any(i => i.Difference is not null))
        {
            section.Notes.Add(
                Say("Against a control: the interval is that of the level of figure less control, as one figure and one control have no error of their own. "
                + "It holds if both would have moved in parallel."));
        }

        section.Notes.Add(Say("A month in which a start falls is left out, unless it is its first day; a month that still runs too."));
    }
}
