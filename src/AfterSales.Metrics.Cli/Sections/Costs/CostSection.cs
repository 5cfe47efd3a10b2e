using AfterSales.Metrics.Cli.Reading;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>What the service cost: totals, classes with the rest that no rule classifies, the vital few, and what changed since the period before.</summary>
internal sealed class CostSection : Section
{
    public override IReadOnlyList<InputFile> Files { get; } = [CostLine.File, CostRuleLine.File];

    public override EvaluationDomain? Domain => EvaluationDomain.Costs;

    public override string Needs => "costs.csv";

    public override ReportSection? Create(EvaluationRun run)
    {
        if (run.Shared(ClassifiedLedger.Of) is not { All: var all, Lines: var lines, Result: var ledger, Currency: var currency } classified)
        {
            return null;
        }

        var section = new ReportSection("costs", "Costs");
        AddTotals(section, ledger.Total, lines);
        var (itemName, items) = Items(lines, all, currency);
        var pareto = ParetoAnalysis.Compute(ItemsOf(items, run.Reading.Period ?? ReportingPeriod.Of(all.Min(l => l.Date), all.Max(l => l.Date))));
        section.Finding = Finding(ledger.Total, pareto, itemName);
        foreach (var dimension in ledger.Dimensions)
        {
            LedgerPart.AddDimension(section, dimension, currency);
        }

        CostRulesPart.Add(section, classified, run.Records.Has(CostRuleLine.File));
        ParetoPart.Add(section, pareto, itemName, currency);

        if (run.Reading.PeriodsOf(all.Select(l => l.Date)) is { } periods)
        {
            AddComparison(section, items, periods, itemName);
            Offer(run, all, periods, currency);
        }

        if (lines.Count > 0)
        {
            LedgerPart.AddBreakdowns(section, ledger, currency);
        }

        return section;
    }

    private static void AddTotals(ReportSection section, CostTotals total, IReadOnlyList<CostLine> lines)
    {
        section.Figures.Add(
            new KeyFigure("net", "Net cost", ReportValue.AmountWithCode(total.Net), lines.Count == 0 ? string.Empty
                : $"{Words.Of(lines.Min(l => l.Date))} to {Words.Of(lines.Max(l => l.Date))}"));
        section.Figures.Add(new KeyFigure("lines", "Lines", ReportValue.Count(total.Rows), Words.Count(total.CreditRows, "credit line")));
        section.Figures.Add(new KeyFigure("charges", "Charges", ReportValue.AmountWithCode(total.Debits)));
        section.Figures.Add(new KeyFigure("credits", "Credits", ReportValue.AmountWithCode(total.Credits)));
        section.Figures.Add(new KeyFigure("creditLines", "Credit lines", ReportValue.Count(total.CreditRows)) { IsShown = false });
    }

    /// <summary>The ledger by the first column that tells its lines apart in words, and by day.</summary>
    private static (string Name, CostBreakdownResult Items) Items(IReadOnlyList<CostLine> lines, CostGroups all, Currency currency)
    {
        (string Name, Func<CostCodesKey, int> Code)[] columns =
            [("account", k => k.AccountName), ("account", k => k.Account), ("activity", k => k.Activity), ("department", k => k.Department),
                ("object", k => k.Object)];
        var (name, code) = columns.FirstOrDefault(c => lines.Any(l => c.Code(l.Key) != 0), columns[0]);
        var texts = all.Texts;
        var tally = CostLine.Tally(
            all,
            currency,
            l => new CostCodesKey(l.Date, code(l.Key), 0, 0, 0, 0),
            l => new CostKey { Account = code(l.Key) is not 0 and var c ? texts[c] : null, Period = ReportingPeriod.Containing(l.Date, PeriodUnit.Day) });
        var ledger = CostClassification.Classify(tally, CostRuleSet.Of([]));
        return (name, CostBreakdown.Compute(ledger, CostAxis.By(CostAttributes.Account), CostAxis.By(PeriodUnit.Day)));
    }

    private static IReadOnlyList<CostItem> ItemsOf(CostBreakdownResult items, ReportingPeriod period) => items.ToItems(period, missing: "(not said)");

    private static string Finding(CostTotals total, ParetoResult pareto, string name)
    {
        var net = $"The service cost {NumberText.Amount(total.Net)} {total.Net.Currency} net";
        var vital = pareto.Classes[0];
        return vital.Count == 0 || pareto.Ranked.Count < 3 || vital.ShareOfAmount.Value is not { } share
            ? net + "."
            : $"{net}; {vital.Count} of {Words.Count(pareto.Ranked.Count, name)} make up {NumberText.Percent(share, 0)} of it.";
    }

    private static void AddComparison(ReportSection section, CostBreakdownResult items, FigurePeriods periods, string name)
    {
        if (ItemsOf(items, periods.Previous) is { Count: > 0 } before)
        {
            var bridge = CostBridge.Compute(before, ItemsOf(items, periods.Current));
            section.Charts.Add(BridgePart.ChartOf(bridge, periods, name));
            section.Tables.Add(BridgePart.TableOf(bridge, periods, name));
        }
    }

    private static void Offer(EvaluationRun run, IReadOnlyList<CostLine> all, FigurePeriods periods, Currency currency)
    {
        var now = all.Where(l => periods.Current.Contains(l.Date)).ToList();
        var before = all.Where(l => periods.Previous.Contains(l.Date)).ToList();
        run.Figures.Offer(new OfferedFigure
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
