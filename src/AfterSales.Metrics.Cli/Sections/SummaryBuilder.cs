using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The first screen, put together from what the sections and the library's evaluation said.</summary>
internal static class SummaryBuilder
{
    private const int FiguresShown = 10;
    private const int FindingsShown = 3;
    private const int ProposalsShown = 5;

    /// <summary>One rejected row in a hundred is no alarm.</summary>
    private const int FewRejected = 100;
    private const int MonthsDrawn = 24;

    public static ReportSummary Of(EvaluationRun run, EvaluatedFigures evaluated, IReadOnlyList<ReportSection> sections)
    {
        var months = run.Shared(MonthlyFigures.Of);
        return new ReportSummary
        {
            Data = run.Summary.Data ?? VerdictOf(run),
            Figures = [.. Chosen(evaluated).Select(f => ToSummary(run, f, months))],
            Findings = Findings(run, evaluated, sections),
            Proposals = Proposals(run.Summary.Proposals),
        };
    }

    /// <summary>The rows that could be used: what is known where no section judges the data.</summary>
    private static SummaryVerdict VerdictOf(EvaluationRun run)
    {
        var files = run.Records.Accounts;
        var (rows, used, rejected) = (files.Sum(f => f.Rows), files.Sum(f => f.Used), files.Sum(f => f.Rejected));
        var failed = files.Count(f => f.Error is not null);
        var isLittle = rejected * FewRejected <= rows && failed == 0;
        var leftOut = failed > 0 ? Say($"; {Words.Count(failed, "file")} left out") : string.Empty;
        return new SummaryVerdict(
            rejected == 0 && failed == 0 ? Say("nothing rejected") : Say($"{Words.Count(rejected, "row")} rejected"),
            Say($"{Shown.Count(used).Display} of {Words.Count(rows, "row")} used{leftOut}"),
            rejected == 0 && failed == 0 ? Tone.Good : isLittle ? Tone.Plain : Tone.Bad,
            "files");
    }

    /// <summary>The leading figures first, then others that have a target, then the rest.</summary>
    private static IEnumerable<EvaluatedFigure> Chosen(EvaluatedFigures evaluated)
    {
        var leading = FigureNames.Leading.Select((name, place) => (name, place)).ToDictionary(p => p.name, p => p.place, StringComparer.Ordinal);
        return evaluated.All
            .Select((figure, place) => (figure, Key: leading.TryGetValue(figure.Offered.FullName, out var lead) ? lead
                : leading.Count + (Places(figure) * evaluated.All.Count) + place))
            .OrderBy(p => p.Key)
            .Take(FiguresShown)
            .Select(p => p.figure);
    }

    /// <summary>Those with a target, then those with a value, then those that have none.</summary>
    private static int Places(EvaluatedFigure figure)
        => !figure.Evaluation.Figure.Current.Number.IsDefined ? 2 : figure.Evaluation.Gaps.Contains(EvaluationGap.NoTarget) ? 1 : 0;

    private static SummaryFigure ToSummary(EvaluationRun run, EvaluatedFigure figure, MonthlyFigures? months)
    {
        var (offered, evaluation) = (figure.Offered, figure.Evaluation);
        return new SummaryFigure
        {
            Name = offered.FullName,
            Label = offered.Label,
            Plain = FigureNames.Plain(offered.FullName),
            Period = offered.Periods is { } periods ? PartialMonths.Of(periods).NameOf(periods.Current) : Say("all dates"),
            Value = FigureText.Value(evaluation.Figure.Current, offered.Format),
            Target = evaluation.Gaps.Contains(EvaluationGap.NoTarget)
                ? Shown.None(Say("no target"))
                : FigureText.Value(evaluation.Figure.Target, offered.Format),
            AgainstTarget = FigureText.AgainstTarget(evaluation.AgainstTarget, evaluation.Figure.Tolerance, figure.Offered.Format),
            Change = IsNews(figure) ? FigureText.Difference(evaluation.AgainstPrevious, offered.Format) : Shown.None(),
            Certainty = evaluation.Gaps.Contains(EvaluationGap.NoPreviousPeriod)
                ? Shown.None(Say("no period before"))
                : IsNews(figure) ? FigureText.Certainty(figure.Change) : Shown.None(FigureText.InPart),
            Sparkline = months?.Named(offered.FullName) is { } monthly ? Draw(offered, monthly) : null,
            SectionId = run.Figures.SectionOf(offered.FullName),
        };
    }

    /// <summary>Whether the change is one of two whole periods: nothing else is a headline.</summary>
    private static bool IsNews(EvaluatedFigure figure) => !PartialMonths.IsCompared(figure.Offered.Periods);

    private static string Draw(OfferedFigure offered, MonthlyFigure monthly)
    {
        var points = monthly.Points(MonthsDrawn);
        var known = points.Where(p => p.Value is not null).ToList();
        var words = known.Count == 0 ? Say("no value") : Say($"{PeriodText.Month(known[0].Date)}: {monthly.Text(known[0].Value!.Value)}; "
            + $"{PeriodText.Month(known[^1].Date)}: {monthly.Text(known[^1].Value!.Value)}{(known[^1].Kind == ControlPointKind.Partial ? Say(", still runs") : string.Empty)}");
        var id = "spark-" + string.Concat(offered.FullName.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return Sparkline.Draw(points, ReportChart.Caption(id, Say($"{offered.Label} by month"), words));
    }

    private static List<SummaryFinding> Findings(EvaluationRun run, EvaluatedFigures evaluated, IReadOnlyList<ReportSection> sections)
    {
        var figures = evaluated.All;
        var findings = FigureFindings.Rank([.. figures.Select(News)], [.. figures.Select(f => f.Change)])
            .Take(FindingsShown)
            .Select(f => new SummaryFinding(
                Sentence(figures[f.Position]),
                f.Kind == FindingKind.Better ? Tone.Good : Tone.Bad,
                run.Figures.SectionOf(figures[f.Position].Offered.FullName)))
            .ToList();
        var told = findings.Select(f => f.SectionId).ToHashSet(StringComparer.Ordinal);
        findings.AddRange(sections.Where(s => s.Finding.Length > 0 && s.Id != "evaluation" && told.Add(s.Id))
            .Take(FindingsShown - findings.Count).Select(s => new SummaryFinding(s.Finding, Tone.Plain, s.Id)));
        return findings;
    }

    /// <summary>The evaluation as far as it is news: a change that tells of the records makes no finding.</summary>
    private static FigureEvaluation News(EvaluatedFigure figure) => IsNews(figure) ? figure.Evaluation : figure.Evaluation with
    {
        AgainstPrevious = figure.Evaluation.AgainstPrevious with { Status = ComparisonStatus.Missing },
    };

    private static string Sentence(EvaluatedFigure figure)
    {
        var (offered, evaluation) = (figure.Offered, figure.Evaluation);
        var text = Say($"{offered.Label} is {FigureText.Value(evaluation.Figure.Current, offered.Format).Display}");
        if (evaluation.AgainstTarget.Status == ComparisonStatus.Worse)
        {
            var chance = evaluation.AgainstTarget.ExceedsSamplingError == false ? Say(", which may be chance") : string.Empty;
            text = Say($"{text}, {FigureText.Distance(evaluation.AgainstTarget, offered.Format)} its target of "
                + $"{FigureText.Value(evaluation.Figure.Target, offered.Format).Display}{chance}");
        }

        return evaluation.AgainstPrevious.Status is ComparisonStatus.Better or ComparisonStatus.Worse && IsNews(figure) && offered.Periods is { } periods
            ? Say($"{text}; {FigureText.Difference(evaluation.AgainstPrevious, offered.Format).Display} against {Words.Of(periods.Previous)}, "
                + $"{FigureText.Certainty(figure.Change).Display}.")
            : Say($"{text}.");
    }

    private static List<SummaryProposal> Proposals(IReadOnlyList<OfferedProposal> offered)
    {
        if (offered.Count == 0)
        {
            return [];
        }

        // Amounts of two currencies have no common order.
        var currency = offered[0].Proposal.Cost.Currency;
        var comparable = offered.Where(o => o.Proposal.Cost.Currency == currency).ToDictionary(o => o.Proposal.Id, StringComparer.Ordinal);
        var ranking = ProposalRanking.Compute([.. comparable.Values.Select(o => o.Proposal)], []);
        return [.. ranking.Proposals.Take(ProposalsShown).Select(p => new SummaryProposal(
            comparable[p.Proposal.Id].Text,
            FigureText.Worth(p.Net, currency),
            Note(p),
            comparable[p.Proposal.Id].SectionId))];
    }

    private static string Note(RankedProposal proposal)
    {
        var kind = proposal.Proposal.Savings switch
        {
            SavingsKind.Soft => Say("capacity freed"),
            SavingsKind.Avoidance => Say("cost avoided"),
            _ => string.Empty,
        };
        var status = proposal.Status switch
        {
            ProposalStatus.NoGain => Say("costs more than it brings"),
            ProposalStatus.NotEstimated => Say("nobody estimated what it brings"),
            ProposalStatus.DataFirst => Say("the data come first"),
            _ when proposal.Net is { Lower: not null } && proposal.Chance.Value is { } chance => Say($"{Words.Percent(chance, 0)} sure to pay"),
            _ => string.Empty,
        };
        return Listed(", ", new[] { kind, status }.Where(part => part.Length > 0));
    }
}
