using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class BinomialDistributionTests
{
    [Fact]
    public void Probability_OutsideZeroToN_IsZero()
    {
        Assert.Equal(0, BinomialDistribution.Probability(-1, 5, 0.3));
        Assert.Equal(0, BinomialDistribution.Probability(6, 5, 0.3));
        Assert.Equal(0, BinomialDistribution.Cumulative(-1, 5, 0.3));
        Assert.Equal(0, BinomialDistribution.Survival(5, 5, 0.3));
    }

    [Fact]
    public void Probability_CertainOutcome_IsOne()
    {
        Assert.Equal(1, BinomialDistribution.Probability(0, 5, 0));
        Assert.Equal(1, BinomialDistribution.Probability(5, 5, 1));
        Assert.Equal(1, BinomialDistribution.Probability(0, 0, 0.3));
        Assert.Equal(1, BinomialDistribution.Cumulative(0, 5, 0));
        Assert.Equal(1, BinomialDistribution.Survival(4, 5, 1));
    }

    // MathNet #354: the binomial needs its upper tail, not 1 − CDF.
    [Fact]
    public void MathNet354_UpperTail_KeepsItsDigits()
        => Digits.AssertAgree(Math.Pow(0.01, 20), BinomialDistribution.Survival(19, 20, 0.01), 1e-13, "all twenty");

    [Fact]
    public void Cumulative_AgainstTheSum_Agrees()
    {
        for (var n = 1; n <= 40; n++)
        {
            var sum = 0.0;
            for (var k = 0; k < n; k++)
            {
                sum += BinomialDistribution.Probability(k, n, 0.37);
                Digits.AssertAgree(sum, BinomialDistribution.Cumulative(k, n, 0.37), 1e-13, $"{k} of {n}");
            }
        }
    }

    [Fact]
    public void Quantile_IsTheSmallestThatReaches()
    {
        for (var k = 0; k <= 12; k++)
        {
            Assert.Equal(k, BinomialDistribution.Quantile(BinomialDistribution.Cumulative(k, 12, 0.4), 12, 0.4));
        }

        Assert.Equal(0, BinomialDistribution.Quantile(0, 12, 0.4));
    }

    [Fact]
    public void AnyMember_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.Probability(1, -1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.Cumulative(1, 2, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => BinomialDistribution.Quantile(1.5, 2, 0.5));
    }

    [Fact]
    public void Quantile_AsManyTrialsAsALongCounts_IsFound()
        => Assert.Equal((0, long.MaxValue), (BinomialDistribution.Quantile(0.5, long.MaxValue, 0), BinomialDistribution.Quantile(0.5, long.MaxValue, 1)));

    /// <summary>Of no trials none succeeds, for sure.</summary>
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void Cumulative_NoTrials_IsCertain(long k, double below)
        => Assert.Equal((below, 1 - below), (BinomialDistribution.Cumulative(k, 0, 0.3), BinomialDistribution.Survival(k, 0, 0.3)));
}
