using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class DevelopmentTailTests
{
    [Fact]
    public void Fit_FewerThanThreeFactorsAboveOne_IsSmallSample()
        => Assert.Equal((UndefinedReason.SmallSample, (TailFactor?)null), (Fit(2, 1.5, 1).Factor.Reason, Fit(2, 1.5, 1).Tail));

    [Theory]
    [InlineData(1.2, 1.3, 1.4)]
    [InlineData(1.2, 1.2, 1.2)]
    public void Fit_FactorsThatDoNotFade_AreUnboundedAndNoSilentOne(double first, double second, double third)
    {
        var fit = Fit(first, second, third);
        Assert.Equal((UndefinedReason.Unbounded, (bool?)null), (fit.Factor.Reason, fit.Converges));
        Assert.True(fit.Slope.Value >= -1e-12);
    }

    [Fact]
    public void Fit_ExactExponential_IsItsProduct()
    {
        var fit = Fit(1.4, 1.2, 1.1);
        Assert.Equal(Enumerable.Range(1, 100).Aggregate(1d, (product, k) => product * (1 + (0.1 * Math.Pow(0.5, k)))), fit.Factor.Value!.Value, 10);
        Assert.Equal(([0, 1, 2], true), (fit.UsedAges, fit.Converges), (a, b) => a.Item1.SequenceEqual(b.Item1) && a.Item2 == b.Item2);
    }

    [Theory]
    [InlineData(2.5, true)]
    [InlineData(0.8, false)]
    public void Fit_InversePower_SaysWhetherItsProductHasALimit(double power, bool converges)
    {
        var factors = Enumerable.Range(1, 4).Select(k => 1 + (0.5 * Math.Pow(k, -power))).ToArray();
        var options = new DevelopmentTailOptions { Curve = TailCurve.InversePower, Horizon = 10 };
        var (near, far) = (DevelopmentTail.Fit(Ladder(factors), options), DevelopmentTail.Fit(Ladder(factors), options with { Horizon = 1000 }));
        Assert.Equal(converges, near.Converges);
        Assert.True(near.Factor.Value < far.Factor.Value);
    }

    [Fact]
    public void Fit_EverySigmaZero_HasErrorZero()
        => Assert.Equal((0d, 0d), (Fit(1.4, 1.2, 1.1).Sigma.Value, Fit(1.4, 1.2, 1.1).StandardError.Value));

    [Fact]
    public void Fit_FewerThanTwoSigmasAboveZero_HasNoError()
    {
        var triangle = Triangles.Of([100, 140, 168, 184.8], [100, 150, 180, null], [100, 140, null, null], [100, null, null, null]);
        var fit = DevelopmentTail.Fit(ChainLadder.Compute(triangle, new ChainLadderOptions { LastSigma = LastSigmaRule.None }));
        Assert.Equal((true, UndefinedReason.SmallSample), (fit.Factor.IsDefined, fit.Sigma.Reason));
    }

    private static DevelopmentTailResult Fit(params double[] factors) => DevelopmentTail.Fit(Ladder(factors));

    private static ChainLadderResult Ladder(params double[] factors)
    {
        var amounts = factors.Aggregate(new List<double> { 1024 }, (list, factor) => [.. list, list[^1] * factor]);
        return ChainLadder.Compute(DevelopmentTriangle.OfCumulative([.. Enumerable.Range(0, amounts.Count).Select(i =>
            (IReadOnlyList<double?>)[.. amounts.Take(amounts.Count - i).Select(amount => (double?)amount)])]));
    }
}
