using AfterSales.Metrics.Costs;
using static AfterSales.Metrics.Costs.CostClass;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBreakdownTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly CostRuleSet Rules = CostRuleSet.Of([CostRule.ForAccounts("61", Labor), CostRule.ForAccounts("62", Parts)]);

    private static readonly CostEntry[] Ledger =
    [
        Entry("61", 10m, 1, "Depot"), Entry("61", 5m, 2, "Field"), Entry("62", -2m, 2, "Field"), Entry("62", 4m, 2, null), Entry("9", 3m, null, "Field"),
    ];

    [Fact]
    public void Compute_ElementByMonth_HasARowForEachCombination()
    {
        var result = CostBreakdown.Compute(CostClassification.Classify(Ledger, Eur, Rules), CostAxis.By(CostDimension.Element), CostAxis.By(PeriodUnit.Month));

        Assert.Equal(
            [("Labor", "2025-01-01", 10m), ("Labor", "2025-02-01", 5m), ("Parts", "2025-02-01", 2m), (null, null, 3m)],
            result.Rows.Select(row => (row.Labels[0], row.Labels[1], row.Totals.Net.Amount)));
        Assert.Equal(ReportingPeriod.Month(2025, 2), result.Rows[2].Period);
        Assert.Equal(0.5, result.Rows[0].ShareOfNet.Value);
    }

    [Fact]
    public void Compute_ByAttribute_UnknownHasItsOwnRow()
    {
        var result = CostBreakdown.Compute(CostClassification.Classify(Ledger, Eur, Rules), CostAxis.By(CostAttributes.Department));

        Assert.Equal(["Depot", "Field", null], result.Rows.Select(row => row.Labels[0]));
        Assert.Equal(["Depot", "Field", "unclassified"], result.ToItems().Select(item => item.Name));
    }

    [Fact]
    public void Compute_NoAxis_IsTheWhole()
    {
        var result = CostBreakdown.Compute(CostClassification.Classify(Ledger, Eur, Rules));

        Assert.Equal(result.Total, Assert.Single(result.Rows).Totals);
        Assert.Empty(CostBreakdown.Compute(CostClassification.Classify([], Eur, Rules)).Rows);
    }

    [Fact]
    public void Compute_NetZero_SharesAreUndefined()
    {
        var ledger = CostClassification.Classify([Entry("61", 1m, 1, null), Entry("62", -1m, 1, null)], Eur, Rules);

        Assert.All(
            CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Element)).Rows,
            row => Assert.Equal(UndefinedReason.ZeroDenominator, row.ShareOfNet.Reason));
    }

    [Fact]
    public void Compute_TallyOfDays_AnswersMonthsButNotTheOtherWayRound()
    {
        var days = CostTally.Of(Ledger, Eur, CostAttributes.Account | CostAttributes.Department, PeriodUnit.Day);
        var months = CostTally.Of(Ledger, Eur, CostAttributes.Account | CostAttributes.Department, PeriodUnit.Month);
        var lines = CostBreakdown.Compute(
            CostClassification.Classify(Ledger, Eur, Rules), CostAxis.By(PeriodUnit.Month), CostAxis.By(CostAttributes.Department));

        Assert.Equal(
            lines, CostBreakdown.Compute(CostClassification.Classify(days, Rules), CostAxis.By(PeriodUnit.Month), CostAxis.By(CostAttributes.Department)));
        Assert.Throws<ArgumentException>(() => CostBreakdown.Compute(CostClassification.Classify(months, Rules), CostAxis.By(PeriodUnit.Week)));
    }

    [Fact]
    public void Compute_AxesThatCannotBe_Throw()
    {
        var ledger = CostClassification.Classify(Ledger, Eur, Rules);

        Assert.Throws<ArgumentException>(() => CostBreakdown.Compute(ledger, CostAxis.By(CostDimension.Quality)));
        Assert.Throws<ArgumentException>(() => CostBreakdown.Compute(ledger, CostAxis.By(PeriodUnit.Month), CostAxis.By(PeriodUnit.Year)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CostAxis.By(CostAttributes.Account | CostAttributes.Case));
        Assert.Throws<ArgumentOutOfRangeException>(() => CostAxis.By(CostAttributes.None));
    }

    private static CostEntry Entry(string account, decimal amount, int? month, string? department) => new()
    {
        Account = account,
        Amount = Money.Of(amount, Eur),
        Date = month is { } m ? new LocalDate(2025, m, 15) : null,
        Department = department,
    };
}
