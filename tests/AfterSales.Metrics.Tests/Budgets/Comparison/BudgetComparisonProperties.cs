using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class BudgetComparisonProperties
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly Gen<string> Line = Gen.Elements("Field", "Shop", "Depot");

    private static readonly Gen<PlannedAmount> Planned =
        from line in Line
        from cents in Edges.Cents
        from month in Gen.Frequency((1, Gen.Constant<int?>(null)), (5, Gen.Choose(1, 12).Select(m => (int?)m)))
        select BudgetComparisonTests.Planned(line, cents, month);

    private static readonly Gen<SpentAmount> Spent =
        from line in Gen.Frequency((3, Line), (1, Gen.Constant("Elsewhere")))
        from cents in Edges.Cents
        from month in Gen.Choose(1, 12)
        select BudgetComparisonTests.Spent(line, cents, month, 15);

    /// <summary>Whatever was planned and spent: lines add up to the totals, and every cent of the span is on a line or outside.</summary>
    [Property]
    public Property Compute_AnyRows_AddUp() => Prop.ForAll(Planned.ListOf().ToArbitrary(), Spent.ListOf().ToArbitrary(), (budget, spending) =>
    {
        var span = ReportingPeriod.Quarter(2026, 2);
        var result = BudgetComparison.Compute(budget, spending, span, Eur);
        return result.Whole.Amount == budget.Sum(row => row.Amount.Amount)
            && result.Spent.Amount == spending.Where(row => span.Contains(row.Date)).Sum(row => row.Amount.Amount)
            && result.Budget.Amount == result.Lines.Sum(line => line.Budget.Amount)
            && result.Actual.Amount == result.Lines.Sum(line => line.Actual.Amount);
    });

    /// <summary>A year's spending is that of its quarters.</summary>
    [Property]
    public Property Compute_AnyRows_QuartersAddUpToTheYear() => Prop.ForAll(Spent.ListOf().ToArbitrary(), spending
        => Enumerable.Range(1, 4).Sum(quarter => BudgetComparison.Compute([], spending, ReportingPeriod.Quarter(2026, quarter), Eur).Outside.Amount)
            == BudgetComparison.Compute([], spending, ReportingPeriod.Year(2026), Eur).Outside.Amount);
}
