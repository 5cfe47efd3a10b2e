using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class BreakEvenTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_OutlayAgainstSavingPerVisit_IsTheVisitsNeeded()
    {
        var result = BreakEven.Compute(fixedFlows: [-1000m], flowsPerUnit: [0m, 11m, 12.1m], rate: 0.1);

        Reference.AssertClose(20, result.ValuePerUnit.Value, 1e-15, "10 + 10");
        Reference.AssertClose(50, result.Headline.Value, 1e-15, "1000 / 20");
    }

    [Fact]
    public void Compute_NothingAtAll_IsUndefined() => Assert.Equal(UndefinedReason.NoData, BreakEven.Compute([], [], 0.1).Headline.Reason);

    [Fact]
    public void Compute_UnitsWorthNothing_AreUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, BreakEven.Compute([-5m], [], 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.IdenticallyZero, BreakEven.Compute([0m], [0m], 0.1).Headline.Reason);
    }

    [Fact]
    public void Compute_RoomToLose_IsNegative() => Assert.Equal(-5, BreakEven.Compute([10m], [2m], 0.1).Headline.Value);

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, BreakEven.Compute(Enumerable.Repeat(1m, 400).ToArray(), [1m], -0.99).Headline.Reason);

    [Fact]
    public void Volume_PriceAboveCost_CoversTheFixedCost()
        => Assert.Equal(400m, BreakEven.Volume(Money.Of(10_000m, Eur), Money.Of(65m, Eur), Money.Of(40m, Eur)).Value);

    [Fact]
    public void Volume_PriceNotAboveCost_IsNeverReached()
        => Assert.Equal(UndefinedReason.NotReached, BreakEven.Volume(Money.Of(1m, Eur), Money.Of(40m, Eur), Money.Of(40m, Eur)).Reason);

    [Fact]
    public void Volume_NoFixedCost_IsZero() => Assert.Equal(0m, BreakEven.Volume(Money.Zero(Eur), Money.Of(40m, Eur), Money.Of(50m, Eur)).Value);

    [Fact]
    public void Price_VolumeKnown_CoversBoth() => Assert.Equal(65m, BreakEven.Price(Money.Of(10_000m, Eur), Money.Of(40m, Eur), 400m).Value);

    [Fact]
    public void Price_NoVolume_IsUndefined()
        => Assert.Equal(UndefinedReason.ZeroDenominator, BreakEven.Price(Money.Of(10_000m, Eur), Money.Of(40m, Eur), 0m).Reason);

    [Fact]
    public void Everything_CallersMistakes_Throw()
    {
        Assert.Throws<CurrencyMismatchException>(() => BreakEven.Volume(Money.Of(1m, Eur), Money.Of(1m, "USD"), Money.Of(1m, Eur)));
        Assert.Throws<CurrencyMismatchException>(() => BreakEven.Price(Money.Of(1m, Eur), Money.Of(1m, "USD"), 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => BreakEven.Volume(Money.Of(-1m, Eur), Money.Of(1m, Eur), Money.Of(1m, Eur)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BreakEven.Price(Money.Of(1m, Eur), Money.Of(1m, Eur), -1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => BreakEven.Compute([1m], [1m], -1));
    }

    [Property]
    public Property Compute_AnyFlows_MakesTheNetPresentValueZero()
        => Prop.ForAll(Series.NotEmpty.ToArbitrary(), Series.NotEmpty.ToArbitrary(), Series.Rate.ToArbitrary(), (whole, unit, rate) =>
    {
        if (BreakEven.Compute(whole, unit, rate).Headline.Value is not { } units)
        {
            return true;
        }

        var net = NetPresentValue.Value(whole, rate).Value!.Value + (units * NetPresentValue.Value(unit, rate).Value!.Value);
        return Math.Abs(net) <= 1e-14 * (Series.Gross(whole, rate) + (Math.Abs(units) * Series.Gross(unit, rate)));
    });

    [Property]
    public Property Volume_AndPrice_AreInverse()
        => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(1, 100_000).ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(),
            (cost, variable, volume) =>
    {
        var price = BreakEven.Price(Money.Of(cost, Eur), Money.Of(variable, Eur), volume).Value!.Value;
        return Math.Abs(BreakEven.Volume(Money.Of(cost, Eur), Money.Of(price, Eur), Money.Of(variable, Eur)).Value!.Value - volume) <= 1e-15m * volume;
    });
}
