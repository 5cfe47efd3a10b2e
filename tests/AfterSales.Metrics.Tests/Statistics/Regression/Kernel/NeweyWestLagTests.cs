using System.Numerics;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class NeweyWestLagTests
{
    // 4(n/100)^(2/9) is a whole number at n = 100·j⁹: floor(4 * (n/100)**(2/9)) in doubles is 15 at the second.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(99, 3)]
    [InlineData(100, 4)]
    [InlineData(51_199, 15)]
    [InlineData(51_200, 16)]
    [InlineData(1_968_299, 35)]
    [InlineData(1_968_300, 36)]
    [InlineData(int.MaxValue, 170)]
    public void Of_Periods_IsTheFormulaExactly(int periods, int lag) => Assert.Equal(lag, NeweyWestLag.Of(periods));

    [Property]
    public Property Of_AnyPeriods_LiesBetweenItsNeighbors() => Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), n =>
    {
        var lag = NeweyWestLag.Of(n);
        var most = BigInteger.Pow(4, 9) * n * n;
        return BigInteger.Pow(lag, 9) * 10_000 <= most && BigInteger.Pow(lag + 1, 9) * 10_000 > most;
    });
}
