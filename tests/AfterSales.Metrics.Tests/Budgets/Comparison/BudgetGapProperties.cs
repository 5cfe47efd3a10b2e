using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetGapProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");

    /// <summary>The gaps of the months add up to that of all, and with the budget to the need.</summary>
    [Property]
    public Property Compute_AnyNeeds_AddUp() => Prop.ForAll(Edges.Cents.ListOf().ToArbitrary(), Edges.Cents.ListOf().ToArbitrary(), (needs, budget) =>
    {
        var planned = budget.Select((cents, i) => BudgetComparisonTests.Planned("a", cents, 1 + (i % 12)));
        var result = BudgetGap.Compute(BudgetGapTests.Needs([.. needs]), new LocalDate(2026, 1, 15), planned, Eur);
        return result.Months.Sum(month => month.Gap.Amount) == result.Gap.Amount
            && result.Gap.Amount + result.Budgeted.Amount == needs.Sum()
            && result.Months.Count == needs.Count;
    });
}
