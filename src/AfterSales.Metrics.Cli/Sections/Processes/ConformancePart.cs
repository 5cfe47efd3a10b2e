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
                ? "flow.csv names no step that a case may begin with, or none that it may end with: nothing is held against it."
                : "Whether cases went the way they should needs flow.csv.");
            return;
        }

        var result = FlowConformance.Compute(data.Cases.Select(CaseRoute.Of), flow);
        section.Figures.Add(new KeyFigure("conforming", "Closed cases that went an allowed way", ReportValue.Share(result.Conforming),
            $"95 % interval {ReportValue.ShareInterval(result.Conforming).Display}"));
        section.Figures.Add(new KeyFigure("fitness", "Steps that fit the allowed flow", ReportValue.Share(result.FitnessOfLog),
            "1 less the steps too many or missing, of all"));
        section.Tables.Add(Forbidden(result));
        section.Tables.Add(Steps(result));
        section.Tables.Add(Cases(result));
        if (result.ShortestRoute.Value is null)
        {
            section.Notes.Add("No way of flow.csv leads from a step that begins to one that ends: what is missing or too much cannot be told.");
        }
    }

    private static ReportTable Forbidden(FlowConformanceResult result)
    {
        var table = new ReportTable("forbidden", "Steps that followed one they must not follow", new("from", "Step"), new("to", "Followed by"),
            new("count", "Times"))
        { Shown = RowsShown };
        foreach (var pair in result.Forbidden.OrderByDescending(p => p.Count).ThenBy(p => p.From, StringComparer.Ordinal).ThenBy(p => p.To,
            StringComparer.Ordinal))
        {
            table.Add(ReportValue.Text(pair.From), ReportValue.Text(pair.To), ReportValue.Count(pair.Count));
        }

        return table;
    }

    private static ReportTable Steps(FlowConformanceResult result)
    {
        var table = new ReportTable("deviations", "Steps skipped or too many, against the nearest allowed way", new("step", "Step"),
            new("skipped", "Skipped"),
            new("inserted", "Too many"))
        { Shown = RowsShown };
        var (skipped, inserted) = (result.Skipped.ToDictionary(s => s.Step, s => s.Count), result.Inserted.ToDictionary(s => s.Step, s => s.Count));
        foreach (var step in skipped.Keys.Union(inserted.Keys).OrderByDescending(s => Of(skipped, s) + Of(inserted, s)).ThenBy(s => s,
            StringComparer.Ordinal))
        {
            table.Add(ReportValue.Text(step), ReportValue.Count(Of(skipped, step)), ReportValue.Count(Of(inserted, step)));
        }

        return table;

        static long Of(Dictionary<string, long> counts, string step) => counts.TryGetValue(step, out var count) ? count : 0;
    }

    private static ReportTable Cases(FlowConformanceResult result)
    {
        var table = new ReportTable("deviatingCases", "Cases that left the allowed way", new("case", "Case"), new("open", "Open"),
            new("cost", "Steps too many or missing"),
            new("fitness", "Fitness"))
        { Shown = RowsShown };
        foreach (var line in result.Cases.Where(c => !c.Conforms).OrderByDescending(c => c.Cost.Value).ThenBy(c => c.Case, StringComparer.Ordinal))
        {
            table.Add(ReportValue.Text(line.Case), ReportValue.Flag(line.IsOpen, line.IsOpen ? "yes" : "no"),
                line.Cost.Value is { } cost ? ReportValue.Count(cost) : ReportValue.Undefined(line.Cost.Reason!.Value), ReportValue.Share(line.Fitness));
        }

        return table;
    }
}
