using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

public class RankProbabilityTests
{
    [Fact]
    public void Compute_None_IsEmpty() => Assert.Empty(RankProbability.Compute([], []));

    [Fact]
    public void Compute_One_HasRankOne()
        => Assert.Equal((1d, 1d, 1, 1), (RankProbability.Compute([5], [2])[0].ProbabilityBest, RankProbability.Compute([5], [2])[0].ExpectedRank,
            RankProbability.Compute([5], [2])[0].LowestRank, RankProbability.Compute([5], [2])[0].HighestRank));

    [Fact]
    public void Compute_ExactEqualValues_ShareTheirRanks()
        => Assert.Equal([0.5, 0.5, 0], RankProbability.Compute([5, 5, 1], [0, 0, 0])[0].RankProbabilities);

    [Fact]
    public void Compute_Two_IsTheNormalProbabilityOfTheirDifference()
        => Assert.Equal(NormalDistribution.Survival(-2 / 5d), RankProbability.Compute([12, 10], [3, 4])[0].ProbabilityBest, 12);

    [Fact]
    public void Compute_ManyAlike_AreEquallyLikelyAnywhere()
        => Assert.All(RankProbability.Compute(new double[60], [.. Enumerable.Repeat(1d, 60)]).SelectMany(rank => rank.RankProbabilities),
            p => Assert.InRange(p - (1 / 60d), -1e-10, 1e-10));

    // Against the sum over all subsets of the others that lie above.
    [Property(MaxTest = 20)]
    public Property Compute_AnyEstimates_ProbabilityBestIsTheIntegralOverItsDensity() => Prop.ForAll(Gen.Choose(0, 40).ArrayOf(4).ToArbitrary(), values =>
    {
        double[] errors = [1, 2, 3, 1.5];
        var sum = 0d;
        for (var x = -20.0; x < 60; x += 0.002)
        {
            var density = Math.Exp(-(x - values[0]) * (x - values[0]) / 2) / Math.Sqrt(2 * Math.PI);
            sum += 0.002 * density * Enumerable.Range(1, 3).Aggregate(1d, (product, j) => product * NormalDistribution.Survival((values[j] - x) / errors[j]));
        }

        return Math.Abs(RankProbability.Compute([.. values.Select(value => (double)value)], errors)[0].ProbabilityBest - sum) < 1e-6;
    });
}
