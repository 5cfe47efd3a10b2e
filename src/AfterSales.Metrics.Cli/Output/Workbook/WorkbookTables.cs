using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>What stands by itself on the page, as tables: figures, ingredients, definitions, notes.</summary>
internal static class WorkbookTables
{
    public static ReportTable Figures(EvaluationReport report)
    {
        var table = new ReportTable(
            "figures",
            Say("Figures"),
            new("figure", Say("Figure")),
            new("label", Say("Label")),
            new("period", Say("Period")),
            new("value", Say("Value")),
            new("unit", Say("Unit")),
            new("lower", Say("Lower limit")),
            new("upper", Say("Upper limit")),
            new("level", Say("Level")),
            new("method", Say("Interval by")),
            new("definition", Say("Definition")),
            new("version", Say("Version")));
        foreach (var (explanation, value) in report.Explanations.SelectMany(e => e.Values.Select(v => (e, v))))
        {
            table.Add(
                Shown.Text(explanation.Figure),
                Shown.Text(explanation.Label),
                value.Period is { } period ? Shown.Period(period) : Shown.None(Say("all records")),
                value.Value,
                Shown.Text(Say(explanation.Definition.Unit)),
                Limit(value, value.Interval?.Lower),
                Limit(value, value.Interval?.Upper),
                value.Interval is { } estimate ? Shown.Share(estimate.Level, 0) : Shown.None(),
                Shown.Text(value.Interval is { } known ? Words.Of(known.Method) : string.Empty),
                Shown.Text(explanation.Definition.Id),
                Shown.Count(explanation.Definition.Version));
        }

        return table;
    }

    public static ReportTable Ingredients(EvaluationReport report)
    {
        var table = new ReportTable(
            "ingredients",
            Say("What figures are made of"),
            new("figure", Say("Figure")),
            new("period", Say("Period")),
            new("ingredient", Say("Ingredient")),
            new("value", Say("Value")),
            new("detail", Say("Detail")));
        foreach (var (explanation, value) in report.Explanations.SelectMany(e => e.Values.Select(v => (e, v))))
        {
            foreach (var ingredient in value.Ingredients)
            {
                table.Add(
                    Shown.Text(explanation.Figure),
                    value.Period is { } period ? Shown.Period(period) : Shown.None(Say("all records")),
                    Shown.Text(ingredient.Name),
                    ingredient.Value,
                    Shown.Text(ingredient.Detail));
            }
        }

        return table;
    }

    public static ReportTable Definitions(EvaluationReport report)
    {
        var table = new ReportTable(
            "definitions",
            Say("What figures mean"),
            new("figure", Say("Figure")),
            new("term", Say("Term")),
            new("definition", Say("Definition")),
            new("version", Say("Version")),
            new("unit", Say("Unit")),
            new("formula", Say("Formula")),
            new("byHand", Say("By hand")),
            new("assumes", Say("Assumed")),
            new("source", Say("Source")),
            new("files", Say("Files")));
        foreach (var explanation in report.Explanations)
        {
            var definition = explanation.Definition;
            table.Add(
                Shown.Text(explanation.Figure),
                Shown.Text(Say(definition.Term)),
                Shown.Text(definition.Id),
                Shown.Count(definition.Version),
                Shown.Text(Say(definition.Unit)),
                Shown.Text(definition.IsArithmetic ? definition.Formula : Say(definition.Formula)),
                Shown.Text(Say(definition.ByHand)),
                Shown.Text(string.Join(" ", definition.Assumes.Select(Say))),
                Shown.Text(Say(definition.Source)),
                Shown.Text(string.Join(", ", definition.Files)));
        }

        return table;
    }

    public static ReportTable Notes(EvaluationReport report)
    {
        var table = new ReportTable("notes", Say("Findings and notes"), new("section", Say("Section")), new("kind", Say("Kind")), new("text", Say("Text")));
        foreach (var section in report.Sections)
        {
            table.Add(Shown.Text(section.Title), Shown.Text(Say("finding")), Shown.Text(section.Finding));
            foreach (var note in section.Notes)
            {
                table.Add(Shown.Text(section.Title), Shown.Text(Say("note")), Shown.Text(note));
            }
        }

        foreach (var note in FileTables.Notes(report))
        {
            table.Add(Shown.Text(Say("What was read")), Shown.Text(Say("note")), Shown.Text(note));
        }

        return table;
    }

    private static ReportValue Limit(ExplainedValue value, double? limit)
        => limit is { } number ? Shown.Number(number, value.Value.Display) : Shown.None();
}
