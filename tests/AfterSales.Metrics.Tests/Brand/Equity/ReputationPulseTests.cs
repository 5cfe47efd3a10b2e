using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ReputationPulseTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Compute_AllowanceBeyondTheItems_Throws(int allowed)
        => Assert.Throws<ArgumentOutOfRangeException>("missingAllowed", () => ReputationPulse.Compute([[4d, 4, 4, 4]], allowed));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Compute_NotFourAnswers_Throws(int given)
        => Assert.Throws<ArgumentException>("answers", () => ReputationPulse.Compute([[.. Enumerable.Repeat<double?>(4, given)]], 1));

    [Fact]
    public void Compute_Answers_AreOnAHundred()
    {
        var result = ReputationPulse.Compute([[1d, 1, 1, 1], [7d, 7, 7, 7], [4d, 4, 4, 4]]);
        Assert.Equal([0d, 100, 50], result.Individual.Select(score => score.Value!.Value));
        Assert.Equal((50d, 0d, 100d), (result.Headline.Value, result.Headline.Lower, result.Headline.Upper));
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 2, 0)]
    public void Compute_MoreUnansweredThanAllowed_IsExcludedAndCounted(int allowed, long used, long excluded)
    {
        var result = ReputationPulse.Compute([[4d, 4, 4, null], [5d, 5, 5, 5]], allowed);
        Assert.Equal((used, excluded), (result.Used, result.Excluded));
        Assert.Equal(allowed == 0 ? UndefinedReason.MissingInput : null, result.Individual[0].Reason);
    }

    [Fact]
    public void Compute_NobodyLeft_IsNoData() => Assert.Equal(UndefinedReason.NoData, ReputationPulse.Compute([[null, 4, 4, 4]]).Headline.Reason);

    [Fact]
    public void Compute_OneOrAllAlike_HaveNoLimits()
    {
        Assert.Equal((50d, UndefinedReason.SmallSample), (ReputationPulse.Compute([[4d, 4, 4, 4]]).Headline.Value,
            ReputationPulse.Compute([[4d, 4, 4, 4]]).Headline.Reason));
        Assert.Equal(UndefinedReason.ZeroVariance, ReputationPulse.Compute([[4d, 4, 4, 4], [3d, 5, 4, 4]]).Headline.Reason);
    }

    [Fact]
    public void Compute_AnswerBeyondTheScale_Throws() => Assert.ThrowsAny<ArgumentException>(() => ReputationPulse.Compute([[4d, 4, 4, 7.5]]));

    /// <summary>However many give one score, their mean is that score and nothing varies.</summary>
    [Fact]
    public void Compute_ManyAlike_HaveTheirOwnScoreAsMean() => Assert.All(Enumerable.Range(2, 60), n =>
    {
        var result = ReputationPulse.Compute([.. Enumerable.Repeat<IReadOnlyList<double?>>([1, 1, 1, 2], n)]);
        Assert.Equal((100.0 / 24, UndefinedReason.ZeroVariance), (result.Headline.Value, result.Headline.Reason));
    });
}
