using AfterSales.Metrics.Costs;
using static AfterSales.Metrics.Costs.CostClass;

namespace AfterSales.Metrics.Tests.Costs;

/// <summary>What users of other systems complained of, as far as it concerns classifying and analyzing: each defect is impossible here.</summary>
public class CostComplaints
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly CostRuleSet Rules = CostRuleSet.Of(
        [CostRule.ForAccounts("61", Direct, Labor), CostRule.ForAccounts("62", Direct, Parts), CostRule.ForAccounts("7", Indirect)]);

    private static readonly CostEntry[] Ledger =
    [
        Entry("610", 12.3456789m, "C-1"),
        Entry("611", 0.0000001m, "C-2"),
        Entry("620", -4.10m, "C-1"),
        Entry("621", 7m, "C-2"),
        Entry("700", 33.333m, null),
        Entry("8", 1m, null),
    ];

    [Fact]
    public void RustyMoney103_SumDoesNotDependOnTheOrder()
    {
        // In decimal's own arithmetic the huge amount rounds the small ones away when it comes first.
        decimal[] amounts = [7_000_000_000_000_000_000_000_000_000m, 0.04m, 0.04m, 0.02m, -7_000_000_000_000_000_000_000_000_000m];
        string[] accounts = ["61", "61", "61", "61", "61"];

        Assert.Equal(0.10m, CostTally.Of(accounts, amounts, Eur).ToTotal().Net.Amount);
        Assert.Equal(0.10m, CostTally.Of(accounts, [amounts[1], amounts[0], amounts[4], amounts[2], amounts[3]], Eur).ToTotal().Net.Amount);
        Assert.Equal(0m, amounts.Sum());
    }

    [Fact]
    public void AxelorOpenSuite16555_EachDimensionAddsUpToTheSource()
    {
        var result = CostClassification.Classify(Ledger, Eur, Rules);

        Assert.All(result.Dimensions, dimension => Assert.Equal(
            Ledger.Sum(entry => entry.Amount.Amount), dimension.Classes.Append(dimension.Unclassified).Sum(item => item.Totals.Net.Amount)));
    }

    [Fact]
    public void FinopsToolkit1231_AmountsBelowACentAreKept()
        => Assert.Equal(12.3456790m, CostClassification.Classify(Ledger, Eur, Rules).TotalsOf(Labor).Net.Amount);

    [Fact]
    public void Kubecost168_SharesOfGrossAreNeverNegative()
    {
        var element = CostClassification.Classify([Entry("610", 10m, null), Entry("620", -30m, null)], Eur, Rules).In(CostDimension.Element);

        Assert.Equal([0.25, 0.75, 0d], element.Classes.Append(element.Unclassified).Select(item => item.ShareOfGross.Value!.Value));
    }

    [Fact]
    public void Kubecost2359_TotalStaysHoweverItIsDivided()
    {
        var ledger = CostClassification.Classify(Ledger, Eur, Rules);
        CostAxis[][] divisions = [
            [], [CostAxis.By(CostDimension.Element)], [CostAxis.By(CostAttributes.Case), CostAxis.By(CostDimension.Traceability)],
            [CostAxis.By(PeriodUnit.Year)],
        ];

        Assert.All(divisions, axes => Assert.Equal(ledger.Total.Net.Amount, CostBreakdown.Compute(ledger, axes).Rows.Sum(row => row.Totals.Net.Amount)));
    }

    [Fact]
    public void Kubecost2164_DrillDownAgreesWithTheLineAbove()
    {
        var ledger = CostClassification.Classify(Ledger, Eur, Rules);
        var fine = CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Traceability), CostAxis.By(CostAttributes.Account));

        Assert.All(CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Traceability)).Rows, row => Assert.Equal(
            row.Totals.Net.Amount, fine.Rows.Where(part => part.Labels[0] == row.Labels[0]).Sum(part => part.Totals.Net.Amount)));
    }

    [Fact]
    public void Opencost883_CostWithoutAnyClassDoesNotDisappear()
    {
        var result = CostClassification.Classify([Entry("9", 27m, null)], Eur, Rules);

        Assert.All(result.Dimensions, dimension => Assert.Equal(27m, dimension.Unclassified.Totals.Net.Amount));
    }

    [Fact]
    public void CloudCostAllocation7_ResultDoesNotDependOnTheOrderOfRulesOrLines()
    {
        var reversed = CostRuleSet.Of(Rules.Rules.Reverse());
        var (one, other) = (CostClassification.Classify(Ledger, Eur, Rules), CostClassification.Classify(Ledger.Reverse(), Eur, reversed));

        Assert.All([Direct, Indirect, Labor, Parts], item => Assert.Equal(one.TotalsOf(item), other.TotalsOf(item)));
    }

    [Fact]
    public void Bhima6033_EveryLineTellsItsRule()
        => Assert.Equal([0, 0, 1, 1, 2, null], CostClassification.Classify(Ledger, Eur, Rules).Entries.Select(line => line.Decisions[0].RuleIndex));

    [Fact]
    public void Erpnext43216_TwoRulesInForceAtOnceAreRefused()
    {
        CostRule old = CostRule.ForAccounts("61", Direct) with { To = new LocalDate(2025, 6, 30) };

        Assert.Throws<ArgumentException>(() => CostRuleSet.Of([old, CostRule.ForAccounts("61", Indirect) with { From = new LocalDate(2025, 6, 30) }]));
        Assert.Equal(2, CostRuleSet.Of([old, CostRule.ForAccounts("61", Indirect) with { From = new LocalDate(2025, 7, 1) }]).Rules.Count);
    }

    [Fact]
    public void Erpnext37392_PartsAndLaborOfEachComplaint()
    {
        var result = CostBreakdown.Compute(
            CostClassification.Classify(Ledger, Eur, Rules), CostAxis.By(CostAttributes.Case), CostAxis.By(CostDimension.Element));

        Assert.Equal(
            [("C-1", "Labor", 12.3456789m), ("C-1", "Parts", -4.10m), ("C-2", "Labor", 0.0000001m), ("C-2", "Parts", 7m), (null, null, 34.333m)],
            result.Rows.Select(row => (row.Labels[0], row.Labels[1], row.Totals.Net.Amount)));
    }

    [Fact]
    public void Tock1619_UnitCostIsARatioOfSumsNotAMeanOfRatios()
    {
        var tally = new UnitCostTally(Eur);
        tally.AddRange([1000m, 10m], [100m, 5m]);

        Assert.Equal(1010m / 105m, UnitCost.Compute(tally).Headline.Value);
    }

    private static CostEntry Entry(string account, decimal amount, string? name) => new() { Account = account, Amount = Money.Of(amount, Eur), Case = name };
}
