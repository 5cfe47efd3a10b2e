using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>What stands by itself on the page, as tables: figures, ingredients, definitions, notes.</summary>
internal static class WorkbookTables
{
    public static ReportTable Figures(EvaluationReport report)
    {
        var table = new ReportTable(
            "figures",
            "Figures",
            new("figure", "Figure"),
            new("label", "Label"),
            new("period", "Period"),
            new("value", "Value"),
            new("unit", "Unit"),
            new("lower", "Lower limit"),
            new("upper", "Upper limit"),
            new("level", "Level"),
            new("method", "Interval by"),
            new("definition", "Definition"),
            new("version", "Version"));
        foreach (var (explanation, value) in report.Explanations.SelectMany(e => e.Values.Select(v => (e, v))))
        {
            table.Add(
                ReportValue.Text(explanation.Figure),
                ReportValue.Text(explanation.Label),
                value.Period is { } period ? ReportValue.Period(period) : ReportValue.None("all records"),
                value.Value,
                ReportValue.Text(explanation.Definition.Unit),
                Limit(value, value.Interval?.Lower),
                Limit(value, value.Interval?.Upper),
                value.Interval is { } estimate ? ReportValue.Share(estimate.Level, 0) : ReportValue.None(),
                ReportValue.Text(value.Interval is { } known ? known.Method.ToString() : string.Empty),
                ReportValue.Text(explanation.Definition.Id),
                ReportValue.Count(explanation.Definition.Version));
        }

        return table;
    }

    public static ReportTable Ingredients(EvaluationReport report)
    {
        var table = new ReportTable(
            "ingredients",
            "What figures are made of",
            new("figure", "Figure"),
            new("period", "Period"),
            new("ingredient", "Ingredient"),
            new("value", "Value"),
            new("detail", "Detail"));
        foreach (var (explanation, value) in report.Explanations.SelectMany(e => e.Values.Select(v => (e, v))))
        {
            foreach (var ingredient in value.Ingredients)
            {
                table.Add(
                    ReportValue.Text(explanation.Figure),
                    value.Period is { } period ? ReportValue.Period(period) : ReportValue.None("all records"),
                    ReportValue.Text(ingredient.Name),
                    ingredient.Value,
                    ReportValue.Text(ingredient.Detail));
            }
        }

        return table;
    }

    public static ReportTable Definitions(EvaluationReport report)
    {
        var table = new ReportTable(
            "definitions",
            "What figures mean",
            new("figure", "Figure"),
            new("term", "Term"),
            new("definition", "Definition"),
            new("version", "Version"),
            new("unit", "Unit"),
            new("formula", "Formula"),
            new("byHand", "By hand"),
            new("assumes", "Assumed"),
            new("source", "Source"),
            new("files", "Files"));
        foreach (var explanation in report.Explanations)
        {
            var definition = explanation.Definition;
            table.Add(
                ReportValue.Text(explanation.Figure),
                ReportValue.Text(definition.Term),
                ReportValue.Text(definition.Id),
                ReportValue.Count(definition.Version),
                ReportValue.Text(definition.Unit),
                ReportValue.Text(definition.Formula),
                ReportValue.Text(definition.ByHand),
                ReportValue.Text(string.Join(" ", definition.Assumes)),
                ReportValue.Text(definition.Source),
                ReportValue.Text(string.Join(", ", definition.Files)));
        }

        return table;
    }

    public static ReportTable Notes(EvaluationReport report)
    {
        var table = new ReportTable("notes", "Findings and notes", new("section", "Section"), new("kind", "Kind"), new("text", "Text"));
        foreach (var section in report.Sections)
        {
            table.Add(ReportValue.Text(section.Title), ReportValue.Text("finding"), ReportValue.Text(section.Finding));
            foreach (var note in section.Notes)
            {
                table.Add(ReportValue.Text(section.Title), ReportValue.Text("note"), ReportValue.Text(note));
            }
        }

        foreach (var note in FileTables.Notes(report))
        {
            table.Add(ReportValue.Text("What was read"), ReportValue.Text("note"), ReportValue.Text(note));
        }

        return table;
    }

    private static ReportValue Limit(ExplainedValue value, double? limit)
        => limit is { } number ? ReportValue.Number(number, value.Value.Display) : ReportValue.None();
}
