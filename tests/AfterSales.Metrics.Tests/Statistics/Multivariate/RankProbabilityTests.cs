using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents, and the closed form of two.</summary>
public class RankProbabilityTests
{
    [Theory]
    [InlineData(1, 2, 0.5, 1.5)]
    [InlineData(-3, 3, 1, 1)]
    [InlineData(0, 0, 1e-6, 1e3)]
    public void Compute_TwoEstimates_IsTheNormalDifference(double first, double second, double error, double other)
    {
        var result = RankProbability.Compute([first, second], [error, other]);
        var above = NormalDistribution.Survival((second - first) / Math.Sqrt((error * error) + (other * other)));

        Reference.AssertClose(above, result[0].ProbabilityBest, 1e-9, "best");
        Reference.AssertClose(2 - above, result[0].ExpectedRank, 1e-9, "expected");
    }

    [Fact]
    public void Compute_ExactValuesThatAreEqual_ShareTheirRanks()
    {
        var result = RankProbability.Compute([5, 5, 1], [0, 0, 0]);

        Assert.All(result.Take(2), item => Assert.Equal([0.5, 0.5, 0], item.RankProbabilities));
        Assert.Equal((1.5, 3.0, 3, 3), (result[0].ExpectedRank, result[2].ExpectedRank, result[2].HighestRank, result[2].LowestRank));
    }

    /// <summary>Where a double tells no more than every second number, with errors narrower than that, about as wide, and wider.</summary>
    [Theory]
    [InlineData(40, 3)]
    [InlineData(3, 0.87)]
    [InlineData(0.87, 0.87)]
    [InlineData(0.87, 0)]
    [InlineData(0.87, 1e-9)]
    [InlineData(0.3, 0.3)]
    [InlineData(1e-200, 0.5)]
    public void Compute_ErrorsNarrowerThanTheDigitsOfValues_IsTheNormalDifference(double error, double other)
    {
        var apart = RankProbability.Compute([1e16, 1e16 + 2], [error, other]);
        var above = NormalDistribution.Survival(2 / Math.Sqrt((error * error) + (other * other)));
        Reference.AssertClose(above, apart[0].ProbabilityBest, 1e-9, "first");
        Reference.AssertClose(1 - above, apart[1].ProbabilityBest, 1e-9, "second");

        var alike = RankProbability.Compute([1e16, 1e16, 2], [error, other, 1]);
        Assert.All(alike.Take(2), item => Reference.AssertClose(0.5, item.ProbabilityBest, 1e-9, "best"));
    }

    /// <summary>Found by hostile calls: the density of the second was infinite at a place of the last.</summary>
    [Fact]
    public void Compute_ErrorOfTheSmallestDouble_IsNone()
    {
        double[] values = [0.35292816783903547, 1e16, 2, 302.1385601266001, 0.38700104569410954, 1e16];
        var result = RankProbability.Compute(values, [11, 5E-324, 631.2893618043928, 0.5334654727640866, 2.3E-308, 0.8715753270646442], 2.3E-308);

        Assert.All([result[1], result[5]], item => Reference.AssertClose(0.5, item.ProbabilityBest, 1e-9, "best"));
        var exact = RankProbability.Compute([0, 1, 0], [0, 1, 0]);
        Assert.Equal(exact.Select(x => x.ProbabilityBest), RankProbability.Compute([0, 1, 0], [1e-300, 1, 0]).Select(x => x.ProbabilityBest));
    }

    [Fact]
    public void Compute_OneOrNone_IsFirstOrEmpty()
    {
        var one = Assert.Single(RankProbability.Compute([7], [2]));

        Assert.Equal((1.0, 1.0, 1, 1), (one.ProbabilityBest, one.ExpectedRank, one.HighestRank, one.LowestRank));
        Assert.Empty(RankProbability.Compute([], []));
    }

    /// <summary>Somebody has each rank, and each has some rank.</summary>
    [Property(MaxTest = 60)]
    public bool Compute_AnyEstimates_RowsAndColumnsAddUpToOne(NonEmptyArray<byte> values)
    {
        var few = values.Get.Take(8).ToArray();
        var result = RankProbability.Compute([.. few.Select(v => v / 16.0)], [.. few.Select((_, i) => 0.25 * (1 + (i % 3)))]);
        return result.All(item => Math.Abs(item.RankProbabilities.Sum() - 1) < 1e-9)
            && Enumerable.Range(0, few.Length).All(rank => Math.Abs(result.Sum(item => item.RankProbabilities[rank]) - 1) < 1e-9);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentException>(() => RankProbability.Compute([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => RankProbability.Compute([1, double.NaN], [1, 1]));
        Assert.Throws<ArgumentException>(() => RankProbability.Compute([1, 2], [1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankProbability.Compute(new double[201], new double[201]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RankProbability.Compute([1], [1], 0));
    }

    [Fact]
    public void Compute_ManyAlike_AreEquallyLikelyAnywhere()
        => Assert.All(RankProbability.Compute(new double[60], [.. Enumerable.Repeat(1d, 60)]).SelectMany(rank => rank.RankProbabilities),
            p => Assert.InRange(p - (1 / 60d), -1e-10, 1e-10));

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

    /// <summary>Of two, the chance to be best is that of their difference to be above zero: however small, with its digits.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 1, 2)]
    [InlineData(9, 1, 1)]
    [InlineData(15, 0.5, 2)]
    [InlineData(14, 1, 1)]
    public void Compute_OfTwo_IsTheNormalTailOfTheirDifference(double ahead, double error, double other)
    {
        var results = RankProbability.Compute([0, ahead], [error, other]);
        var behind = NormalDistribution.Survival(ahead / Math.Sqrt((error * error) + (other * other)));
        Reference.AssertClose(behind, results[0].ProbabilityBest, 1e-10, "the one behind");
        Reference.AssertClose(1 - behind, results[1].ProbabilityBest, 1e-14, "the one ahead");
    }

    /// <summary>By adaptive quadrature with 30 digits.</summary>
    [Fact]
    public void Compute_NearlyImpossibleRank_HasItsDigits()
    {
        var results = RankProbability.Compute(
            [50, 50, 44.55369502352081, 50, 59.675178568642266], [1, 4.76386196568986, 1, 1, 2]);
        Reference.AssertClose(2.357700444980318e-14, results[2].ProbabilityBest, 1e-10, "best");
    }

    /// <summary>Intervals of a common chance that do not overlap order two estimates; the ranks left to each are what the others leave.</summary>
    [Property]
    public Property Compute_AnyEstimates_RanksAreThoseThatTheIntervalsLeave() => Prop.ForAll(
        (from n in Gen.Choose(1, 6)
         from values in Gen.Choose(0, 30).ArrayOf(n)
         from errors in Gen.Choose(1, 4).ArrayOf(n)
         select (values, errors)).ToArbitrary(), c =>
    {
        var n = c.values.Length;
        var results = RankProbability.Compute([.. c.values.Select(value => (double)value)], [.. c.errors.Select(error => (double)error)], 0.9);
        var half = NormalDistribution.TwoSidedQuantile(Math.Pow(0.9, 1.0 / n));
        return Enumerable.Range(0, n).All(i => results[i].LowestRank == 1 + Enumerable.Range(0, n).Count(j => IsAbove(j, i))
            && results[i].HighestRank == n - Enumerable.Range(0, n).Count(j => IsAbove(i, j)));

        bool IsAbove(int i, int j) => c.values[i] - (half * c.errors[i]) > c.values[j] + (half * c.errors[j]);
    });
}
