using AfterSales.Metrics.Cli.Charts;
using AfterSales.Metrics.Cli.Commands;
using AfterSales.Metrics.Cli.Records;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the service cost: totals, classes with the rest that no rule classifies, the vital few, and what changed since the period before.</summary>
internal static class CostSection
{
    private const int ItemsShown = 14;

    public static ReportSection? Create(ClassifiedLedger? classified, ServiceRecords records, EvaluateRequest request, FigureBoard board)
    {
        if (classified is not { All: var all, Lines: var lines, Result: var ledger, Currency: var currency })
        {
            return null;
        }

        var section = new ReportSection("costs", "Costs");
        AddTotals(section, ledger.Total, lines);
        var items = Items(lines, currency);
        var pareto = ParetoAnalysis.Compute(items.Items);
        section.Finding = Finding(ledger.Total, pareto, items.Name);
        foreach (var dimension in ledger.Dimensions)
        {
            CostTables.AddDimension(section, dimension, currency);
        }

        CostRulesView.Add(section, classified, records.CostRules is not null);
        if (pareto.Ranked.Count > 0)
        {
            section.Charts.Add(ParetoOf(pareto, items.Name));
            section.Tables.Add(CostTables.Pareto(pareto, items.Name, currency));
        }

        if (FigurePeriods.Of(all.Select(l => l.Date), request.Reading) is { } periods)
        {
            AddComparison(section, all, periods, currency, items.Name, board);
        }

        if (lines.Count > 0)
        {
            CostTables.AddLedgerTables(section, ledger, currency);
        }

        return section;
    }

    private static void AddTotals(ReportSection section, CostTotals total, IReadOnlyList<CostLine> lines)
    {
        section.Figures.Add(new KeyFigure("net", "Net cost", ReportValue.AmountWithCode(total.Net), lines.Count == 0 ? string.Empty : $"{Words.Of(lines.Min(l => l.Date))} to {Words.Of(lines.Max(l => l.Date))}"));
        section.Figures.Add(new KeyFigure("lines", "Lines", ReportValue.Count(total.Rows), Words.Count(total.CreditRows, "credit line")));
        section.Figures.Add(new KeyFigure("charges", "Charges", ReportValue.AmountWithCode(total.Debits)));
        section.Figures.Add(new KeyFigure("credits", "Credits", ReportValue.AmountWithCode(total.Credits)));
        section.Figures.Add(new KeyFigure("creditLines", "Credit lines", ReportValue.Count(total.CreditRows)) { IsShown = false });
    }

    /// <summary>The ledger by the first column that tells its lines apart in words.</summary>
    private static (string Name, List<CostItem> Items) Items(IReadOnlyList<CostLine> lines, Currency currency)
    {
        (string Name, Func<CostLine, string> Of)[] columns =
            [("account", l => l.AccountName), ("account", l => l.Account), ("activity", l => l.Activity), ("department", l => l.Department), ("object", l => l.Object)];
        var (name, of) = columns.FirstOrDefault(c => lines.Any(l => c.Of(l).Length > 0), columns[0]);
        return (name, ItemsBy(lines, of, currency));
    }

    private static List<CostItem> ItemsBy(IEnumerable<CostLine> lines, Func<CostLine, string> of, Currency currency)
        => [.. lines.GroupBy(of, StringComparer.Ordinal).Select(g => CostItem.Of(g.Key.Length == 0 ? "(not said)" : g.Key, Money.Sum(g.Select(l => l.Amount), currency)))];

    private static string Finding(CostTotals total, ParetoResult pareto, string name)
    {
        var net = $"The service cost {ReportValue.Format(total.Net)} {total.Net.Currency} net";
        var vital = pareto.Classes[0];
        return vital.Count == 0 || pareto.Ranked.Count < 3 || vital.ShareOfAmount.Value is not { } share
            ? net + "."
            : $"{net}; {vital.Count} of {Words.Count(pareto.Ranked.Count, name)} make up {ReportValue.Percent(share, 0)} of it.";
    }

    private static ReportChart ParetoOf(ParetoResult pareto, string name)
    {
        var shown = pareto.Ranked.Count <= ItemsShown + 1 ? pareto.Ranked.Count : ItemsShown;
        var rows = pareto.Ranked.Take(shown).Select(i => (i.Name, (double)i.Amount.Amount, i.CumulativeShare.Value)).ToList();
        if (shown < pareto.Ranked.Count)
        {
            var rest = pareto.Ranked.Skip(shown).Sum(i => i.Amount.Amount);
            rows.Add(($"{pareto.Ranked.Count - shown} more", (double)rest, 1));
        }

        var first = pareto.Ranked[0];
        var title = first.Share.Value is { } share ? $"{first.Name} alone is {ReportValue.Percent(share, 0)} of the cost" : $"Cost by {name}";
        var description = $"Bars: net cost of each {name} in {pareto.Total.Currency}, the largest first. Line: share of the cost reached so far.";
        return new ReportChart("costs-pareto", title, ParetoChart.Draw("costs-pareto", title, description, rows));
    }

    private static void AddComparison(ReportSection section, IReadOnlyList<CostLine> all, FigurePeriods periods, Currency currency, string name, FigureBoard board)
    {
        var now = all.Where(l => periods.Current.Contains(l.Date)).ToList();
        var before = all.Where(l => periods.Previous.Contains(l.Date)).ToList();
        Func<CostLine, string> of = all.Any(l => l.AccountName.Length > 0) ? l => l.AccountName : name switch
        {
            "activity" => l => l.Activity,
            "department" => l => l.Department,
            "object" => l => l.Object,
            _ => l => l.Account,
        };
        if (before.Count > 0)
        {
            var bridge = CostBridge.Compute(ItemsBy(before, of, currency), ItemsBy(now, of, currency));
            section.Charts.Add(CostTables.BridgeOf(bridge, periods, name));
            section.Tables.Add(CostTables.Bridge(bridge, periods, name, currency));
        }

        board.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Costs,
            Name = "net",
            Label = "Net cost",
            Direction = FigureDirection.LowerIsBetter,
            Format = FigureFormat.Amount,
            Periods = periods,
            Current = now.Count > 0
                ? Measurement.Of(Money.Sum(now.Select(l => l.Amount), currency))
                : Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount),
            Previous = before.Count > 0 ? Measurement.Of(Money.Sum(before.Select(l => l.Amount), currency)) : null,
        });
    }
}
