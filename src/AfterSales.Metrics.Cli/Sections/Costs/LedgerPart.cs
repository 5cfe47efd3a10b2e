using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>The ledger by class of each dimension, by department, activity and month.</summary>
internal static class LedgerPart
{
    /// <summary>Five years.</summary>
    private const int MonthsShown = 60;

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

    public static void AddBreakdowns(ReportSection section, CostClassificationResult ledger, Currency currency)
    {
        foreach (
            var (attribute, id, title) in new[] { (CostAttributes.Department, "departments", "Department"),
                (CostAttributes.Activity, "activities", "Activity") })
        {
            var rows = CostBreakdown.Compute(ledger, CostAxis.By(attribute)).Rows;
            if (rows.Any(r => r.Labels[0] is { Length: > 0 }))
            {
                section.Tables.Add(
                    BreakdownTable(id, title, rows.OrderByDescending(r => r.Totals.Net.Amount).Select(r =>
                        (ReportValue.Text(r.Labels[0] is { Length: > 0 } label ? label : "(not said)"), r)), currency));
            }
        }

        var months = CostBreakdown.Compute(ledger, CostAxis.By(PeriodUnit.Month)).Rows;
        section.Tables.Add(
            BreakdownTable("months", "Month", months.Select(r => (r.Period is { } month ? ReportValue.Period(month) : ReportValue.None("no date"), r)),
                currency,
                TableEnd.Last));
    }

    private static ReportTable BreakdownTable(
        string id, string title, IEnumerable<(ReportValue Name, CostBreakdownRow Row)> rows, Currency currency, TableEnd end = TableEnd.First)
    {
        var table = new ReportTable(
            id,
            $"By {title[..1].ToLowerInvariant()}{title[1..]}",
            new("name", title),
            new("lines", "Lines"),
            new("creditLines", "Credit lines"),
            new("net", $"Net ({currency})"),
            new("share", "Share of net"))
        {
            Shown = end == TableEnd.Last ? MonthsShown : 15,
            End = end,
        };
        foreach (var (name, row) in rows)
        {
            table.Add(
                name,
                ReportValue.Count(row.Totals.Rows),
                ReportValue.Count(row.Totals.CreditRows),
                ReportValue.Amount(row.Totals.Net),
                ReportValue.Share(row.ShareOfNet));
        }

        return table;
    }
}
