using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ShareShrinkageTests
{
    public static TheoryData<string> Teams
        => [.. CaseKinds.Of("shrinkage_small_teams.json", "successes", "X", "se").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Teams))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("shrinkage_small_teams.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (successes, counts) = (inputs.GetProperty("successes").Numbers(), inputs.GetProperty("n").Numbers());
        TeamShare[] teams = [.. successes.Select((x, i) => new TeamShare { Name = $"team {i}", Successes = (long)x, Count = (long)counts[i] })];
        var (moments, likelihood) = (ShareShrinkage.Compute(teams), ShareShrinkage.Compute(teams, ShrinkageMethod.Iterative));

        Check("pooled", moments.Pooled.Value, 1e-12);
        Check("rho_moment", moments.IntraTeamCorrelation.Value, 1e-10);
        Assert.Equal(moments.Alpha.Value is not null, expected.Has("alpha_moment"));
        if (expected.Has("alpha_moment"))
        {
            Check("prior_strength_moment", moments.PriorStrength.Value, 1e-10);
            Check("alpha_moment", moments.Alpha.Value, 1e-10);
            Check("beta_moment", moments.Beta.Value, 1e-10);
            Each("shrunk_moment", moments.Teams.Select(t => t.Shrunken.Value), 1e-10);
        }

        Each("jeffreys_posterior_mean", moments.Teams.Select(t => (double?)t.JeffreysMean), 1e-12);

        Assert.Equal(likelihood.Alpha.Value is null, expected.Has("ml_degenerate"));
        if (!expected.Has("ml_degenerate"))
        {
            // The file's optimum is a simplex search's: 1e-8 of the likelihood, 1e-4 of its parameters.
            Check("loglik_ml", likelihood.LogLikelihood.Value, 1e-8);
            Check("alpha_ml", likelihood.Alpha.Value, 1e-4);
            Check("beta_ml", likelihood.Beta.Value, 1e-4);
            Each("shrunk_ml", likelihood.Teams.Select(t => t.Shrunken.Value), 1e-4);
            var intervals = expected.Take("ci95_ml");
            Assert.Equal(intervals.GetArrayLength(), teams.Length);
            for (var i = 0; i < teams.Length; i++)
            {
                Reference.AssertClose(intervals[i][0].Number(), likelihood.Teams[i].Shrunken.Lower, 1e-4, "lower");
                Reference.AssertClose(intervals[i][1].Number(), likelihood.Teams[i].Shrunken.Upper, 1e-4, "upper");
            }
        }
        else
        {
            Assert.True(expected.Take("ml_degenerate").ValueKind != System.Text.Json.JsonValueKind.Null);
            Assert.Equal(UndefinedReason.Unbounded, likelihood.PriorStrength.Reason);
            Assert.All(likelihood.Teams, t => Assert.Equal(moments.Pooled.Value, t.Shrunken.Value));
        }

        expected.AllAsked();

        void Check(string key, double? actual, double tolerance) => expected.Number(key, actual, tolerance);

        void Each(string key, IEnumerable<double?> actual, double tolerance) => expected.Numbers(key, actual, tolerance);
    }

    private static TeamShare Team(long successes, long count) => new() { Name = "team", Successes = successes, Count = count };

    [Theory]
    [InlineData(ShrinkageMethod.Moments)]
    [InlineData(ShrinkageMethod.Iterative)]
    public void Compute_NothingToTellApart_PoolsFully(ShrinkageMethod method)
    {
        Assert.Equal(0.5, ShareShrinkage.Compute([Team(1, 2), Team(2, 4), Team(0, 0)], method).Teams[2].Shrunken.Value);
        Assert.Equal(UndefinedReason.ZeroVariance, ShareShrinkage.Compute([Team(1, 2), Team(2, 4)], method).Teams[0].Shrunken.Reason);
        Assert.Equal(0.75, ShareShrinkage.Compute([Team(3, 4)], method).Teams[0].Shrunken.Value);
        Assert.Equal(1, ShareShrinkage.Compute([Team(3, 3), Team(1, 1)], method).Teams[0].Shrunken.Value);
    }

    [Theory]
    [InlineData(ShrinkageMethod.Moments)]
    [InlineData(ShrinkageMethod.Iterative)]
    public void Compute_AllOrNothing_DrawsHardlyAnything(ShrinkageMethod method)
        => Assert.Equal(1, ShareShrinkage.Compute([Team(9, 9), Team(0, 9), Team(9, 9), Team(0, 9)], method).Teams[0].Shrunken.Value!.Value, 1e-3);

    [Fact]
    public void Compute_NoAnswers_IsUndefined()
    {
        Assert.Equal(UndefinedReason.NoData, ShareShrinkage.Compute([Team(0, 0)]).Teams[0].Shrunken.Reason);
        Assert.Equal(UndefinedReason.NoData, ShareShrinkage.Compute([]).Pooled.Reason);
    }

    /// <summary>A prior that is little beside 2⁵³ answers is not lost in them: a team of successes alone keeps a posterior.</summary>
    [Fact]
    public void Compute_AllOfVeryManySucceeded_KeepsThePrior()
    {
        var result = ShareShrinkage.Compute([Team(4, int.MaxValue), Team(1L << 53, 1L << 53), Team(8, 4_000_000_000)], ShrinkageMethod.Moments);

        Assert.InRange(result.Teams[1].Shrunken.Value!.Value, 0.999, 1);
        Assert.True(result.Teams[1].Shrunken.Lower <= result.Teams[1].Shrunken.Upper);
    }

    [Fact]
    public void Compute_MoreSuccessesThanAnswers_Throws() => Assert.Throws<ArgumentException>(() => ShareShrinkage.Compute([Team(3, 2)]));

    // The likelihood along the strength of the prior rises, falls and rises again: the inner maximum is the likelier one.
    [Theory]
    [InlineData(new[] { 0, 5, 5, 5, 40, 80 }, 0.29773057963, 0.29773057963, -60.59625292)]
    [InlineData(new[] { 0, 8, 8, 8, 100, 200, 98, 200 }, 0.49324, 0.49592, -286.2266)]
    public void Compute_SeveralStationaryPoints_TakesTheLikeliest(int[] answers, double alpha, double beta, double likelihood)
    {
        var teams = Enumerable.Range(0, answers.Length / 2)
            .Select(i => new TeamShare { Name = $"{i}", Successes = answers[2 * i], Count = answers[(2 * i) + 1] }).ToArray();

        var result = ShareShrinkage.Compute(teams, ShrinkageMethod.Iterative);

        Reference.AssertClose(alpha, result.Alpha.Value, 1e-5, "alpha");
        Reference.AssertClose(beta, result.Beta.Value, 1e-5, "beta");
        Reference.AssertClose(likelihood, result.LogLikelihood.Value, 1e-6, "log-likelihood");
        if (teams.Length == 3)
        {
            Assert.Equal([0.05321, 0.94679, 0.5], result.Teams.Select(team => Math.Round(team.Shrunken.Value!.Value, 5)));
            Reference.AssertClose(0.29773057963, result.Alpha.Value, 1e-10, "alpha");
        }
    }

    // The slow obvious version: no strength of a fine grid is likelier than the one that was found.
    [Property(MaxTest = 30)]
    public Property Compute_AnyTeams_NoStrengthIsLikelier() => Prop.ForAll(
        Gen.Choose(1, 12).SelectMany(n => Gen.Choose(0, n).Select(x => (x, n))).ArrayOf(4).ToArbitrary(),
        Gen.Choose(0, 60).ToArbitrary(),
        (small, large) =>
        {
            var teams = small.Append((large, 60)).Select((team, i) => new TeamShare { Name = $"{i}", Successes = team.Item1, Count = team.Item2 }).ToArray();
            var result = ShareShrinkage.Compute(teams, ShrinkageMethod.Iterative);
            var pooled = result.Pooled.Value!.Value;
            if (pooled is 0 or 1)
            {
                return true;
            }

            var found = result.LogLikelihood.Value ?? teams.Sum(team => (team.Successes * Math.Log(pooled))
                + ((team.Count - team.Successes) * Math.Log(1 - pooled)));
            var best = double.NegativeInfinity;
            for (var power = -5.5; power <= 6; power += 0.25)
            {
                for (var mean = 0.02; mean < 1; mean += 0.02)
                {
                    best = Math.Max(best, Direct(teams, mean * Math.Pow(10, power), (1 - mean) * Math.Pow(10, power)));
                }
            }

            return found >= best - 1e-6;
        });

    private static double Direct(TeamShare[] teams, double alpha, double beta) => teams.Sum(team =>
        Enumerable.Range(0, (int)team.Successes).Sum(i => Math.Log(alpha + i))
        + Enumerable.Range(0, (int)(team.Count - team.Successes)).Sum(i => Math.Log(beta + i))
        - Enumerable.Range(0, (int)team.Count).Sum(i => Math.Log(alpha + beta + i)));

    [Fact]
    public void Compute_RawShares_AreTheTeamsOwn()
    {
        var teams = ShareShrinkage.Compute([
            new() { Name = "a", Successes = 2, Count = 5 },
            new() { Name = "b", Successes = 9, Count = 10 },
            new() { Name = "c", Successes = 0, Count = 0 }]).Teams;

        Assert.Equal((0.4, 0.9), (teams[0].Raw.Value, teams[1].Raw.Value));
        Assert.Equal(UndefinedReason.NoData, teams[2].Raw.Reason);
    }
}
