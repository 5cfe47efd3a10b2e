using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

public class PeriodTotalsTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_Months_AreSummedAndGapsListed()
    {
        var result = PeriodTotals.Compute([On(2026, 3, 31, 5), On(2026, 1, 1, 0.1m), On(2026, 1, 31, 0.2m)], Eur);

        Assert.Equal([(1, 2L, 0.3m), (2, 0L, 0m), (3, 1L, 5m)], result.Periods.Select(p => (p.Period.Start.Month, p.Count, p.Amount.Amount)));
        Assert.Equal((3L, 5.3m), (result.Count, result.Amount.Amount));
        Assert.Equal(new LocalDate(2026, 1, 31), result.Periods[0].Period.End);
    }

    [Fact]
    public void Compute_NoAmounts_IsZeroOfNothing()
    {
        var result = PeriodTotals.Compute([], Eur);

        Assert.Empty(result.Periods);
        Assert.Equal(Money.Zero(Eur), result.Amount);
    }

    [Fact]
    public void Compute_Weeks_RunFromMonday()
        => Assert.Equal([1m, 2m], PeriodTotals.Compute([On(2026, 3, 1, 1), On(2026, 3, 2, 2)], Eur, PeriodUnit.Week).Periods.Select(p => p.Amount.Amount));

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        Assert.Throws<ArgumentException>("amounts", () => PeriodTotals.Compute([null!], Eur));
        Assert.Throws<ArgumentNullException>("amounts", () => PeriodTotals.Compute(null!, Eur));
        Assert.Throws<ArgumentOutOfRangeException>("amounts", () => PeriodTotals.Compute([On(9001, 1, 1, 1)], Eur));
        Assert.Throws<ArgumentException>("amounts", () => PeriodTotals.Compute([On(1, 1, 1, 1), On(9000, 1, 1, 1)], Eur, PeriodUnit.Day));
        Assert.Throws<CurrencyMismatchException>(() => PeriodTotals.Compute([On(2026, 1, 1, 1)], Currency.Of("USD")));
        Assert.Throws<OverflowException>(() => PeriodTotals.Compute([On(2026, 1, 1, decimal.MaxValue), On(2026, 2, 1, decimal.MaxValue)], Eur));
    }

    [Property(MaxTest = 60)]
    public Property Compute_AnyAmounts_LoseNothing()
        => Prop.ForAll(Gen.Choose(-500, 500).Two().ArrayOf(12).ToArbitrary(), Gen.Elements(Enum.GetValues<PeriodUnit>()).ToArbitrary(), (pairs, unit) =>
        {
            DatedMoney[] amounts = [.. pairs.Select(p => new DatedMoney
            {
                Date = new LocalDate(2026, 1, 1).PlusDays(p.Item1),
                Amount = Money.Of(p.Item2, Eur),
            })];
            var result = PeriodTotals.Compute(amounts, Eur, unit);
            return result.Periods.Sum(p => p.Amount.Amount) == pairs.Sum(p => p.Item2) && result.Periods.Sum(p => p.Count) == amounts.Length
                && result.Periods.Zip(result.Periods.Skip(1), (one, next) => one.Period.End.PlusDays(1) == next.Period.Start).All(isNext => isNext)
                && result.Periods.All(p => p.Amount.Amount == amounts.Where(a => p.Period.Contains(a.Date)).Sum(a => a.Amount.Amount));
        });

    private static DatedMoney On(int year, int month, int day, decimal amount)
        => new() { Date = new LocalDate(year, month, day), Amount = Money.Of(amount, Eur) };
}
