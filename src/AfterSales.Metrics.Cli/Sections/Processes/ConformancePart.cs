using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>Whether cases go the way flow.csv allows, and where they leave it.</summary>
internal static class ConformancePart
{
    private const int RowsShown = 15;

    public static void Add(ReportSection section, ProcessData data, IReadOnlyList<FlowLine>? lines)
    {
        if (data.Flow is not { } flow)
        {
            section.Notes.Add(lines is { Count: > 0 }
                ? Say("flow.csv names no step that a case may begin with, or none that it may end with: nothing is held against it.")
                : Say("Whether cases went the way they should needs flow.csv."));
            return;
        }

        var result = FlowConformance.Compute(data.Cases.Select(CaseRoute.Of), flow);
        section.Figures.Add(new KeyFigure("conforming", Say("Closed cases that went an allowed way"), Shown.Share(result.Conforming),
            Say($"95 % interval {Shown.ShareInterval(result.Conforming).Display}")));
        section.Figures.Add(new KeyFigure("fitness", Say("Steps that fit the allowed flow"), Shown.Share(result.FitnessOfLog),
            Say("1 less the steps too many or missing, of all")));
        ProcessIngredients.Conformance(section, result);
        section.Tables.Add(Forbidden(result));
        section.Tables.Add(Steps(result));
        section.Tables.Add(Cases(result));
        if (result.ShortestRoute.Value is null)
        {
            section.Notes.Add(Say("No way of flow.csv leads from a step that begins to one that ends: what is missing or too much cannot be told."));
        }
    }

    private static ReportTable Forbidden(FlowConformanceResult result)
    {
        var table = new ReportTable("forbidden", Say("Steps that followed one they must not follow"), new("from", Say("Step")), new("to", Say("Followed by")),
            new("count", Say("Times")))
        { Shown = RowsShown };
        foreach (var pair in result.Forbidden.OrderByDescending(p => p.Count).ThenBy(p => p.From, StringComparer.Ordinal).ThenBy(p => p.To,
            StringComparer.Ordinal))
        {
            table.Add(Shown.Text(pair.From), Shown.Text(pair.To), Shown.Count(pair.Count));
        }

        return table;
    }

    private static ReportTable Steps(FlowConformanceResult result)
    {
        var table = new ReportTable("deviations", Say("Steps skipped or too many, against the nearest allowed way"), new("step", Say("Step")),
            new("skipped", Say("Skipped")),
            new("inserted", Say("Too many")))
        { Shown = RowsShown };
        var (skipped, inserted) = (result.Skipped.ToDictionary(s => s.Step, s => s.Count), result.Inserted.ToDictionary(s => s.Step, s => s.Count));
        foreach (var step in skipped.Keys.Union(inserted.Keys).OrderByDescending(s => Of(skipped, s) + Of(inserted, s)).ThenBy(s => s,
            StringComparer.Ordinal))
        {
            table.Add(Shown.Text(step), Shown.Count(Of(skipped, step)), Shown.Count(Of(inserted, step)));
        }

        return table;

        static long Of(Dictionary<string, long> counts, string step) => counts.TryGetValue(step, out var count) ? count : 0;
    }

    private static ReportTable Cases(FlowConformanceResult result)
    {
        var table = new ReportTable("deviatingCases", Say("Cases that left the allowed way"), new("case", Say("Case")), new("open", Say("Open")),
            new("cost", Say("Steps too many or missing")),
            new("fitness", Say("Fitness")))
        { Shown = RowsShown };
        foreach (var line in result.Cases.Where(c => !c.Conforms).OrderByDescending(c => c.Cost.Value).ThenBy(c => c.Case, StringComparer.Ordinal))
        {
            table.Add(Shown.Text(line.Case), Shown.Flag(line.IsOpen, line.IsOpen ? Say("yes") : Say("no")),
                line.Cost.Value is { } cost ? Shown.Count(cost) : Shown.Undefined(line.Cost.Reason!.Value), Shown.Share(line.Fitness));
        }

        return table;
    }
}
