using AfterSales.Metrics.Budgets;
using static AfterSales.Metrics.Tests.Budgets.BudgetComparisonTests;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetGapTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_NoListOfNeeds_IsNamed()
        => Assert.Throws<ArgumentNullException>("needed", () => BudgetGap.Compute(null!, new LocalDate(2026, 1, 1), [], Eur));

    [Fact]
    public void Compute_MonthByMonth_IsNeedLessBudget()
    {
        var result = BudgetGap.Compute(Needs(100, 50, 70), new LocalDate(2025, 12, 31), [Planned("a", 60, 1), Planned("b", 5, 1), Planned("a", 0, 2)], Eur);

        Assert.Equal(["2025-12", "2026-01", "2026-02"], result.Months.Select(month => month.Month.Start.ToString("uuuu-MM", null)));
        Assert.Equal([100, -15, 70], result.Months.Select(month => month.Gap.Amount));
        Assert.Equal((220m, 65m, 155m, 2), (result.Needed.Amount, result.Budgeted.Amount, result.Gap.Amount, result.BudgetedMonths));
    }

    [Fact]
    public void Compute_RowsOfNoMonthAskedFor_AreLeftOut()
    {
        PlannedAmount[] budget = [Planned("a", 9, null), Planned("a", 9, 3), Planned("a", 9, 1) with { Period = ReportingPeriod.Quarter(2026, 1) }];

        var result = BudgetGap.Compute(Needs(1, 1), new LocalDate(2026, 1, 1), budget, Eur);

        Assert.Equal((0m, 0), (result.Budgeted.Amount, result.BudgetedMonths));
    }

    [Fact]
    public void Compute_NoNeeds_IsEmpty()
    {
        var result = BudgetGap.Compute([], new LocalDate(2026, 1, 1), [Planned("a", 9, 1)], Eur);

        Assert.Empty(result.Months);
        Assert.Equal(0, result.Gap.Amount);
    }

    [Fact]
    public void Compute_TwoCurrencies_Throw()
        => Assert.Throws<CurrencyMismatchException>(() => BudgetGap.Compute([Money.Of(1, "USD")], new LocalDate(2026, 1, 1), [], Eur));

    internal static Money[] Needs(params decimal[] amounts) => Array.ConvertAll(amounts, amount => Money.Of(amount, Eur));
}
