using AfterSales.Metrics.Cli.Charts;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The tables of <see cref="CostSection"/>.</summary>
internal static class CostTables
{
    private const int StepsShown = 10;

    public static void AddDimension(ReportSection section, CostDimensionResult dimension, Currency currency)
    {
        var table = new ReportTable(
            $"by-{Words.Small(dimension.Dimension.Name)}",
            $"By {Words.Small(dimension.Dimension.Name)}",
            new("class", dimension.Dimension.Name),
            new("lines", "Lines"),
            new("creditLines", "Credit lines"),
            new("net", $"Net ({currency})"),
            new("shareOfNet", "Share of net"));
        foreach (var row in dimension.Classes.OrderByDescending(c => c.Totals.Net.Amount))
        {
            Add(row, row.Class!.Name);
        }

        Add(dimension.Unclassified, "Unclassified");
        section.Tables.Add(table);

        void Add(CostClassTotal row, string name) => table.Add(
            ReportValue.Text(name, row.Class is null ? Tone.Muted : Tone.Plain),
            ReportValue.Count(row.Totals.Rows),
            ReportValue.Count(row.Totals.CreditRows),
            ReportValue.Amount(row.Totals.Net),
            ReportValue.Share(row.ShareOfNet));
    }

    public static ReportTable Pareto(ParetoResult pareto, string name, Currency currency)
    {
        var table = new ReportTable(
            "pareto",
            $"By {name}, the largest first",
            new("rank", "Rank"),
            new("item", char.ToUpperInvariant(name[0]) + name[1..]),
            new("net", $"Net ({currency})"),
            new("share", "Share"),
            new("cumulativeShare", "Reached so far"),
            new("abc", "Class"))
        {
            Shown = 20,
        };
        foreach (var item in pareto.Ranked)
        {
            table.Add(
                ReportValue.Count(item.Rank),
                ReportValue.Text(item.Name),
                ReportValue.Amount(item.Amount),
                ReportValue.Share(item.Share),
                ReportValue.Share(item.CumulativeShare),
                ReportValue.Text(item.Class.ToString()));
        }

        foreach (var credit in pareto.Credits)
        {
            table.Add(ReportValue.None("credit"), ReportValue.Text(credit.Name), ReportValue.Amount(credit.Amount), ReportValue.None(), ReportValue.None(), ReportValue.None());
        }

        return table;
    }

    public static ReportTable Bridge(CostBridgeResult bridge, FigurePeriods periods, string name, Currency currency)
    {
        var table = new ReportTable(
            "bridge",
            $"From {Words.Of(periods.Previous)} to {Words.Of(periods.Current)}: {ReportValue.Format(bridge.Before)} to {ReportValue.Format(bridge.After)} {currency}",
            new("item", char.ToUpperInvariant(name[0]) + name[1..]),
            new("before", $"Before ({currency})"),
            new("after", $"After ({currency})"),
            new("change", $"Change ({currency})"),
            new("contribution", "Adds to growth"),
            new("kind", string.Empty))
        {
            Shown = StepsShown,
            Total =
            [
                ReportValue.Text("All"), ReportValue.Amount(bridge.Before), ReportValue.Amount(bridge.After), ReportValue.Amount(bridge.Change),
                ReportValue.Share(bridge.Growth), ReportValue.Text(string.Empty),
            ],
        };
        foreach (var step in bridge.Steps)
        {
            table.Add(
                ReportValue.Text(step.Name),
                ReportValue.Amount(step.Before),
                ReportValue.Amount(step.After),
                ReportValue.Amount(step.Change),
                ReportValue.Share(step.ContributionToGrowth),
                ReportValue.Text(step.Kind switch { CostBridgeStepKind.New => "new", CostBridgeStepKind.Gone => "gone", _ => string.Empty }, Tone.Muted));
        }

        return table;
    }

    public static ReportChart BridgeOf(CostBridgeResult bridge, FigurePeriods periods, string name)
    {
        var shown = bridge.Steps.Take(StepsShown).ToList();
        var rows = shown.Select(s => (s.Name, (double)s.Change.Amount)).ToList();
        if (bridge.Steps.Count > shown.Count)
        {
            rows.Add(($"{bridge.Steps.Count - shown.Count} more", (double)bridge.Steps.Skip(shown.Count).Sum(s => s.Change.Amount)));
        }

        var direction = bridge.Change.Amount switch { > 0 => "rose", < 0 => "fell", _ => "stayed" };
        var most = bridge.Steps.FirstOrDefault(s => Math.Sign(s.Change.Amount) == Math.Sign(bridge.Change.Amount));
        var growth = bridge.Growth.Value is { } g ? $" by {ReportValue.Percent(Math.Abs(g))}" : string.Empty;
        var title = $"Against {Words.Of(periods.Previous)} the cost of {Words.Of(periods.Current)} {direction}{growth}" + (most is null || bridge.Change.Amount == 0 ? string.Empty : $", most by {most.Name}");
        var description = $"From {ReportValue.Format(bridge.Before)} to {ReportValue.Format(bridge.After)} {bridge.Before.Currency}: the change of each {name}, one after the other.";
        return new ReportChart("costs-bridge", title, BridgeChart.Draw("costs-bridge", title, description, Words.Of(periods.Previous), (double)bridge.Before.Amount, rows, Words.Of(periods.Current), (double)bridge.After.Amount));
    }

    public static void AddLedgerTables(ReportSection section, CostClassificationResult ledger, Currency currency)
    {
        foreach (var (attribute, id, title) in new[] { (CostAttributes.Department, "departments", "Department"), (CostAttributes.Activity, "activities", "Activity") })
        {
            var rows = CostBreakdown.Compute(ledger, CostAxis.By(attribute)).Rows;
            if (rows.Any(r => r.Labels[0] is not null))
            {
                section.Tables.Add(BreakdownTable(id, title, rows.OrderByDescending(r => r.Totals.Net.Amount).Select(r => (ReportValue.Text(r.Labels[0] ?? "(not said)"), r)), currency));
            }
        }

        var months = CostBreakdown.Compute(ledger, CostAxis.By(PeriodUnit.Month)).Rows;
        section.Tables.Add(BreakdownTable("months", "Month", months.Select(r => (r.Period is { } month ? ReportValue.Period(month) : ReportValue.None("no date"), r)), currency));
    }

    private static ReportTable BreakdownTable(string id, string title, IEnumerable<(ReportValue Name, CostBreakdownRow Row)> rows, Currency currency)
    {
        var table = new ReportTable(id, $"By {title[..1].ToLowerInvariant()}{title[1..]}", new("name", title), new("lines", "Lines"), new("creditLines", "Credit lines"), new("net", $"Net ({currency})"), new("share", "Share of net"))
        {
            Shown = 15,
        };
        foreach (var (name, row) in rows)
        {
            table.Add(name, ReportValue.Count(row.Totals.Rows), ReportValue.Count(row.Totals.CreditRows), ReportValue.Amount(row.Totals.Net), ReportValue.Share(row.ShareOfNet));
        }

        return table;
    }
}
