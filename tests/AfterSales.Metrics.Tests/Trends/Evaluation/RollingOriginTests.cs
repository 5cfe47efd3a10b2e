using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="RollingOrigin"/> documents.</summary>
public class RollingOriginTests
{
    private static readonly Func<IReadOnlyList<double>, int, IReadOnlyList<double>> Last = (x, h) => [.. Enumerable.Repeat(x[^1], h)];

    [Theory]
    [InlineData(100_000, 1, null)]
    [InlineData(100_001, 1, UndefinedReason.Unresolved)]
    [InlineData(100_000, 2, UndefinedReason.SmallSample)]
    [InlineData(100_001, 2, UndefinedReason.Unresolved)]
    public void Evaluate_OriginsToTheLimit_AreAllSeen(int origins, int period, UndefinedReason? reason)
    {
        double[] x = [.. Enumerable.Range(0, origins + 1).Select(i => (double)(i % 3))];
        var result = RollingOrigin.Evaluate(x, Last, new RollingOriginOptions { Period = period, Horizon = 1, FirstOrigin = 1 });

        Assert.Equal((origins, reason), (result.Origins, result.Reason));
    }

    [Fact]
    public void Evaluate_NoneOrTooFew_SaySo()
    {
        Assert.Equal(UndefinedReason.NoData, RollingOrigin.Evaluate([], Last).Reason);
        Assert.Equal(UndefinedReason.SmallSample, RollingOrigin.Evaluate([1], Last, new RollingOriginOptions { Period = 1, Horizon = 1 }).Reason);
    }

    [Fact]
    public void Evaluate_UnderEightOrigins_IsTooShort()
    {
        var result = RollingOrigin.Evaluate([1, 3, 2, 5, 4, 6], Last, new RollingOriginOptions { Period = 1, Horizon = 1 });
        Assert.True(result.Origins < 8);
        Assert.Equal(ForecastVerdict.TooShort, result.Verdict);
        Assert.Equal(UndefinedReason.SmallSample, result.PValue.Reason);
    }

    [Fact]
    public void Evaluate_TheNaiveOneItself_IsNoBetter()
    {
        var result = RollingOrigin.Evaluate(
            [.. Enumerable.Range(0, 30).Select(i => (double)(i * i % 7))], Last, new RollingOriginOptions { Period = 1, Horizon = 1 });
        Assert.Equal(UndefinedReason.ZeroVariance, result.PValue.Reason);
        Assert.Equal(ForecastVerdict.NoBetter, result.Verdict);
    }

    [Fact]
    public void Evaluate_NaiveWithoutError_HasNoRatio()
    {
        var result = RollingOrigin.Evaluate([.. Enumerable.Repeat(2.0, 30)], Last, new RollingOriginOptions { Period = 1, Horizon = 1 });
        Assert.Equal(UndefinedReason.ZeroDenominator, result.RelativeError.Reason);
    }

    [Fact]
    public void Evaluate_TheMethod_NeverSeesTheFuture()
    {
        double[] x = [.. Enumerable.Range(0, 30).Select(i => (double)(i * i % 11))];
        var lengths = new List<int>();
        RollingOrigin.Evaluate(
            x,
            (past, h) =>
            {
                lengths.Add(past.Count);
                Assert.Equal(x.Take(past.Count), past);
                return Last(past, h);
            },
            new RollingOriginOptions { Period = 1, Horizon = 2, FirstOrigin = 5 });
        Assert.Equal(Enumerable.Range(5, lengths.Count), lengths);
        Assert.Equal(28, lengths[^1]);
    }

    [Fact]
    public void Evaluate_PeriodOrStepOfAnyLength_IsCounted()
    {
        Assert.Equal(UndefinedReason.SmallSample, RollingOrigin.Evaluate([1, 2, 3], Last, new RollingOriginOptions { Period = int.MaxValue }).Reason);
        Assert.Equal(1, RollingOrigin.Evaluate([1, 3, 2, 5], Last, new RollingOriginOptions { Period = 1, Horizon = 1, Step = int.MaxValue }).Origins);
    }

    [Theory]
    [InlineData(12, 1, 1)]
    [InlineData(4, 3, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(24, 6, 1)]
    public void Evaluate_PeriodsMissing_AreThoseThatGiveEightOrigins(int period, int horizon, int step)
    {
        var options = new RollingOriginOptions { Period = period, Horizon = horizon, Step = step };
        double[] Values(int n) => [.. Enumerable.Range(0, n).Select(i => (double)(i * i % 7))];
        var needed = 2 + RollingOrigin.Evaluate(Values(2), Last, options).PeriodsMissing;

        Assert.Equal(8, RollingOrigin.Evaluate(Values(needed), Last, options).Origins);
        Assert.InRange(RollingOrigin.Evaluate(Values(needed - 1), Last, options).Origins, 0, 7);
        Assert.Equal(1, RollingOrigin.Evaluate(Values(needed - 1), Last, options).PeriodsMissing);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Evaluate_MethodThatForecastsOtherPeriods_IsRefused(int count)
        => Assert.Throws<ArgumentException>("method", () => RollingOrigin.Evaluate(
            [.. Enumerable.Range(0, 30).Select(i => (double)i)], (x, _) => Last(x, count), new RollingOriginOptions { Period = 1, Horizon = 2 }));
}
