using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The way cases take: the picture of the flow, its variants, and what is done again.</summary>
internal static class FlowPart
{
    private const int StepsDrawn = 14;
    private const int LinksDrawn = 40;
    private const int VariantsShown = 8;

    public static void Add(ReportSection section, ProcessData data, ProcessReworkResult rework)
    {
        var flow = ProcessFlow.Compute(data.Tally);
        section.Figures.Add(new KeyFigure("cases", "Cases", ReportValue.Count(flow.Cases),
            $"{ReportValue.Count(flow.Closed).Display} closed, {ReportValue.Count(flow.Open).Display} open"));
        section.Figures.Add(new KeyFigure("rework", "Closed cases with a step done again", ReportValue.Share(rework.ReworkCases),
            $"95 % interval {ReportValue.ShareInterval(rework.ReworkCases).Display}; {Words.Count(rework.Repeats, "repeat")}"));
        section.Figures.Add(new KeyFigure("variants", "Ways through the process", ReportValue.Count(flow.Variants.Count),
            flow.CoveringVariants.Value is { } few ? $"{ReportValue.Count(few).Display} of them cover 80 % of the closed cases" : string.Empty));
        if (data.Options.ClosingSteps is not null)
        {
            section.Figures.Add(new KeyFigure("reopened", "Closed cases that were opened again", ReportValue.Share(rework.Reopened),
                $"95 % interval {ReportValue.ShareInterval(rework.Reopened).Display}"));
        }

        section.Charts.Add(Picture(section, flow));
        section.Tables.Add(Variants(flow));
        section.Tables.Add(Again(rework));
        section.Tables.Add(Pairs(flow));
    }

    private static ReportChart Picture(ReportSection section, ProcessFlowResult flow)
    {
        var volumes = flow.DirectlyFollows.SelectMany(p => new[] { (Step: p.To, p.Count) }).Concat(flow.Starts.Select(s => (s.Step, s.Count)))
            .GroupBy(s => s.Step, StringComparer.Ordinal).Select(g => (Step: g.Key, Count: g.Sum(s => s.Count)))
            .OrderByDescending(s => s.Count).ThenBy(s => s.Step, StringComparer.Ordinal).ToList();
        var drawn = volumes.Take(StepsDrawn).Select(s => s.Step).ToHashSet(StringComparer.Ordinal);
        var links = flow.Starts.Where(s => drawn.Contains(s.Step)).Select(s => new FlowLink { To = s.Step, Value = s.Count })
            .Concat(flow.DirectlyFollows.Where(p => drawn.Contains(p.From) && drawn.Contains(p.To)).Select(p => new FlowLink
            {
                From = p.From,
                To = p.To,
                Value = p.Count,
                Detail = $"in {Words.Count(p.Cases, "case")}, {ReportValue.Hours(p.Waiting).Display} of waiting",
            }))
            .Concat(flow.Ends.Where(s => drawn.Contains(s.Step)).Select(s => new FlowLink { From = s.Step, Value = s.Count })).ToList();
        var shown = links.OrderByDescending(l => l.Value).Take(LinksDrawn).ToList();
        if (volumes.Count > drawn.Count || links.Count > shown.Count)
        {
            section.Notes.Add($"The picture shows the {shown.Count} widest of {links.Count} lines between {drawn.Count} of {Words.Count(volumes.Count, "step")}; report.json has all pairs.");
        }

        var title = flow.Variants.Count == 0 ? "The way of cases so far"
            : $"{NumberText.Percent(flow.Variants[0].Share.Value ?? 0, 0)} of closed cases take the most frequent way";
        return new ReportChart("process-flow", title, FlowChart.Draw(shown, ReportChart.Caption(
            "process-flow", title,
            "The steps of the process one below the other; lines are as wide as the number of times one step directly followed another, onward at the right, back or once more at the left.")));
    }

    private static ReportTable Variants(ProcessFlowResult flow)
    {
        var table = new ReportTable("variants", "Ways through the process, of closed cases", new("steps", "Steps"), new("cases", "Cases"),
            new("share", "Share"),
            new("lead", "Mean lead time (h)"))
        { Shown = VariantsShown };
        foreach (var variant in flow.Variants)
        {
            table.Add(ReportValue.Text(string.Join(" → ", variant.Steps)), ReportValue.Count(variant.Count), ReportValue.Share(variant.Share),
                ReportValue.Score(variant.MeanLeadHours));
        }

        return table;
    }

    private static ReportTable Again(ProcessReworkResult rework)
    {
        var table = new ReportTable("firstPass", "Right the first time: closed cases that had a step once", new("step", "Step"), new("cases", "Cases"),
            new("once", "Once"), new("yield", "First-pass yield"), new("interval", "95 % interval"), new("selfLoops", "Directly again"));
        foreach (var step in rework.FirstPass.OrderBy(s => s.Yield.Value).ThenBy(s => s.Step, StringComparer.Ordinal))
        {
            table.Add(ReportValue.Text(step.Step), ReportValue.Count(step.Cases), ReportValue.Count(step.Once), ReportValue.Share(step.Yield),
                ReportValue.ShareInterval(step.Yield), ReportValue.Count(rework.SelfLoops.FirstOrDefault(s => s.Step == step.Step)?.Count ?? 0));
        }

        return table;
    }

    private static ReportTable Pairs(ProcessFlowResult flow)
    {
        var table = new ReportTable("directlyFollows", "What directly followed what", new("from", "Step"), new("to", "Next step"), new("count", "Times"),
            new("cases", "Cases"), new("waiting", "Waiting"))
        { IsDataOnly = true };
        foreach (var pair in flow.DirectlyFollows)
        {
            table.Add(ReportValue.Text(pair.From), ReportValue.Text(pair.To), ReportValue.Count(pair.Count), ReportValue.Count(pair.Cases),
                ReportValue.Hours(pair.Waiting));
        }

        return table;
    }
}
