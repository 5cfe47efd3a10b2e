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

        var section = new ReportSection("costs", Say("Costs"));
        var days = all.Days(run.Reading.Period);
        AddTotals(section, ledger.Total, days);
        var (itemName, items) = Items(lines, all);
        var pareto = ParetoAnalysis.Compute(ItemsOf(items, run.Reading.Period ?? ReportingPeriod.Of(days[0].Date, days[^1].Date)));
        section.Finding = Finding(ledger.Total, pareto, itemName);
        foreach (var dimension in ledger.Dimensions)
        {
            LedgerPart.AddDimension(section, dimension, ledger.Total, currency);
        }

        CostRulesPart.Add(section, classified, run.Records.Has(CostRuleLine.File));
        ParetoPart.Add(section, pareto, itemName, currency);

        if (run.Reading.PeriodsOf(all.Days().Select(d => d.Date)) is { } periods)
        {
            AddComparison(section, items, periods, itemName);
            Offer(run, all, periods, currency);
        }

        if (lines.Count > 0)
        {
            LedgerPart.AddBreakdowns(section, ledger, currency, new PartialMonths(run.Reading.PeriodsOf(all.Days().Select(d => d.Date)), run.Reading.Period));
        }

        return section;
    }

    private static void AddTotals(ReportSection section, CostTotals total, IReadOnlyList<(NodaTime.LocalDate Date, CostSums Sums)> days)
    {
        section.Figures.Add(
            new KeyFigure("net", Say("Net cost"), Shown.AmountWithCode(total.Net), days.Count == 0 ? string.Empty
                : Say($"{Words.Of(days[0].Date)} to {Words.Of(days[^1].Date)}")));
        section.Figures.Add(new KeyFigure("lines", Say("Lines"), Shown.Count(total.Rows), Words.Count(total.CreditRows, "credit line")));
        section.Figures.Add(new KeyFigure("charges", Say("Charges"), Shown.AmountWithCode(total.Debits)));
        section.Figures.Add(new KeyFigure("credits", Say("Credits"), Shown.AmountWithCode(total.Credits)));
        section.Figures.Add(new KeyFigure("creditLines", Say("Credit lines"), Shown.Count(total.CreditRows)) { IsShown = false });
        section.MadeOf("net", new("charges", Shown.AmountWithCode(total.Debits)), new("credits", Shown.AmountWithCode(total.Credits)));
        section.MadeOf("charges lines", new Ingredient("lines", Shown.Count(total.Rows)), new("creditLines", Shown.Count(total.CreditRows)));
        section.MadeOf("credits creditLines", new Ingredient("creditLines", Shown.Count(total.CreditRows)));
    }

    /// <summary>The ledger by the first column that tells its lines apart in words, and by day.</summary>
    private static (string Name, CostBreakdownResult Items) Items(IReadOnlyList<CostLine> lines, CostGroups all)
    {
        (string Name, Func<CostCodesKey, int> Code)[] columns =
            [("account", k => k.AccountName), ("account", k => k.Account), ("activity", k => k.Activity), ("department", k => k.Department),
                ("object", k => k.Object)];
        var (name, code) = columns.FirstOrDefault(c => lines.Any(l => c.Code(l.Key) != 0), columns[0]);
        var texts = all.Texts;
        var tally = all.Tally(
            null,
            k => new CostCodesKey(k.Date, code(k), 0, 0, 0, 0),
            k => new CostKey { Account = k.Account != 0 ? texts[k.Account] : null, Period = ReportingPeriod.Containing(k.Date, PeriodUnit.Day) });
        var ledger = CostClassification.Classify(tally, CostRuleSet.Of([]));
        return (name, CostBreakdown.Compute(ledger, CostAxis.By(CostAttributes.Account), CostAxis.By(PeriodUnit.Day)));
    }

    private static IReadOnlyList<CostItem> ItemsOf(CostBreakdownResult items, ReportingPeriod period) => items.ToItems(period, missing: Say("(not said)"));

    private static string Finding(CostTotals total, ParetoResult pareto, string name)
    {
        var net = Say($"The service cost {NumberText.Amount(total.Net)} {total.Net.Currency} net");
        var vital = pareto.Classes[0];
        return vital.Count == 0 || pareto.Ranked.Count < 3 || vital.ShareOfAmount.Value is not { } share
            ? Say($"{net}.")
            : Say($"{net}; {vital.Count} of {Words.Count(pareto.Ranked.Count, name)} make up {Words.Percent(share, 0)} of it.");
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

    private static void Offer(EvaluationRun run, CostGroups all, FigurePeriods periods, Currency currency)
    {
        var (now, before) = (all.Days(periods.Current), all.Days(periods.Previous));
        run.Figures.Offer(new OfferedFigure
        {
            Domain = EvaluationDomain.Costs,
            Name = "net",
            Label = Say("Net cost"),
            Direction = FigureDirection.LowerIsBetter,
            Format = FigureFormat.Amount,
            Periods = periods,
            Current = now.Count > 0
                ? Measurement.Of(Money.Of(now.Sum(d => d.Sums.Net), currency))
                : Measurement.Undefined(UndefinedReason.NoData, MeasurementKind.Amount),
            Previous = before.Count > 0 ? Measurement.Of(Money.Of(before.Sum(d => d.Sums.Net), currency)) : null,
            Ingredients = Parts(now),
            PreviousIngredients = Parts(before),
        });

        Ingredient[] Parts(IReadOnlyList<(NodaTime.LocalDate Date, CostSums Sums)> days) =>
        [
            new("charges", Shown.AmountWithCode(Money.Of(days.Sum(d => d.Sums.Debits), currency))),
            new("credits", Shown.AmountWithCode(Money.Of(days.Sum(d => d.Sums.Credits), currency))),
        ];
    }
}
