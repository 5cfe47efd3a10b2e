using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Budget-to-actual comparison: rows of a budget and rows of spending, line by line over a span of days.</summary>
/// <remarks>
/// <para><b>Formula.</b> Budget of a line = Σ of its amounts whose period shares a day with the span, or that name no period; whole = Σ of all its amounts;
/// actual = Σ of what was spent on it on days of the span; outside = Σ of what was spent on lines that the budget does not name.</para>
/// <para><b>Units.</b> Money of one currency.</para>
/// <para><b>Domain.</b> Lines are told apart by name, compared exactly.</para>
/// <para><b>Edge cases.</b> A period that is only partly in the span counts in full: a month is not cut down to days. A line on which nothing was spent has
/// an actual of zero and no spendings. No budget: no lines, and all that was spent is outside. A line without a period has time left whatever the span.</para>
/// <para><b>Method.</b> One pass over each list; exact sums.</para>
/// <para><b>Source.</b> Horngren, Datar and Rajan, Cost Accounting, 15th ed. 2015, ch. 6 and 7.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// var march = ReportingPeriod.Month(2026, 3);
/// var result = BudgetComparison.Compute(
///     [new PlannedAmount { Line = "Field", Amount = Money.Of(100, Eur), Period = march }],
///     [new SpentAmount { Line = "Field", Date = new LocalDate(2026, 3, 9), Amount = Money.Of(120, Eur) }],
///     march,
///     Eur);
/// Console.WriteLine(result.Lines[0].Position.Available); // -20.00 EUR
/// </code>
/// </example>
public static class BudgetComparison
{
    /// <summary>Holds spending against a budget.</summary>
    /// <param name="budget">What was budgeted; read once.</param>
    /// <param name="spending">What was spent; read once.</param>
    /// <param name="span">The days compared.</param>
    /// <param name="currency">The currency of all amounts.</param>
    /// <returns>The lines of the budget, their totals, and what belongs to no line.</returns>
    /// <exception cref="ArgumentException">An argument or item is null.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency.</exception>
    /// <exception cref="OverflowException">A sum exceeds decimal's range.</exception>
    public static BudgetComparisonResult Compute(
        IEnumerable<PlannedAmount> budget, IEnumerable<SpentAmount> spending, ReportingPeriod span, Currency currency)
    {
        var planned = Guard.Items(budget);
        var spent = SpentIn(Guard.NotNull(span), spending, currency);
        ComparedBudget[] lines = [.. planned.GroupBy(row => row.Line, StringComparer.Ordinal).Select(group => new ComparedBudget
        {
            Line = group.Key,
            Budget = Money.Sum(group.Where(row => row.Period is not { } period || Touches(period, span)).Select(row => row.Amount), currency),
            Whole = Money.Sum(group.Select(row => row.Amount), currency),
            Actual = Money.Of(spent.TryGetValue(group.Key, out var own) ? own.Sum.Value : 0, currency),
            Spendings = own?.Count ?? 0,
            HasTimeLeft = group.Any(row => row.Period is null || row.Period.Start > span.End),
        })];
        foreach (var line in lines)
        {
            spent.Remove(line.Line);
        }

        return new BudgetComparisonResult
        {
            Span = span,
            Lines = FrozenList.Own(lines),
            Budget = Money.Sum(lines.Select(line => line.Budget), currency),
            Whole = Money.Sum(lines.Select(line => line.Whole), currency),
            Actual = Money.Sum(lines.Select(line => line.Actual), currency),
            Outside = Money.Sum(spent.Values.Select(own => Money.Of(own.Sum.Value, currency)), currency),
        };
    }

    /// <summary>Sums by line, without keeping the rows: a ledger has millions.</summary>
    private static Dictionary<string, LineSum> SpentIn(ReportingPeriod span, IEnumerable<SpentAmount> spending, Currency currency)
    {
        var sums = new Dictionary<string, LineSum>(StringComparer.Ordinal);
        foreach (var row in Guard.Each(spending))
        {
            var amount = row.Amount.In(currency);
            if (!span.Contains(row.Date))
            {
                continue;
            }

            if (!sums.TryGetValue(row.Line, out var own))
            {
                sums.Add(row.Line, own = new LineSum());
            }

            own.Sum.Add(amount);
            own.Count++;
        }

        return sums;
    }

    private static bool Touches(ReportingPeriod period, ReportingPeriod span) => period.End >= span.Start && period.Start <= span.End;

    private sealed class LineSum
    {
        public ExactSum Sum;

        public long Count { get; set; }
    }
}
