using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class MeanShrinkageTests
{
    public static TheoryData<string> Teams
        => [.. Reference.Cases("shrinkage_small_teams.json").Where(c => c.Inputs.TryGetProperty("se", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Teams))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("shrinkage_small_teams.json").Single(c => c.Name == name);
        var (means, errors) = (inputs.GetProperty("y").Numbers(), inputs.GetProperty("se").Numbers());
        TeamMean[] teams = [.. means.Select((y, i) => new TeamMean { Name = $"team {i}", Mean = y, StandardError = errors[i] })];

        // The file's Paule–Mandel iteration stops at about 1e-6 of τ²; see PauleMandel_EqualErrors_IsDerSimonianLaird.
        foreach (var (key, method, tolerance) in new[] { ("dl", ShrinkageMethod.Moments, 1e-10), ("pm", ShrinkageMethod.Iterative, 2e-6) })
        {
            var (want, result) = (expected.GetProperty(key), MeanShrinkage.Compute(teams, method));
            Reference.AssertClose(want.GetProperty("tau2").Number(), result.RawBetweenVariance.Value, tolerance, "tau2");
            Reference.AssertClose(want.GetProperty("mu").Number(), result.CommonMean.Value, tolerance, "mu");
            Reference.AssertClose(want.GetProperty("se_mu").Number(), result.CommonStandardError.Value, tolerance, "se_mu");
            Each(want, "shrinkage_B", result.Teams.Select(t => t.Pull), tolerance);
            Each(want, "shrunk", result.Teams.Select(t => t.Shrunken.Value!.Value), tolerance);
            Each(want, "posterior_sd_plugin", result.Teams.Select(t => t.StandardDeviation), tolerance);
            Reference.AssertClose(expected.GetProperty("Q").Number(), result.Heterogeneity.Value, 1e-9, "Q");
            Reference.AssertClose(expected.GetProperty("I2").Number(), result.HeterogeneityShare.Value, 1e-10, "I2");
            Reference.AssertClose(expected.GetProperty("fixed_mu").Number(), result.FixedMean.Value, 1e-12, "fixed");
            if (expected.TryGetProperty("james_stein_positive_part", out _))
            {
                Each(expected, "james_stein_positive_part", result.JamesStein, 1e-12);
            }
        }

        static void Each(System.Text.Json.JsonElement want, string key, IEnumerable<double> actual, double tolerance)
        {
            foreach (var (one, other) in want.GetProperty(key).Numbers().Zip(actual))
            {
                Reference.AssertClose(one, other, tolerance, key);
            }
        }
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
}
