using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class MedianRanksTests
{
    [Fact]
    public void Compute_NoSuspension_RanksAreWhole()
    {
        var ranks = MedianRanks.Compute([30, 10, 20], []);
        Assert.Equal([1d, 2, 3], ranks.Select(rank => rank.AdjustedRank));
        Assert.Equal([10d, 20, 30], ranks.Select(rank => rank.Age));
        // The median of the first of three: 1 − 0.5^(1/3).
        Assert.Equal(1 - Math.Pow(0.5, 1 / 3d), ranks[0].Exact, 12);
        Assert.Equal(0.7 / 3.4, ranks[0].Benard, 12);
    }

    [Fact]
    public void Compute_SuspensionBetween_RaisesLaterRanksByJohnsonsRule()
        => Assert.Equal([1, 1 + (4 / 3d)], MedianRanks.Compute([10, 30], [20, 40]).Select(rank => rank.AdjustedRank), (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void Compute_TieWithASuspension_FailureComesFirst()
        => Assert.Equal(MedianRanks.Compute([10], [11]).Single().AdjustedRank, MedianRanks.Compute([10], [10]).Single().AdjustedRank);

    [Fact]
    public void Compute_FailuresAtATie_TakeRanksOneAfterAnother()
        => Assert.Equal([1d, 2], MedianRanks.Compute([10, 10], []).Select(rank => rank.AdjustedRank));

    [Fact]
    public void Compute_NoFailure_HasNoRank() => Assert.Empty(MedianRanks.Compute([], [5, 6]));

    [Property]
    public bool Compute_AnyLives_RanksRiseInsideTheirLimits(PositiveInt[] failures, PositiveInt[] suspensions)
    {
        var ranks = MedianRanks.Compute([.. failures.Select(age => (double)age.Get)], [.. suspensions.Select(age => (double)age.Get)]);
        return ranks.All(rank => rank.Lower90 < rank.Exact && rank.Exact < rank.Upper90 && rank.AdjustedRank <= failures.Length + suspensions.Length + 1e-9)
            && ranks.Zip(ranks.Skip(1)).All(pair => pair.First.AdjustedRank < pair.Second.AdjustedRank);
    }
}
