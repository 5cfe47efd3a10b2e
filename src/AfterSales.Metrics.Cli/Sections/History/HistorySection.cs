using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Every figure against what stored evaluations told: which changes are real, which definitions changed, and what was restated.</summary>
internal sealed class HistorySection : Section
{
    private const int Named = 3;

    public override string Needs => "stored evaluations (--history)";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Past.IsEmpty || run.Evaluated.All.Count == 0)
        {
            return null;
        }

        var history = HistoryComparison.Of(run);
        var (compared, real) = (history.Compared.ToList(), history.Figures.Where(f => f.IsReal).ToList());
        var section = new ReportSection("history", "History") { Finding = Finding(history, compared, real) };
        section.Figures.Add(new KeyFigure("reports", "Stored evaluations", ReportValue.Count(run.Past.Reports.Count)));
        section.Figures.Add(new KeyFigure("compared", "Figures compared", ReportValue.Count(compared.Count), $"of {history.Figures.Count}"));
        section.Figures.Add(new KeyFigure("real", "Real changes", ReportValue.Count(real.Count), "at a false discovery rate of 5 %"));
        section.Figures.Add(new KeyFigure("redefined", "Definitions changed", ReportValue.Count(history.Redefined.Count())));
        section.Figures.Add(new KeyFigure("restated", "Values restated", ReportValue.Count(history.Restated.Count)));
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
        var rest = redefined == 0 ? "." : $"; {Words.Count(redefined, "figure means", "figures mean")} something else now and cannot be compared.";
        if (compared.Count == 0)
        {
            return "No figure can be compared with a stored evaluation" + rest;
        }

        var names = string.Join(", ", real.Take(Named).Select(f => f.Offered.Label)) + (real.Count > Named ? " …" : string.Empty);
        return $"{real.Count} of {Words.Count(compared.Count, "change")} against stored evaluations {(real.Count == 1 ? "is" : "are")} real"
            + (real.Count > 0 ? $": {names}" : string.Empty) + rest;
    }

    private static ReportTable Changes(List<ComparedFigure> compared)
    {
        var table = new ReportTable(
            "changes",
            "Against the stored evaluation before",
            new("figure", "Figure"),
            new("name", "Name", ColumnPlace.DataOnly),
            new("period", "Period", ColumnPlace.PageAndData),
            new("value", "Value"),
            new("before", "As told"),
            new("beforePeriod", "For"),
            new("change", "Change"),
            new("status", "Against it"),
            new("verdict", "Is it real"),
            new("adjusted", "Adjusted p", ColumnPlace.PageAndData),
            new("report", "Told in", compared.Select(f => f.Before!.Value.Report).Distinct().Count() > 1 ? ColumnPlace.PageAndData : ColumnPlace.DataOnly));
        foreach (var figure in compared)
        {
            var (format, evaluation) = (figure.Offered.Format, figure.Evaluation!);
            var change = figure.Change!;
            table.Add(
                ReportValue.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                ReportValue.Text(figure.Offered.FullName),
                figure.Period is { } period ? ReportValue.Period(period) : ReportValue.None("no dates"),
                FigureText.Value(figure.Figure.Current, format),
                FigureText.Value(evaluation.Figure.Previous, format),
                figure.Before!.Value.Record.ToPeriod() is { } before ? ReportValue.Period(before) : ReportValue.None("no dates"),
                FigureText.Difference(evaluation.AgainstPrevious, format),
                ReportValue.Status(evaluation.AgainstPrevious.Status),
                HistoryWords.Verdict(change),
                change.AdjustedPValue.IsDefined ? ReportValue.Probability(change.AdjustedPValue) : ReportValue.None(),
                ReportValue.Text(figure.Before.Value.Report.Path));
        }

        return table;
    }

    private static ReportTable Definitions(HistoryComparison history)
    {
        var table = new ReportTable(
            "definitions",
            "Definitions that changed: no difference until the value before is told anew",
            new("figure", "Figure"),
            new("name", "Name", ColumnPlace.DataOnly),
            new("changed", "What changed"),
            new("was", "It was"),
            new("now", "It is"),
            new("before", "Value then"),
            new("value", "Value now"));
        foreach (var figure in history.Redefined)
        {
            var change = figure.Redefined!;
            table.Add(
                ReportValue.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                ReportValue.Text(figure.Offered.FullName),
                ReportValue.Text(string.Join(", ", change.Changed.Select(HistoryWords.Part))),
                ReportValue.Text(HistoryWords.Meaning(change.Before, change.Changed)),
                ReportValue.Text(HistoryWords.Meaning(change.Now, change.Changed)),
                FigureText.Value(change.Value.ToMeasurement(), figure.Offered.Format),
                FigureText.Value(figure.Figure.Current, figure.Offered.Format));
        }

        return table;
    }

    private static ReportTable Restated(HistoryComparison history)
    {
        var table = new ReportTable(
            "restated",
            "Told otherwise before: the records of these periods say something else now",
            new("figure", "Figure"),
            new("name", "Name", ColumnPlace.DataOnly),
            new("period", "Period"),
            new("told", "As told"),
            new("now", "By the records now"),
            new("report", "Told in", ColumnPlace.PageAndData));
        foreach (var figure in history.Restated)
        {
            table.Add(
                ReportValue.Text(figure.Offered.Label) with { Small = figure.Offered.FullName },
                ReportValue.Text(figure.Offered.FullName),
                ReportValue.Period(figure.Period),
                FigureText.Value(figure.Told, figure.Offered.Format),
                FigureText.Value(figure.Now, figure.Offered.Format),
                ReportValue.Text(figure.Path));
        }

        return table;
    }

    private static ReportTable Gone(HistoryComparison history)
    {
        var table = new ReportTable(
            "gone", "Told before and not evaluated now", new("name", "Name"), new("definition", "Definition"), new("version", "Version"));
        foreach (var key in history.Gone)
        {
            table.Add(ReportValue.Text(HistoryComparison.NameOf(key)), ReportValue.Text(key.Definition), ReportValue.Count(key.Version));
        }

        return table;
    }

    private static void AddNotes(ReportSection section, EvaluationRun run, HistoryComparison history, List<ComparedFigure> compared)
    {
        section.Notes.Add($"Stored evaluations: {string.Join(", ", run.Past.Reports.Select(r => r.Path))}.");
        if (compared.Exists(f => f.Change!.AdjustedPValue.IsDefined))
        {
            section.Notes.Add("Figures of samples are judged together by Benjamini and Hochberg: of the changes called real one in twenty may be none.");
        }

        if (compared.Exists(f => f.Change!.Kind == ChangeKind.NoBasis))
        {
            section.Notes.Add("Exact figures, as costs, have no sampling error: eight periods before are what tells a signal from noise.");
        }

        foreach (var name in history.Figures.Where(f => f.Period is { } p && run.Past.IsDisputed(f.Key, p)).Select(f => f.Offered.FullName))
        {
            section.Notes.Add($"{name}: two stored evaluations tell two values for one period; the one read last counts.");
        }

        var without = history.Figures.Count(f => f.Before is null);
        if (without > 0)
        {
            section.Notes.Add($"{Words.Count(without, "figure has", "figures have")} no stored value of an earlier period as long as this one.");
        }
    }
}
