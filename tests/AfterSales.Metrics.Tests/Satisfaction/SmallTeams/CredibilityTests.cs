using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CredibilityTests
{
    public static TheoryData<string> Tables
        => [.. Reference.Cases("shrinkage_small_teams.json").Where(c => c.Inputs.TryGetProperty("X", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("shrinkage_small_teams.json").Single(c => c.Name == name);
        var result = Credibility.Compute([.. inputs.GetProperty("X").EnumerateArray().Select(row => row.Numbers())]);

        Reference.AssertClose(expected.GetProperty("overall").Number(), result.OverallMean.Value, 1e-12, "overall");
        Reference.AssertClose(expected.GetProperty("EPV").Number(), result.WithinVariance.Value, 1e-12, "EPV");
        Reference.AssertClose(expected.GetProperty("VHM_raw").Number(), result.RawBetweenVariance.Value, 1e-12, "VHM");
        Reference.AssertClose(expected.GetProperty("Z").Number(), result.Factor.Value, 1e-12, "Z");
        foreach (var (one, other) in expected.GetProperty("premium").Numbers().Zip(result.Means))
        {
            Reference.AssertClose(one, other, 1e-12, "mean");
        }
    }

    [Fact]
    public void Compute_TooLittle_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, Credibility.Compute([]).Factor.Reason);
        Assert.Equal(UndefinedReason.SmallSample, Credibility.Compute([[1, 2]]).Factor.Reason);
        Assert.Equal(UndefinedReason.SmallSample, Credibility.Compute([[1], [2]]).Factor.Reason);
    }

    [Fact]
    public void Compute_TeamsAlike_PoolsFully()
    {
        var result = Credibility.Compute([[1, 3], [3, 1]]);

        Assert.Equal((0, true), (result.Factor.Value, result.RawBetweenVariance.Value < 0));
        Assert.Equal([2.0, 2.0], result.Means);
    }

    [Fact]
    public void Compute_NoVarianceWithin_TrustsTheTeams() => Assert.Equal([1.0, 2.0], Credibility.Compute([[1, 1], [2, 2]]).Means);

    [Fact]
    public void Compute_PeriodsDiffer_Throws() => Assert.Throws<ArgumentException>(() => Credibility.Compute([[1, 2], [1]]));
}
