using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Budgets;

/// <summary>Budget gap: month by month what is expected to be needed against what is budgeted for it.</summary>
/// <remarks>
/// <para><b>Formula.</b> Gap of a month = needed − Σ of the amounts budgeted for exactly this month.</para>
/// <para><b>Units.</b> Money of one currency; calendar months.</para>
/// <para><b>Domain.</b> Needs of consecutive months; the budget's rows of the line or lines that pay for them.</para>
/// <para><b>Edge cases.</b> A month without a row is budgeted with zero, which <see cref="BudgetGapResult.BudgetedMonths"/> tells from a row of zero. Rows
/// without a period, of another period than a month, or of a month that is not asked for are left out. No needs: no months, totals of zero.</para>
/// <para><b>Method.</b> Exact sums.</para>
/// <para><b>Source.</b> Definition.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// PlannedAmount[] budget = [new() { Line = "Warranty", Amount = Money.Of(80, Eur), Period = ReportingPeriod.Month(2026, 1) }];
/// var result = BudgetGap.Compute([Money.Of(100, Eur), Money.Of(50, Eur)], new LocalDate(2026, 1, 1), budget, Eur);
/// Console.WriteLine((result.Months[0].Gap, result.Gap)); // (20.00 EUR, 70.00 EUR)
/// </code>
/// </example>
public static class BudgetGap
{
    /// <summary>Holds needs against a budget.</summary>
    /// <param name="needed">What each month will take, the first one first.</param>
    /// <param name="first">A date of the first month.</param>
    /// <param name="budget">What is budgeted; read once.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The months and their totals.</returns>
    /// <exception cref="ArgumentException">An argument or item is null.</exception>
    /// <exception cref="CurrencyMismatchException">An amount that counts is in another currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static BudgetGapResult Compute(IReadOnlyList<Money> needed, LocalDate first, IEnumerable<PlannedAmount> budget, Currency currency)
    {
        Guard.NotNull(needed);
        var own = Guard.Items(budget).Where(row => row.Period?.Unit == PeriodUnit.Month).ToLookup(row => row.Period!.Start, row => row.Amount);
        var start = ReportingPeriod.Containing(first, PeriodUnit.Month).Start;
        BudgetGapMonth[] months = [.. needed.Select((amount, i) => new BudgetGapMonth
        {
            Month = ReportingPeriod.Containing(start.PlusMonths(i), PeriodUnit.Month),
            Needed = Money.Of(amount.In(currency), currency),
            Budgeted = Money.Sum(own[start.PlusMonths(i)], currency),
        })];
        return new BudgetGapResult
        {
            Months = FrozenList.Own(months),
            Needed = Money.Sum(months.Select(month => month.Needed), currency),
            Budgeted = Money.Sum(months.Select(month => month.Budgeted), currency),
            BudgetedMonths = months.Count(month => own.Contains(month.Month.Start)),
        };
    }
}
