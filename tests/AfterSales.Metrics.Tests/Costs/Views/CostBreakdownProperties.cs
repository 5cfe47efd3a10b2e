using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBreakdownProperties
{
    private static readonly CostRule AlwaysElement = CostRule.ForAccounts("6", CostClass.Labor);

    [Property]
    public Property Compute_AnyLedger_RowsAddUpToTheTotal() => ForAll(ledger =>
    {
        var result = CostBreakdown.Compute(ledger, CostAxis.By(PeriodUnit.Quarter), CostAxis.By(CostDimension.Element), CostAxis.By(CostAttributes.Department));
        return result.Rows.Sum(row => row.Totals.Net.Amount) == ledger.Total.Net.Amount
            && result.Rows.Sum(row => row.Totals.Rows) == ledger.Total.Rows
            && result.Rows.Sum(row => row.Totals.Credits.Amount) == ledger.Total.Credits.Amount;
    });

    [Property]
    public Property Compute_FinerAxes_AddUpToTheCoarser() => ForAll(ledger =>
    {
        var coarse = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element));
        var fine = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element), CostAxis.By(PeriodUnit.Month), CostAxis.By(CostAttributes.Account));
        return coarse.Rows.Select(row => (row.Labels[0], row.Totals.Net.Amount, row.Totals.Rows)).SequenceEqual(fine.Rows
            .GroupBy(row => row.Labels[0] ?? "\uFFFF")
            .Select(group => (group.First().Labels[0], group.Sum(row => row.Totals.Net.Amount), group.Sum(row => row.Totals.Rows))));
    });

    [Property]
    public Property Compute_AxesReordered_SameCells() => ForAll(ledger =>
    {
        var one = CostBreakdown.Compute(ledger, CostAxis.By(CostAttributes.Activity), CostAxis.By(CostDimension.Element));
        var other = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element), CostAxis.By(CostAttributes.Activity));
        return one.Rows.Select(row => (row.Labels[0], row.Labels[1], row.Totals))
            .ToHashSet()
            .SetEquals(other.Rows.Select(row => (row.Labels[1], row.Labels[0], row.Totals)));
    });

    [Property]
    public Property Compute_ByOneDimension_AgreesWithTheClassification() => ForAll(ledger =>
    {
        var element = ledger.In(CostDimension.Element);
        var rows = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element)).Rows.ToDictionary(row => row.Labels[0] ?? string.Empty, row => row.Totals);
        return element.Classes.Append(element.Unclassified).All(item =>
            item.Totals.Rows == 0 ? !rows.ContainsKey(item.Class?.Name ?? string.Empty) : rows[item.Class?.Name ?? string.Empty] == item.Totals);
    });

    private static Property ForAll(Func<CostClassificationResult, bool> law)
        => Prop.ForAll(Ledgers.Entries.ToArbitrary(), Ledgers.Rules.ToArbitrary(), (entries, rules) =>
        law(CostClassification.Classify(entries, Ledgers.Eur, CostRuleSet.Of(
            rules.Any(rule => rule.AccountPrefix == "6") ? [AlwaysElement] : rules.Append(AlwaysElement)))));
}
