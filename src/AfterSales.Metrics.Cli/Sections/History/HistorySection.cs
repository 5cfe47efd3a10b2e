using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Every figure against what stored evaluations told: which changes are real, which definitions changed, and what was restated.</summary>
internal sealed class HistorySection : Section
{
    private const int Named = 3;

    public override string Needs => Say("stored evaluations (--history)");

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Past.IsEmpty || run.Evaluated.All.Count == 0)
        {
            return null;
        }

        var history = HistoryComparison.Of(run);
        var (compared, real) = (history.Compared.ToList(), history.Figures.Where(f => f.IsReal).ToList());
        var section = new ReportSection("history", Say("History")) { Finding = Finding(history, compared, real) };
        section.Figures.Add(new KeyFigure("reports", Say("Stored evaluations"), Shown.Count(run.Past.Reports.Count)));
        section.Figures.Add(new KeyFigure("compared", Say("Figures compared"), Shown.Count(compared.Count), Say($"of {history.Figures.Count}")));
        section.Figures.Add(new KeyFigure("real", Say("Real changes"), Shown.Count(real.Count), Say("at a false discovery rate of 5 %")));
        section.Figures.Add(new KeyFigure("redefined", Say("Definitions changed"), Shown.Count(history.Redefined.Count())));
        section.Figures.Add(new KeyFigure("restated", Say("Values restated"), Shown.Count(history.Restated.Count)));
        section.Tables.Add(Changes(compared));
        section.Tables.Add(Definitions(history));
        section.Tables.Add(Restated(history));
        section.Tables.Add(Gone(history));
        AddNotes(section, run, history, compared);
        return section;
    }

    private static string Finding(HistoryComparison history, List<ComparedFigure> compared, List<ComparedFigure> real)
    {
        var redefined = history.Redefined.Count();
        var rest = redefined == 0 ? "." : Say($"; {Words.Count(redefined, "figure means", "figures mean")} something else now and cannot be compared.");
        if (compared.Count == 0)
        {
            return Say($"No figure can be compared with a stored evaluation{rest}");
        }

        var names = Listed(", ", real.Take(Named).Select(f => f.Offered.Label)) + (real.Count > Named ? " …" : string.Empty);
        return Say($"{real.Count} of {Words.Count(compared.Count, "change")} against stored evaluations {(real.Count == 1 ? "is" : "are")} real"
            + $"{(real.Count > 0 ? Say($": {names}") : string.Empty)}{rest}");
    }

    private static ReportTable Changes(List<ComparedFigure> compared)
    {
        var table = new ReportTable(
            "changes",
            Say("Against the stored evaluation before"),
            new("figure", Say("Figure")),
            new("name", Say("Name"), ColumnPlace.DataOnly),
            new("period", Say("Period"), ColumnPlace.PageAndData),
            new("value", Say("Value")),
            new("before", Say("As told")),
            new("beforePeriod", Say("For")),
            new("change", Say("Change")),
            new("status", Say("Against it")),
            new("verdict", Say("Is it real")),
            new("adjusted", Say("Adjusted p"), ColumnPlace.PageAndData),
            new("report", Say("Told in"), compared.Select(f => f.Before!.Value.Report).Distinct().Count() > 1 ? ColumnPlace.PageAndData
                : ColumnPlace.DataOnly));
        foreach (var figure in compared)
        {
            var (format, evaluation) = (figure.Offered.Format, figure.Evaluation!);
            var change = figure.Change!;
            table.Add(
                Shown.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                Shown.Text(figure.Offered.FullName),
                figure.Period is { } period ? Shown.Period(period) : Shown.None(Say("no dates")),
                FigureText.Value(figure.Figure.Current, format),
                FigureText.Value(evaluation.Figure.Previous, format),
                figure.Before!.Value.Record.ToPeriod() is { } before ? Shown.Period(before) : Shown.None(Say("no dates")),
                FigureText.Difference(evaluation.AgainstPrevious, format),
                Shown.Status(evaluation.AgainstPrevious.Status),
                HistoryWords.Verdict(change),
                change.AdjustedPValue.IsDefined ? Shown.Probability(change.AdjustedPValue) : Shown.None(),
                Shown.Text(figure.Before.Value.Report.Path));
        }

        return table;
    }

    private static ReportTable Definitions(HistoryComparison history)
    {
        var table = new ReportTable(
            "definitions",
            Say("Definitions that changed: no difference until the value before is told anew"),
            new("figure", Say("Figure")),
            new("name", Say("Name"), ColumnPlace.DataOnly),
            new("changed", Say("What changed")),
            new("was", Say("It was")),
            new("now", Say("It is")),
            new("before", Say("Value then")),
            new("value", Say("Value now")));
        foreach (var figure in history.Redefined)
        {
            var change = figure.Redefined!;
            table.Add(
                Shown.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                Shown.Text(figure.Offered.FullName),
                Shown.Text(Listed(", ", change.Changed.Select(HistoryWords.Part))),
                Shown.Text(HistoryWords.Meaning(change.Before, change.Changed)),
                Shown.Text(HistoryWords.Meaning(change.Now, change.Changed)),
                FigureText.Value(change.Value.ToMeasurement(), figure.Offered.Format),
                FigureText.Value(figure.Figure.Current, figure.Offered.Format));
        }

        return table;
    }

    private static ReportTable Restated(HistoryComparison history)
    {
        var table = new ReportTable(
            "restated",
            Say("Told otherwise before: the records of these periods say something else now"),
            new("figure", Say("Figure")),
            new("name", Say("Name"), ColumnPlace.DataOnly),
            new("period", Say("Period")),
            new("told", Say("As told")),
            new("now", Say("By the records now")),
            new("report", Say("Told in"), ColumnPlace.PageAndData));
        foreach (var figure in history.Restated)
        {
            table.Add(
                Shown.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                Shown.Text(figure.Offered.FullName),
                Shown.Period(figure.Period),
                FigureText.Value(figure.Told, figure.Offered.Format),
                FigureText.Value(figure.Now, figure.Offered.Format),
                Shown.Text(figure.Path));
        }

        return table;
    }

    private static ReportTable Gone(HistoryComparison history)
    {
        var table = new ReportTable(
            "gone", Say("Told before and not evaluated now"), new("name", Say("Name")), new("definition", Say("Definition")), new("version", Say("Version")));
        foreach (var key in history.Gone)
        {
            table.Add(Shown.Text(HistoryComparison.NameOf(key)), Shown.Text(key.Definition), Shown.Count(key.Version));
        }

        return table;
    }

    private static void AddNotes(ReportSection section, EvaluationRun run, HistoryComparison history, List<ComparedFigure> compared)
    {
        section.Notes.Add(Say($"Stored evaluations: {Listed(", ", run.Past.Reports.Select(r => r.Path))}."));
        if (compared.Exists(f => f.Change!.AdjustedPValue.IsDefined))
        {
            section.Notes.Add(Say("Figures of samples are judged together by Benjamini and Hochberg: of the changes called real one in twenty may be none."));
        }

        if (compared.Exists(f => f.Change!.Kind == ChangeKind.NoBasis))
        {
            section.Notes.Add(Say("Exact figures, as costs, have no sampling error: eight periods before are what tells a signal from noise."));
        }

        foreach (var name in history.Figures.Where(f => f.Period is { } p && run.Past.IsDisputed(f.Key, p)).Select(f => f.Offered.FullName))
        {
            section.Notes.Add(Say($"{name}: two stored evaluations tell two values for one period; the one read last counts."));
        }

        var without = history.Figures.Count(f => f.Before is null);
        if (without > 0)
        {
            section.Notes.Add(Say($"{Words.Count(without, "figure has", "figures have")} no stored value of an earlier period as long as this one."));
        }
    }
}
