using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class DateMatchingTests
{
    [Fact]
    public void MostPairs_TwoCurrencies_TheFirstIsTheOneExpected()
    {
        DatedAmount[] dollars = [new() { Date = new LocalDate(2026, 3, 1), Amount = Money.Of(10, "USD") }];
        var thrown = Assert.Throws<CurrencyMismatchException>(() => DateMatching.MostPairs(March(1), dollars, 2));

        Assert.Equal((Ledgers.Eur, Currency.Of("USD")), (thrown.Expected, thrown.Actual));
    }

    [Fact]
    public void MostPairs_ClosestFirstWouldLoseOne_FindsBoth()
    {
        // The catalogue's example: 1 and 4 March against 3 and 6 March, two days apart at most.
        Assert.Equal(2, DateMatching.MostPairs(March(1, 4), March(3, 6), 2).Pairs.Count);
        Assert.Single(DateMatching.ClosestFirst(March(1, 4), March(3, 6), 2).Pairs);
    }

    [Fact]
    public void Beangulp179_OneRecord_IsUsedOnce()
    {
        var result = DateMatching.MostPairs(March(1, 2), March(1), 5);
        Assert.Equal((1, 1), (result.Pairs.Count, result.RestLeft.Count));
    }

    [Fact]
    public void Actual5627_AnotherDateInTheWindow_IsFound() => Assert.Single(DateMatching.MostPairs(March(1), March(4), 3).Pairs);

    [Fact]
    public void MostPairs_JustOutsideTheWindow_IsNoPair() => Assert.Empty(DateMatching.MostPairs(March(1), March(5), 3).Pairs);

    [Property]
    public Property MostPairs_AnyDates_NeverFewerThanClosestFirst() => Prop.ForAll(Days, Days, (left, right) =>
    {
        var (most, closest) = (DateMatching.MostPairs(March(left), March(right), 3), DateMatching.ClosestFirst(March(left), March(right), 3));
        return most.Pairs.Count >= closest.Pairs.Count && most.Pairs.Count + most.RestLeft.Count == left.Length
            && most.Pairs.Count + most.RestRight.Count == right.Length
            && most.Pairs.Select(pair => pair.Left).Distinct().Count() == most.Pairs.Count
            && most.Pairs.Select(pair => pair.Right).Distinct().Count() == most.Pairs.Count;
    });

    private static readonly Arbitrary<int[]> Days = Gen.Choose(1, 14).ArrayOf().Select(days => days.Take(8).ToArray()).ToArbitrary();

    private static DatedAmount[] March(params int[] days)
        => [.. days.Select(day => new DatedAmount { Date = new LocalDate(2026, 3, day), Amount = Money.Of(10, Ledgers.Eur) })];
}
