using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The way cases take: the picture of the flow, its variants, and what is done again.</summary>
internal static class FlowPart
{
    private const int StepsDrawn = 14;
    private const int LinksDrawn = 40;

    /// <summary>So many lines can be told apart; of more, those are drawn that carry this share of all passages.</summary>
    private const int LinksToldApart = 24;
    private const double ShareDrawn = 0.95;
    private const int VariantsShown = 8;

    public static void Add(ReportSection section, ProcessData data, ProcessReworkResult rework)
    {
        var flow = ProcessFlow.Compute(data.Tally);
        section.Figures.Add(new KeyFigure("cases", Say("Cases"), Shown.Count(flow.Cases),
            Say($"{Shown.Count(flow.Closed).Display} closed, {Shown.Count(flow.Open).Display} open")));
        section.Figures.Add(new KeyFigure("rework", Say("Closed cases with a step done again"), Shown.Share(rework.ReworkCases),
            Say($"95 % interval {Shown.ShareInterval(rework.ReworkCases).Display}; {Words.Count(rework.Repeats, "repeat")}")));
        section.Figures.Add(new KeyFigure("variants", Say("Ways through the process"), Shown.Count(flow.Variants.Count),
            flow.CoveringVariants.Value is { } few ? Say($"{Shown.Count(few).Display} of them cover 80 % of the closed cases") : string.Empty));
        if (data.Options.ClosingSteps is not null)
        {
            section.Figures.Add(new KeyFigure("reopened", Say("Closed cases that were opened again"), Shown.Share(rework.Reopened),
                Say($"95 % interval {Shown.ShareInterval(rework.Reopened).Display}")));
        }

        ProcessIngredients.Flow(section, flow, rework);
        section.Charts.Add(Picture(section, flow));
        section.Tables.Add(Variants(flow));
        section.Tables.Add(Again(rework));
        section.Tables.Add(Pairs(flow));
    }

    private static ReportChart Picture(ReportSection section, ProcessFlowResult flow)
    {
        var volumes = flow.Steps;
        var drawn = volumes.Take(StepsDrawn).Select(s => s.Step).ToHashSet(StringComparer.Ordinal);
        var links = flow.Starts.Where(s => drawn.Contains(s.Step)).Select(s => new FlowLink { To = s.Step, Value = s.Count })
            .Concat(flow.DirectlyFollows.Where(p => drawn.Contains(p.From) && drawn.Contains(p.To)).Select(p => new FlowLink
            {
                From = p.From,
                To = p.To,
                Value = p.Count,
                Detail = Say($"in {Words.Count(p.Cases, "case")}, {Shown.Hours(p.Waiting).Display} of waiting"),
            }))
            .Concat(flow.Ends.Where(s => drawn.Contains(s.Step)).Select(s => new FlowLink { From = s.Step, Value = s.Count })).ToList();
        var shown = Widest(links);
        if (volumes.Count > drawn.Count || links.Count > shown.Count)
        {
            var carried = Words.Percent(shown.Sum(l => l.Value) / links.Sum(l => l.Value), 0);
            section.Notes.Add(
                Say($"The picture shows {shown.Count} of {links.Count} lines between {drawn.Count} of {Words.Count(volumes.Count, "step")}: the widest ones, "
                    + $"and the widest into and out of each step. They carry {carried} of what goes between these steps; report.json has all pairs."));
        }

        var title = flow.Variants.Count == 0 ? Say("The way of cases so far")
            : Say($"{Words.Percent(flow.Variants[0].Share.Value ?? 0, 0)} of closed cases take the most frequent way");
        return new ReportChart("process-flow", title, FlowChart.Draw(shown, ReportChart.Caption(
            "process-flow", title,
            Say("The steps of the process one below the other; lines are as wide as the number of times one step directly followed another, onward at the right, back or once more at the left."))));
    }

    /// <summary>The widest lines, and of each step the widest that leads to it and from it, so that none stands by itself.</summary>
    private static List<FlowLink> Widest(List<FlowLink> links)
    {
        var ranked = links.OrderByDescending(l => l.Value).Take(LinksDrawn).ToList();
        if (links.Count <= LinksToldApart)
        {
            return ranked;
        }

        var (kept, enough, carried) = (new HashSet<FlowLink>(), ShareDrawn * links.Sum(l => l.Value), 0.0);
        foreach (var link in ranked)
        {
            if (carried < enough
                || (link.From is { } from && from != link.To && !kept.Any(l => l.From == from && l.To != from))
                || (link.To is { } to && to != link.From && !kept.Any(l => l.To == to && l.From != to)))
            {
                kept.Add(link);
            }

            carried += link.Value;
        }

        return [.. ranked.Where(kept.Contains)];
    }

    private static ReportTable Variants(ProcessFlowResult flow)
    {
        var table = new ReportTable("variants", Say("Ways through the process, of closed cases"), new("steps", Say("Steps")), new("cases", Say("Cases")),
            new("share", Say("Share")),
            new("lead", Say("Mean lead time (h)")))
        { Shown = VariantsShown };
        foreach (var variant in flow.Variants)
        {
            table.Add(Shown.Text(string.Join(" → ", variant.Steps)), Shown.Count(variant.Count), Shown.Share(variant.Share),
                Shown.Score(variant.MeanLeadHours));
        }

        return table;
    }

    private static ReportTable Again(ProcessReworkResult rework)
    {
        var table = new ReportTable("firstPass", Say("Right the first time: closed cases that had a step once"), new("step", Say("Step")),
            new("cases", Say("Cases")),
            new("once", Say("Once")), new("yield", Say("First-pass yield")), new("interval", Say("95 % interval")), new("selfLoops", Say("Directly again")));
        foreach (var step in rework.FirstPass.OrderBy(s => s.Yield.Value).ThenBy(s => s.Step, StringComparer.Ordinal))
        {
            table.Add(Shown.Text(step.Step), Shown.Count(step.Cases), Shown.Count(step.Once), Shown.Share(step.Yield),
                Shown.ShareInterval(step.Yield), Shown.Count(rework.SelfLoops.FirstOrDefault(s => s.Step == step.Step)?.Count ?? 0));
        }

        return table;
    }

    private static ReportTable Pairs(ProcessFlowResult flow)
    {
        var table = new ReportTable("directlyFollows", Say("What directly followed what"), new("from", Say("Step")), new("to", Say("Next step")),
            new("count", Say("Times")),
            new("cases", Say("Cases")), new("waiting", Say("Waiting")))
        { IsDataOnly = true };
        foreach (var pair in flow.DirectlyFollows)
        {
            table.Add(Shown.Text(pair.From), Shown.Text(pair.To), Shown.Count(pair.Count), Shown.Count(pair.Cases),
                Shown.Hours(pair.Waiting));
        }

        return table;
    }
}
