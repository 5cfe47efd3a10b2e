using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Trends;

/// <summary>Dated amounts of money summed by calendar period: what a series of costs, refunds or claims is made of.</summary>
/// <remarks>
/// <para><b>Formula.</b> Σ of the amounts whose dates lie in the period.</para>
/// <para><b>Units.</b> One currency.</para>
/// <para><b>Domain.</b> Dates of the years 1 to 9000; at most a million periods from the first to the last.</para>
/// <para><b>Edge cases.</b> No amounts: no periods, a sum of zero. A period in between without amounts is listed with a count of 0: whether that is an
/// amount of zero or a gap, only the caller knows.</para>
/// <para><b>Method.</b> Exact sums in decimal, one pass; weeks from Monday.</para>
/// <para><b>Source.</b> ISO 8601 for weeks.</para>
/// </remarks>
/// <example>
/// <code>
/// Currency Eur = Currency.Of("EUR");
/// DatedMoney On(int year, int month, int day, decimal amount) =&gt; new() { Date = new LocalDate(year, month, day), Amount = Money.Of(amount, Eur) };
/// var result = PeriodTotals.Compute([On(2026, 3, 31, 5), On(2026, 1, 1, 0.1m), On(2026, 1, 31, 0.2m)], Eur);
/// Console.WriteLine((result.Count, result.Amount.Amount)); // (3, 5.3)
/// Console.WriteLine(result.Periods[0].Period.End); // Saturday, 31 January 2026
/// </code>
/// </example>
public static class PeriodTotals
{
    private const int LastYear = 9000;
    private const int MostPeriods = 1_000_000;

    /// <summary>Sums amounts by period.</summary>
    /// <param name="amounts">The amounts in any order; read once.</param>
    /// <param name="currency">Their currency.</param>
    /// <param name="unit">The length of the periods; a month by default.</param>
    /// <returns>Every period from the first to the last with its sum.</returns>
    /// <exception cref="ArgumentException">The amounts are null or have a null item, a date outside the years 1 to 9000, or more than a million
    /// periods.</exception>
    /// <exception cref="CurrencyMismatchException">An amount is in another currency.</exception>
    /// <exception cref="OverflowException">A sum needs more than 28 digits.</exception>
    public static PeriodTotalsResult Compute(IEnumerable<DatedMoney> amounts, Currency currency, PeriodUnit unit = PeriodUnit.Month)
    {
        Guard.Defined(unit);
        var sums = new SortedDictionary<LocalDate, (ReportingPeriod Period, long Count, decimal Sum)>();
        var (count, all) = (0L, 0m);
        foreach (var item in Guard.Each(amounts))
        {
            Guard.InRange(item.Date.Year, 1, LastYear, nameof(amounts));
            var period = ReportingPeriod.Containing(item.Date, unit);
            var amount = item.Amount.In(currency);
            var known = sums.TryGetValue(period.Start, out var found) ? found : (Period: period, Count: 0, Sum: 0);
            sums[period.Start] = (period, known.Count + 1, known.Sum + amount);
            (count, all) = (count + 1, all + amount);
        }

        return new PeriodTotalsResult { Count = count, Amount = Money.Of(all, currency), Periods = FrozenList.Own(Walk(sums, currency, unit)) };
    }

    /// <summary>From the first to the last, the empty ones too.</summary>
    private static PeriodTotal[] Walk(
        SortedDictionary<LocalDate, (ReportingPeriod Period, long Count, decimal Sum)> sums, Currency currency, PeriodUnit unit)
    {
        var periods = new List<PeriodTotal>(sums.Count);
        foreach (var (period, count, sum) in sums.Values)
        {
            while (periods.Count > 0 && periods[periods.Count - 1].Period.End.PlusDays(1) < period.Start)
            {
                var next = ReportingPeriod.Containing(periods[periods.Count - 1].Period.End.PlusDays(1), unit);
                Add(new PeriodTotal { Period = next, Count = 0, Amount = Money.Zero(currency) });
            }

            Add(new PeriodTotal { Period = period, Count = count, Amount = Money.Of(sum, currency) });
        }

        return [.. periods];

        void Add(PeriodTotal total)
        {
            if (periods.Count == MostPeriods)
            {
                throw Guard.Mistake("amounts", FormattableString.Invariant($"Amounts must lie within {MostPeriods} periods."));
            }

            periods.Add(total);
        }
    }
}
