using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>Each edge case the calculation documents.</summary>
public class PairedPreferenceTests
{
    /// <summary>Each brand is expected to win as often as it did: where whole steps overshoot and are halved too.</summary>
    [Fact]
    public void Compute_LopsidedTable_ExpectsTheWinsThatWere()
    {
        double[][] wins = [[0, 0, 30, 0, 1], [342_391, 0, 0, 0, 0], [16, 647_247, 0, 0, 0], [1145, 0, 145_534, 0, 9], [24_222, 0, 72, 68, 0]];
        var result = PairedPreference.Compute(wins);

        Assert.All(Enumerable.Range(0, 5), i =>
        {
            var expected = Enumerable.Range(0, 5).Where(j => j != i)
                .Sum(j => (wins[i][j] + wins[j][i]) / (1 + Math.Exp(result.Strengths[j] - result.Strengths[i])));
            Assert.Equal(wins[i].Sum(), expected, 1e-6 * wins[i].Sum());
        });
    }

    // Two brands: the odds are those of the games, here three to one.
    [Fact]
    public void Compute_TwoBrands_IsTheOddsOfTheirGames()
    {
        var result = PairedPreference.Compute([[0, 3], [1, 0]]);

        Assert.Null(result.Reason);
        Reference.AssertClose(Math.Log(3) / 2, result.Strengths[0], 1e-12, "strength");
        Reference.AssertClose(0.75, result.PreferenceShares[0], 1e-12, "share");
        Reference.AssertClose(1500 + (200 * Math.Log(3) / Math.Log(10)), result.EloRatings[0], 1e-12, "Elo");
        Assert.Equal(0, result.Strengths.Sum(), 1e-14);
    }

    [Fact]
    public void Compute_Ties_CountHalfAWinEach()
        => Reference.AssertClose(Math.Log(3.5 / 1.5) / 2, PairedPreference.Compute([[0, 3.5], [1.5, 0]]).Strengths[0], 1e-12, "strength");

    [Fact]
    public void Compute_NoComparison_IsUndefined()
    {
        var result = PairedPreference.Compute([[0, 0], [0, 0]]);

        Assert.Equal(UndefinedReason.NoData, result.Reason);
        Assert.Empty(result.Strengths);
    }

    [Fact]
    public void Compute_BrandsNoComparisonJoins_IsSingular()
        => Assert.Equal(UndefinedReason.Singular, PairedPreference.Compute([[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 1], [0, 0, 1, 0]]).Reason);

    [Fact]
    public void Compute_BrandThatNeverLost_IsUnbounded()
    {
        Assert.Equal(UndefinedReason.Unbounded, PairedPreference.Compute([[0, 3], [0, 0]]).Reason);
        Assert.Equal(UndefinedReason.Unbounded, PairedPreference.Compute([[0, 2, 1], [0, 0, 2], [0, 1, 0]]).Reason);
    }

    [Fact]
    public void Compute_ArgumentOutside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedPreference.Compute([[0]]));
        Assert.Throws<ArgumentException>(() => PairedPreference.Compute([[0, 1], [1]]));
        Assert.ThrowsAny<ArgumentException>(() => PairedPreference.Compute([[0, -1], [1, 0]]));
        Assert.ThrowsAny<ArgumentException>(() => PairedPreference.Compute([[0, double.NaN], [1, 0]]));
        Assert.Throws<ArgumentNullException>(() => PairedPreference.Compute(null!));
    }

    [Fact]
    public void Compute_WinsFarBelowOne_AreOverflow()
        => Assert.Equal(UndefinedReason.Overflow, PairedPreference.Compute([[0, 1e-320], [1e-320, 0]]).Reason);
}
