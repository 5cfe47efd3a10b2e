using AfterSales.Metrics.Internal;
using NodaTime;

namespace AfterSales.Metrics.Economics;

// Dated flows: recovery falls on a date, nothing is interpolated.
public partial class PaybackPeriod
{
    /// <summary>Payback, discounted unless the rate is zero, of dated flows: the date that brings the balance back to zero.</summary>
    /// <param name="flows">The flows in any order; money in positive, money out negative, one currency. Those of one date count together.</param>
    /// <param name="rate">Discount rate for each year, as a fraction; above −1. Zero is plain payback.</param>
    /// <param name="dayCount">How time is counted.</param>
    /// <returns>The dates and the balances.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    /// <exception cref="OverflowException">The flows of one date, or at rate zero a balance, exceed decimal's range.</exception>
    public static DatedPaybackResult Compute(ReadOnlySpan<CashFlow> flows, double rate, DayCount dayCount = DayCount.Actual365Fixed)
    {
        Guard.Above(rate, -1);
        Guard.Defined(dayCount);
        var days = ByDate(flows);
        if (days.Count == 0)
        {
            return Of(rate, dayCount, [], UndefinedReason.NoData, null, null);
        }

        Span<DoubleDouble> buffer = stackalloc DoubleDouble[YearPowers.Count];
        var powers = new YearPowers(rate, YearFraction.TicksPerYear(dayCount), buffer);
        var balances = new List<DatedBalance>(days.Count);
        var (exact, discounted, gross, isNegative, wasNegative) = (0m, default(DoubleDouble), 0.0, false, false);
        var known = new List<(long Ticks, decimal Amount)>(days.Count);
        LocalDate? first = null, last = null;
        foreach (var (date, amount) in days)
        {
            known.Add((YearFraction.Ticks(days[0].Date, date, dayCount), amount));
            exact = rate == 0 ? exact + amount : 0;
            var term = amount == 0 ? default : powers.Factor(known[known.Count - 1].Ticks) * DecimalParts.ToDouble(amount);
            discounted = rate == 0 ? new DoubleDouble(DecimalParts.ToDouble(exact), 0) : discounted + term;
            gross += rate == 0 ? 0 : Math.Abs(term.High);
            var balance = ExactDiscounting.IsDoubtful(discounted.High, gross, known.Count)
                ? ExactDiscounting.Value(known, powers.TicksPerYear, rate) ?? discounted.High
                : discounted.High;
            if (!(Math.Abs(balance) <= DoubleDouble.Limit))
            {
                return Of(rate, dayCount, balances, UndefinedReason.Overflow, first, null);
            }

            balances.Add(new DatedBalance { Date = date, Balance = balance });
            if (isNegative && balance >= 0)
            {
                last = date;
                first ??= date;
            }

            isNegative = balance < 0;
            wasNegative |= isNegative;
        }

        return wasNegative
            ? Of(rate, dayCount, balances, UndefinedReason.NotReached, first, isNegative ? null : last)
            : Of(rate, dayCount, balances, UndefinedReason.NotReached, days[0].Date, days[0].Date);
    }

    private static List<(LocalDate Date, decimal Amount)> ByDate(ReadOnlySpan<CashFlow> flows)
    {
        var days = new SortedDictionary<LocalDate, decimal>();
        foreach (var flow in flows)
        {
            var date = YearFraction.Iso(flow.Date);
            days[date] = (days.TryGetValue(date, out var sum) ? sum : 0) + flow.Amount;
        }

        return [.. days.Select(day => (day.Key, day.Value))];
    }

    private static DatedPaybackResult Of(
        double rate, DayCount dayCount, List<DatedBalance> balances, UndefinedReason reason, LocalDate? first, LocalDate? lasting)
    {
        var reached = first is { } date ? Figure.Of(date) : Figure.Undefined<LocalDate>(reason);
        return new DatedPaybackResult
        {
            Rate = rate,
            DayCount = dayCount,
            First = reached,
            Lasting = lasting is { } stays ? Figure.Of(stays) : Figure.Undefined<LocalDate>(reason),
            Years = reached.Select(day => YearFraction.Compute(balances[0].Date, day, dayCount)),
            Balances = balances,
        };
    }
}
