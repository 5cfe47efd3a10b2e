using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>Every case of the reference files of breaks.</summary>
public class BreakReferenceTests
{
    private static readonly string[] Penalties = ["pen_1sigma2logn", "pen_2sigma2logn", "pen_4sigma2logn"];

    public static TheoryData<string> Points { get; } = [.. VectorCase.Of("change_points.json").Select(c => c.Name)];

    public static TheoryData<string> Dates { get; } = [.. VectorCase.Of("break_dates.json").Select(c => c.Name)];

    [Fact]
    public void Files_HaveTheirCases() => Assert.True(Points.Count > 0 && Dates.Count > 0);

    [Theory]
    [MemberData(nameof(Points))]
    public void ChangePoints_OfTheFile(string name)
    {
        var c = VectorCase.Of("change_points.json").Single(v => v.Name == name);
        var x = c.Full("x");
        var factor = 0.5;
        foreach (var key in Penalties)
        {
            factor *= 2;
            var shortest = c.Whole("min_segment");
            var penalty = c[key + ".penalty"].Number()!.Value;
            var given = ChangePoints.Detect(x, new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = penalty, MinimumSegment = shortest });
            c.Close(key + ".objective", given.Objective);
            var named = ChangePoints.Detect(x, new ChangePointOptions { Factor = factor, MinimumSegment = shortest });
            if (c.Number("sigma_hat") == 0)
            {
                // Many divisions reach the objective 0; which one is free. A penalty made of σ = 0 is refused.
                Assert.Equal(UndefinedReason.ZeroVariance, named.Objective.Reason);
                c.Skip(key);
                continue;
            }

            VectorCase.Near(c.Number("sigma_hat"), named.Sigma.Value, 1e-10, "sigma");
            c.Close(key + ".penalty", named.Penalty, 1e-10);
            c.Same(key + ".change_points_last_index_of_segment", named.Best!.Positions);
            c.Close(key + ".segment_means", named.Best.Segments.Select(s => s.Mean), 1e-10);
            Assert.Equal(given.Best, named.Best);
        }

        c.AllSeen();
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void BreakDates_OfTheFile(string name)
    {
        var c = VectorCase.Of("break_dates.json").Single(v => v.Name == name);
        switch (c.Kind)
        {
            case "crops":
                Crops(c);
                break;
            case "bic":
                Bic(c);
                break;
            case "date_posterior":
                Posterior(c);
                break;
            case "cusum":
                Cusum(c);
                break;
            case "pettitt":
                Pettitt(c);
                break;
            default:
                Assert.Fail($"{name}: unknown kind {c.Kind}");
                break;
        }

        c.AllSeen();
    }

    private static void Crops(VectorCase c)
    {
        var path = ChangePoints.Path(c.Full("x"), c.Number("penalty_from"), c.Number("penalty_to"), c.Whole("min_segment"));
        var wanted = c["path"].EnumerateArray().ToArray();
        Assert.Equal(wanted.Length, path.Ranges.Count);
        for (var i = 0; i < wanted.Length; i++)
        {
            var range = path.Ranges[i];
            VectorCase.Near(wanted[i].GetProperty("penalty_from").Number(), range.PenaltyFrom, 1e-9, "from");
            VectorCase.Near(wanted[i].GetProperty("penalty_to").Number(), range.PenaltyTo, 1e-9, "to");
            VectorCase.Near(wanted[i].GetProperty("cost").Number(), range.Best.Cost, 1e-9, "cost");
            Assert.Equal(wanted[i].GetProperty("breaks").GetInt32(), range.Best.Breaks);
            Assert.Equal(wanted[i].GetProperty("breaks").GetInt32(), wanted[i].GetProperty("positions").GetArrayLength());
        }
    }

    private static void Bic(VectorCase c)
    {
        var result = BreakCount.Choose(c.Full("x"), c.Whole("max_breaks"), c.Whole("min_segment"));
        c.Close("cost", result.Divisions.Select(d => d.Cost));
        c.Close("bic", result.Bic.Select(b => b.Value));
        c.Close("chosen", result.Chosen);
        Assert.Equal(c.Has("reason") ? c["reason"].GetString() : null, result.Reason?.ToString());
        Assert.Equal(c.Has("exact_fit") && c["exact_fit"].GetBoolean(), result.IsExactFit);

        // Segmentations may tie; then the cost counts.
        var wanted = c["positions"].EnumerateArray().ToArray();
        Assert.All(Enumerable.Range(0, wanted.Length), k => Assert.Equal(wanted[k].GetArrayLength(), result.Divisions[k].Breaks));
        if (result.Chosen is { } chosen)
        {
            Assert.Equal(wanted[chosen].EnumerateArray().Select(e => e.GetInt32()), result.Divisions[chosen].Positions);
        }
    }

    private static void Posterior(VectorCase c)
    {
        var result = BreakDate.Estimate(c.Full("x"), c.Number("level"), c.Whole("min_segment"));
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Reason);
            Assert.Null(result.Best);
            return;
        }

        c.Close("best", result.Best);
        c.Same("set", result.Set);
        c.Close("mean_before", result.MeanBefore, 1e-10);
        c.Close("mean_after", result.MeanAfter, 1e-10);
        Assert.Equal(c.Has("exact_fit"), result.IsExactFit);
        if (result.IsExactFit)
        {
            Assert.Null(c["probability"].Number());
            Assert.Empty(result.Probabilities);
            return;
        }

        c.Close("set_probability", result.SetProbability);
        c.Close("least_squares", result.LeastSquares);
        var wanted = c["probability"].EnumerateObject().ToArray();
        Assert.Equal(wanted.Select(p => p.Name), result.Probabilities.Select(p => p.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        for (var i = 0; i < wanted.Length; i++)
        {
            Reference.AssertClose(wanted[i].Value.Number(), result.Probabilities[i].Probability, 1e-9, $"{c.Name}: p({wanted[i].Name})");
        }
    }

    private static void Cusum(VectorCase c)
    {
        var result = CusumBreakTest.Compute(c.Full("x"), c.Whole("lag"));
        if (c.Has("reason"))
        {
            c.Reason("reason", result.Statistic.Reason);
            return;
        }

        c.Close("statistic", result.Statistic);
        c.Close("position", result.Position);
        c.Close("p", result.PValue);
        c.Close("long_run_variance", result.LongRunVariance);
    }

    private static void Pettitt(VectorCase c)
    {
        var result = PettittTest.Compute(c.Full("x"));
        if (c.Has("reason"))
        {
            c.Reason("reason", result.PValue.Reason);
            return;
        }

        c.Close("K", result.Statistic);
        Assert.Equal(c["position"].GetInt32(), result.Positions[0]);
        c.Close("p_approximate", result.PValue);
        if (c.Has("p_exact"))
        {
            c.Close("p_exact", result.ExactPValue);
        }
        else
        {
            Assert.Equal(UndefinedReason.OutsideDomain, result.ExactPValue.Reason);
        }
    }
}
