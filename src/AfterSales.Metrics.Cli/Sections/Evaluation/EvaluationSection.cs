using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The verdict: every figure against its target and the period before, and what is missing.</summary>
internal sealed class EvaluationSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [TargetLine.File];

    public override ReportSection? Create(EvaluationRun run)
    {
        var board = run.Figures;
        if (board.Figures.Count == 0)
        {
            return null;
        }

        var targets = MatchTargets(board, run.Records);
        var results = board.Figures
            .GroupBy(f => f.Periods?.Current)
            .OrderByDescending(g => g.Key?.End ?? NodaTime.LocalDate.MinIsoValue)
            .Select(g => (Periods: g.First().Periods, Result: PeriodEvaluation.Compute(new PeriodEvaluationInput
            {
                Period = g.Key,
                Previous = g.First().Periods?.Previous,
                Figures = [.. g.Select(f => ToPeriodFigure(f, targets.GetValueOrDefault(f.FullName)))],
            })))
            .ToList();
        var section = new ReportSection("evaluation", Say("Evaluation"));
        var changes = EvaluatedFigures.Screen(run);
        run.Evaluated = new EvaluatedFigures([.. results.SelectMany(r => r.Result.Domains.SelectMany(d => d.Figures).Select(e => (r.Periods, e))).Select(p =>
        {
            var offered = Offered(board, p.Periods, p.e);
            return new EvaluatedFigure(offered, p.e, changes[offered.FullName]);
        })]);
        var table = Table(run.Evaluated, results);
        section.Tables.Add(table);
        section.Finding = Finding(results, board.Figures.Count);
        AddNotes(section, board, results, run.Records.Has(TargetLine.File));
        return section;
    }

    private static Dictionary<string, TargetLine> MatchTargets(FigureBoard board, InputRecords records)
    {
        var names = board.Figures.ToLookup(f => f.FullName, StringComparer.Ordinal);
        var matched = new Dictionary<string, TargetLine>(StringComparer.Ordinal);
        foreach (var target in records.Of(TargetLine.File) ?? [])
        {
            if (names[target.Figure].Any(f => f.Format == FigureFormat.Percent) && target.WrongShare() is { } wrong)
            {
                records.AccountOf(TargetLine.File).RejectUsed(wrong);
            }
            else if (names.Contains(target.Figure))
            {
                matched.Add(target.Figure, target);
            }
            else
            {
                records.AccountOf(TargetLine.File).IgnoreUsed(target.Line, Say($"no figure of this run is called {target.Figure}"));
            }
        }

        return matched;
    }

    private static PeriodFigure ToPeriodFigure(OfferedFigure figure, TargetLine? target) => new()
    {
        Domain = figure.Domain,
        Name = figure.Name,
        Direction = target?.Direction ?? figure.Direction,
        Current = figure.Current,
        Previous = figure.Previous,
        Target = target is null ? figure.Target : FigureText.Target(target.Target, figure),
        Tolerance = target is null ? 0 : FigureText.Tolerance(target.Tolerance, figure),
    };

    private static OfferedFigure Offered(FigureBoard board, FigurePeriods? periods, FigureEvaluation evaluated)
        => board.Figures.First(f => f.Periods?.Current == periods?.Current && f.Domain == evaluated.Figure.Domain && f.Name == evaluated.Figure.Name);

    private static ReportTable Table(EvaluatedFigures all, List<(FigurePeriods? Periods, PeriodEvaluationResult Result)> results)
    {
        var onTarget = results.Any(
            r => r.Result.AgainstTarget is { Better: 0, Level: 0, Worse: 0, NotJudged: 0 } == false) ? ColumnPlace.Everywhere : ColumnPlace.DataOnly;
        var onPeriod = results.Count(r => r.Periods is not null) > 1 || results.Exists(r => PartialMonths.IsCompared(r.Periods))
            ? ColumnPlace.Everywhere : ColumnPlace.DataOnly;
        var table = new ReportTable(
            "figures",
            Say("Each figure against its target and the period before"),
            new("figure", Say("Figure")),
            new("period", Say("Period"), onPeriod),
            new("value", Say("Value")),
            new("target", Say("Target"), onTarget),
            new("toTarget", Say("Off target"), ColumnPlace.PageAndData > onTarget ? ColumnPlace.PageAndData : onTarget),
            new("againstTarget", Say("Against target"), onTarget),
            new("previous", Say("Before")),
            new("change", Say("Change")),
            new("againstPrevious", Say("Against before")),
            new("certainty", Say("More than chance?"), ColumnPlace.DataOnly),
            new("name", Say("Name"), ColumnPlace.DataOnly));
        foreach (var (offered, evaluated, change) in all.All)
        {
            table.Add(
                Shown.Text(offered.Label) with { Small = offered.FullName },
                offered.Periods is { } periods ? PartialMonths.Of(periods).Value(periods.Current) : Shown.None(Say("no dates")),
                FigureText.Value(evaluated.Figure.Current, offered.Format),
                evaluated.Gaps.Contains(EvaluationGap.NoTarget) ? Shown.None(Say("no target")) : FigureText.Value(evaluated.Figure.Target, offered.Format),
                FigureText.Difference(evaluated.AgainstTarget, offered.Format),
                FigureText.AgainstTarget(evaluated.AgainstTarget, evaluated.Figure.Tolerance, offered.Format),
                evaluated.Gaps.Contains(EvaluationGap.NoPreviousPeriod) ? Shown.None(Say("no data")) : Before(offered, evaluated.Figure.Previous),
                FigureText.Difference(evaluated.AgainstPrevious, offered.Format),
                Previous(offered, evaluated, change),
                evaluated.Gaps.Contains(EvaluationGap.NoPreviousPeriod) ? Shown.None() : FigureText.Certainty(change),
                Shown.Text(offered.FullName));
        }

        return table;
    }

    /// <summary>The value of the period before; of a part of it, with a mark.</summary>
    private static ReportValue Before(OfferedFigure offered, Measurement? value)
    {
        var shown = FigureText.Value(value, offered.Format);
        return offered.Periods is { } periods && PartialMonths.Of(periods).IsPartial(periods.Previous) ? shown with { Small = Say("in part") } : shown;
    }

    /// <summary>Better or worse than before, and whether that is more than chance; of months in part it is neither good nor bad.</summary>
    private static ReportValue Previous(OfferedFigure offered, FigureEvaluation evaluated, ScreenedChange change)
    {
        var value = FigureText.AgainstPrevious(evaluated.AgainstPrevious);
        return evaluated.AgainstPrevious.Status is ComparisonStatus.Missing ? value with { Small = string.Empty }
            : PartialMonths.IsCompared(offered.Periods) ? value with { Small = FigureText.InPart, Tone = Tone.Muted }
            : value with { Small = FigureText.Certainty(change).Display };
    }

    private static string Finding(List<(FigurePeriods? Periods, PeriodEvaluationResult Result)> results, int figures)
    {
        var target = StatusCounts.Sum(results.Select(r => r.Result.AgainstTarget));
        var previous = StatusCounts.Sum(results.Where(r => !PartialMonths.IsCompared(r.Periods)).Select(r => r.Result.AgainstPrevious));
        var (good, judged) = (target.Better + target.Level, target.CountJudged());
        var (better, level, worse) = (previous.Better, previous.Level, previous.Worse);
        var first = judged == 0
            ? Say($"No target is set for any of {Words.Count(figures, "figure")}")
            : Say($"{good} of {Words.Count(judged, "figure")} with a target {(good == 1 ? "reaches" : "reach")} it");
        return previous.CountJudged() == 0
            ? Say($"{first}; none can be compared with a period before.")
            : Say($"{first}; against the period before {better} {(better == 1 ? "is" : "are")} better, {worse} worse{(level > 0 ? Say($", {level} as before") : string.Empty)}.");
    }

    private static void AddNotes(
        ReportSection section, FigureBoard board, List<(FigurePeriods? Periods, PeriodEvaluationResult Result)> results, bool hasTargets)
    {
        foreach (var note in results.Select(r => r.Periods is { } periods ? Words.NoteOf(periods) : null).OfType<string>().Distinct())
        {
            section.Notes.Add(note);
        }

        section.Notes.Add(Say("The small names are those by which targets.csv sets targets."));
        if (results.Count(r => r.Periods is not null) > 1)
        {
            section.Notes.Add(
                Say("The files end in different months, so that each figure is of the last month its own file covers; --period evaluates one period throughout."));
        }

        var unjudged = StatusCounts.Sum(results.Select(r => r.Result.AgainstPrevious)).NotJudged;
        if (unjudged > 0)
        {
            section.Notes.Add(Say($"{Words.Count(unjudged, "figure")} not judged: more is neither better nor worse by itself; targets.csv can give a direction."));
        }

        if (!hasTargets)
        {
            section.Notes.Add(Say("There is no targets.csv: nothing says what a figure should be."));
        }

        var needs = SectionList.All.Where(s => s.Domain is not null).ToLookup(s => s.Domain!.Value, s => s.Needs);
        foreach (var domain in Enum.GetValues<EvaluationDomain>().Where(d => needs.Contains(d) && board.Figures.All(f => f.Domain != d)))
        {
            section.Notes.Add(Say($"{Words.Of(domain)}: no data ({Listed(", or ", needs[domain])})."));
        }

        if (board.Figures.Any(f => f.Current.Estimate is not null))
        {
            section.Notes.Add(Say("“May be chance”: sampling alone may explain the difference at 95 %; changes are looked at together, of those called more than chance "
                + "at most one in twenty is none (Benjamini and Hochberg)."));
        }
    }
}
