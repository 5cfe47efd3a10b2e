using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class MeanShrinkageTests
{
    public static TheoryData<string> Teams
        => [.. CaseKinds.Of("shrinkage_small_teams.json", "se", "X", "successes").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Teams))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("shrinkage_small_teams.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (means, errors) = (inputs.GetProperty("y").Numbers(), inputs.GetProperty("se").Numbers());
        TeamMean[] teams = [.. means.Select((y, i) => new TeamMean { Name = $"team {i}", Mean = y, StandardError = errors[i] })];

        // The file's Paule–Mandel iteration stops at about 1e-6 of τ²; see PauleMandel_EqualErrors_IsDerSimonianLaird.
        foreach (var (key, method, tolerance) in new[] { ("dl", ShrinkageMethod.Moments, 1e-10), ("pm", ShrinkageMethod.Iterative, 2e-6) })
        {
            var (want, result) = (expected.Part(key), MeanShrinkage.Compute(teams, method));
            want.Number("tau2", result.RawBetweenVariance.Value, tolerance);
            want.Number("mu", result.CommonMean.Value, tolerance);
            want.Number("se_mu", result.CommonStandardError.Value, tolerance);
            want.Numbers("shrinkage_B", result.Teams.Select(t => t.Pull), tolerance);
            want.Numbers("shrunk", result.Teams.Select(t => t.Shrunken.Value), tolerance);
            want.Numbers("posterior_sd_plugin", result.Teams.Select(t => t.StandardDeviation), tolerance);
            expected.Number("Q", result.Heterogeneity.Value, 1e-9);
            expected.Number("I2", result.HeterogeneityShare.Value, 1e-10);
            expected.Number("fixed_mu", result.FixedMean.Value);
            if (expected.Has("james_stein_positive_part"))
            {
                expected.Numbers("james_stein_positive_part", result.JamesStein);
            }
        }

        expected.AllAsked();
    }

    private static TeamMean Team(double mean, double error) => new() { Name = "team", Mean = mean, StandardError = error };

    // With equal errors both equations have the same root, s² − v.
    [Fact]
    public void PauleMandel_EqualErrors_IsDerSimonianLaird()
    {
        TeamMean[] teams = [Team(1, 0.5), Team(4, 0.5), Team(2, 0.5), Team(9, 0.5)];
        var (moments, iterated) = (MeanShrinkage.Compute(teams), MeanShrinkage.Compute(teams, ShrinkageMethod.Iterative));

        Reference.AssertClose((38.0 / 3) - 0.25, moments.BetweenVariance.Value, 1e-13, "moments");
        Reference.AssertClose(moments.BetweenVariance.Value, iterated.BetweenVariance.Value, 1e-13, "iterated");
    }

    [Fact]
    public void Compute_NoTeam_IsUndefined() => Assert.Equal(UndefinedReason.NoData, MeanShrinkage.Compute([]).CommonMean.Reason);

    [Fact]
    public void Compute_OneTeam_KeepsItsScore()
    {
        var result = MeanShrinkage.Compute([Team(7, 2)]);

        Assert.Equal((UndefinedReason.SmallSample, 7, 0), (result.BetweenVariance.Reason, result.Teams[0].Shrunken.Value, result.Teams[0].Pull));
    }

    [Fact]
    public void Compute_NoSpreadBetween_PoolsFully()
    {
        var result = MeanShrinkage.Compute([Team(5, 1), Team(5, 2)]);

        Assert.Equal((0, UndefinedReason.ZeroDenominator), (result.BetweenVariance.Value, result.HeterogeneityShare.Reason));
        Assert.All(result.Teams, t => Assert.Equal((5, 5, 1), (t.Shrunken.Lower, t.Shrunken.Upper, t.Pull)));
        Assert.Empty(result.JamesStein);
    }

    [Fact]
    public void StandardError_Zero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Team(1, 0));

    [Fact]
    public void TeamOf_Scores_HasTheirMeanAndItsError()
    {
        var team = MeanShrinkage.TeamOf("north", [1, 2, 3, 4])!;

        Assert.Equal((2.5, "north"), (team.Mean, team.Name));
        Reference.AssertClose(Math.Sqrt(5 / 3.0) / 2, team.StandardError, 1e-15, "error");
        Assert.Null(MeanShrinkage.TeamOf("south", [4, 4, 4]));
        Assert.Null(MeanShrinkage.TeamOf("east", [4]));
        Assert.Null(MeanShrinkage.TeamOf("west", []));
        Assert.Contains("scores", Assert.Throws<ArgumentOutOfRangeException>(() => MeanShrinkage.TeamOf("far", [1, 2e100])).Message, StringComparison.Ordinal);
    }
}
