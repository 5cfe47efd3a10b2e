using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class CredibilityTests
{
    public static TheoryData<string> Tables
        => [.. CaseKinds.Of("shrinkage_small_teams.json", "X", "se", "successes").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("shrinkage_small_teams.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var result = Credibility.Compute([.. inputs.GetProperty("X").EnumerateArray().Select(row => row.Numbers())]);

        expected.Number("overall", result.OverallMean.Value);
        expected.Number("EPV", result.WithinVariance.Value);
        expected.Number("VHM_raw", result.RawBetweenVariance.Value);
        expected.Number("Z", result.Factor.Value);
        expected.Numbers("premium", result.Means);
        expected.AllAsked();
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

    [Fact]
    public void Compute_TeamsOfNoPeriods_IsNoData()
        => Assert.Equal(UndefinedReason.NoData, Credibility.Compute([Array.Empty<double>(), Array.Empty<double>()]).Factor.Reason);
}
