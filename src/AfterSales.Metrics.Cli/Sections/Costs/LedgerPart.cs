using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The ledger by class of each dimension, by department, activity and month.</summary>
internal static class LedgerPart
{
    /// <summary>Five years.</summary>
    private const int MonthsShown = 60;

    public static void AddDimension(ReportSection section, CostDimensionResult dimension, CostTotals total, Currency currency)
    {
        var table = new ReportTable(
            $"by-{Words.Small(dimension.Dimension.Name)}",
            Say($"By {Words.Small(dimension.Dimension.Name)}"),
            new("class", dimension.Dimension.Name),
            new("lines", Say("Lines")),
            new("creditLines", Say("Credit lines")),
            new("net", Say($"Net ({currency})")),
            new("shareOfNet", Say("Share of net")))
        {
            Total = TotalOf(total),
        };
        foreach (var row in dimension.Classes.OrderByDescending(c => c.Totals.Net.Amount))
        {
            Add(row, row.Class!.Name);
        }

        Add(dimension.Unclassified, Say("Unclassified"));
        section.Tables.Add(table);

        void Add(CostClassTotal row, string name) => table.Add(
            Shown.Text(name, row.Class is null ? Tone.Muted : Tone.Plain),
            Shown.Count(row.Totals.Rows),
            Shown.Count(row.Totals.CreditRows),
            Shown.Amount(row.Totals.Net),
            Shown.Share(row.ShareOfNet));
    }

    public static void AddBreakdowns(ReportSection section, CostClassificationResult ledger, Currency currency, PartialMonths partial)
    {
        foreach (
            var (attribute, id, title) in new[] { (CostAttributes.Department, "departments", Say("Department")),
                (CostAttributes.Activity, "activities", Say("Activity")) })
        {
            var rows = CostBreakdown.Compute(ledger, CostAxis.By(attribute)).Rows;
            if (rows.Any(r => r.Labels[0] is { Length: > 0 }))
            {
                section.Tables.Add(
                    BreakdownTable(id, title, rows.OrderByDescending(r => r.Totals.Net.Amount).Select(r =>
                        (Shown.Text(r.Labels[0] is { Length: > 0 } label ? label : Say("(not said)")), r)), ledger.Total, currency));
            }
        }

        var months = CostBreakdown.Compute(ledger, CostAxis.By(PeriodUnit.Month)).Rows;
        section.Tables.Add(
            BreakdownTable("months", Say("Month"), months.Select(r => (r.Period is { } month ? partial.Value(month) : Shown.None(Say("no date")), r)),
                ledger.Total,
                currency,
                TableEnd.Last));
    }

    private static ReportValue[] TotalOf(CostTotals total) =>
        [Shown.Text(Say("All")), Shown.Count(total.Rows), Shown.Count(total.CreditRows), Shown.Amount(total.Net), Shown.Text(string.Empty)];

    private static ReportTable BreakdownTable(
        string id, string title, IEnumerable<(ReportValue Name, CostBreakdownRow Row)> rows, CostTotals total, Currency currency, TableEnd end = TableEnd.First)
    {
        var table = new ReportTable(
            id,
            Say($"By {title[..1].ToLowerInvariant()}{title[1..]}"),
            new("name", title),
            new("lines", Say("Lines")),
            new("creditLines", Say("Credit lines")),
            new("net", Say($"Net ({currency})")),
            new("share", Say("Share of net")))
        {
            Shown = end == TableEnd.Last ? MonthsShown : 15,
            End = end,
            Total = TotalOf(total),
        };
        foreach (var (name, row) in rows)
        {
            table.Add(
                name,
                Shown.Count(row.Totals.Rows),
                Shown.Count(row.Totals.CreditRows),
                Shown.Amount(row.Totals.Net),
                Shown.Share(row.ShareOfNet));
        }

        return table;
    }
}
