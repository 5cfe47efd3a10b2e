using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ChainLadderTests
{
    private static readonly DevelopmentTriangle Triangle = Triangles.Of([100, 150, 165], [100, 170, null], [100, null, null]);

    private static readonly DevelopmentTriangle Four = Triangles.Of(
        [100, 150, 165, 170], [100, 170, 180, null], [100, 140, null, null], [100, null, null, null]);

    [Theory]
    [InlineData(DevelopmentWeighting.Simple, (1.5 + 1.4) / 2)]
    [InlineData(DevelopmentWeighting.Volume, 430 / 300d)]
    [InlineData(DevelopmentWeighting.Regression, ((100 * 150d) + (200 * 280d)) / (10000 + 40000))]
    public void Compute_EachWeighting_AveragesByItsPower(DevelopmentWeighting weighting, double factor)
        => Assert.Equal(factor, ChainLadder.Compute(Triangles.Of([100, 150], [200, 280], [50, null]), new ChainLadderOptions { Weighting = weighting })
            .Factors[0].Factor.Value!.Value, 12);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Compute_StartNotPositive_DropsThatPair(double start)
        => Assert.Equal((1, 1.7), (ChainLadder.Compute(Triangles.Of([start, 150], [100, 170], [100, null])).Factors[0].Pairs,
            ChainLadder.Compute(Triangles.Of([start, 150], [100, 170], [100, null])).Factors[0].Factor.Value));

    [Fact]
    public void Compute_Hole_DropsItsPairs()
        => Assert.Equal([1, 0], ChainLadder.Compute(Triangles.Of([100, null, 165], [100, 170, null])).Factors.Select(factor => factor.Pairs));

    [Fact]
    public void Compute_AllFactorsAlike_HaveErrorZero()
    {
        var result = ChainLadder.Compute(Triangles.Of([100, 150], [10, 15], [33, null]));
        Assert.Equal((0d, 0d), (result.Factors[0].Sigma.Value, result.Total.StandardError.Value));
    }

    [Fact]
    public void Compute_OneFactorAlone_SigmaByTheRuleOrNoError()
    {
        var (mack, line, none) = (By(LastSigmaRule.Mack), By(LastSigmaRule.LogLinear), By(LastSigmaRule.None));
        Assert.True(mack.Total.StandardError.Value > 0 && line.Total.StandardError.Value > 0);
        Assert.Equal(UndefinedReason.SmallSample, none.Total.StandardError.Reason);
        Assert.Equal(mack.Total.Reserve.Value, none.Total.Reserve.Value);
        // σ² = min(σ⁴ of the age before/σ² of the one before that, both of these σ²).
        var (s0, s1) = (mack.Factors[0].Sigma.Value!.Value, mack.Factors[1].Sigma.Value!.Value);
        Assert.Equal(Math.Sqrt(Math.Min(Math.Pow(s1, 4) / (s0 * s0), Math.Min(s0 * s0, s1 * s1))), mack.Factors[2].Sigma.Value!.Value, 10);

        ChainLadderResult By(LastSigmaRule rule) => ChainLadder.Compute(Four, new ChainLadderOptions { LastSigma = rule });
    }

    [Fact]
    public void Compute_OneFactorOnly_HasNoSigmaToTake()
        => Assert.Equal((UndefinedReason.SmallSample, 50d), (ChainLadder.Compute(Triangles.Of([100, 150], [100, null])).Total.StandardError.Reason,
            ChainLadder.Compute(Triangles.Of([100, 150], [100, null])).Total.Reserve.Value));

    [Fact]
    public void Compute_NoPairAtAnAge_IsZeroDenominatorFromThereOn()
    {
        var result = ChainLadder.Compute(Triangles.Of([100, 0, 165], [100, 170, null], [100, null, null]));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Factors[1].Factor.Reason);
        Assert.Equal((0d, UndefinedReason.ZeroDenominator, UndefinedReason.ZeroDenominator),
            (result.Origins[0].Reserve.Value, result.Origins[1].Reserve.Reason, result.Total.Reserve.Reason));
    }

    [Fact]
    public void Compute_OriginWithoutAnyAmount_IsNoDataAndTheTotalIsOfTheOthers()
    {
        var result = ChainLadder.Compute(Triangles.Of([100, 150, 165], [100, 170, null], [100, null, null], [null, null, null]));
        Assert.Equal((UndefinedReason.NoData, (int?)null), (result.Origins[3].Reserve.Reason, result.Origins[3].LatestAge));
        Assert.Equal(ChainLadder.Compute(Triangle).Total, result.Total);
    }

    [Fact]
    public void Compute_NoAmountAtAll_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, ChainLadder.Compute(Triangles.Of([null, null], [null, null])).Total.Reserve.Reason);

    [Fact]
    public void Compute_TailWithoutError_ReserveStandsAndErrorsAreMissingInput()
    {
        var result = ChainLadder.Compute(Four, new ChainLadderOptions { Tail = new TailFactor { Factor = 1.1 } });
        Assert.Equal((UndefinedReason.MissingInput, UndefinedReason.MissingInput), (result.Total.StandardError.Reason, result.Factors[3].Sigma.Reason));
        Assert.Equal(17, result.Origins[0].Reserve.Value!.Value, 10);
    }

    [Fact]
    public void Compute_TailWithError_IsOneStepMore()
    {
        var result = ChainLadder.Compute(Triangle, new ChainLadderOptions { Tail = new TailFactor { Factor = 1.1, Sigma = 0.2, StandardError = 0.05 } });
        // The oldest origin develops by the tail alone: C²σ²/C and C²se².
        Assert.Equal((Math.Sqrt(165 * 0.04), 165 * 0.05), (result.Origins[0].ProcessError.Value!.Value, result.Origins[0].ParameterError.Value!.Value),
            (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-10 && Math.Abs(a.Item2 - b.Item2) < 1e-10);
    }
}
