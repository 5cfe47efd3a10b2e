using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class MonteCarloTests
{
    private static MonteCarloInput Input(int draws, params (string Name, DriverDistribution Distribution)[] drivers)
        => new() { Seed = 20_260_101, Draws = draws, Drivers = [.. drivers.Select(d => new UncertainDriver { Name = d.Name, Distribution = d.Distribution })] };

    private static MonteCarloInput Pair(double coefficient, int draws = 4000)
        => Input(draws, ("a", DriverDistribution.Normal(0, 1)), ("b", DriverDistribution.Uniform(0, 1))) with
        {
            Correlations = [new DriverCorrelation { First = "a", Second = "b", Coefficient = coefficient }],
        };

    private static Figure<double> Sum(ReadOnlySpan<double> drivers) => Figure.Of(drivers[0] + drivers[^1]);

    /// <summary>The net present value of normal savings is normal: its mean, deviation and probability of loss are known.</summary>
    [Fact]
    public void Compute_NormalSavings_AgreesWithTheClosedForm()
    {
        var input = Input(40_000, ("first", DriverDistribution.Normal(550, 100)), ("second", DriverDistribution.Normal(605, 150)));
        var result = MonteCarlo.Compute(input, x => NetPresentValue.Value([-950, x[0], x[1]], 0.1));
        var deviation = Math.Sqrt(Math.Pow(100 / 1.1, 2) + Math.Pow(150 / 1.21, 2));

        Assert.InRange(result.Mean.Value!.Value, 50 - (4 * deviation / 200), 50 + (4 * deviation / 200));
        Assert.InRange(result.StandardDeviation.Value!.Value, 0.98 * deviation, 1.02 * deviation);
        Assert.InRange(result.ProbabilityOfLoss.Value!.Value, 0.372 - 0.01, 0.372 + 0.01); // Φ(−50 / 153.7) = 0.3725
        Assert.Equal(result.Losses / 40_000.0, result.ProbabilityOfLoss.Value);
        Assert.Equal(0, result.Undefined);
        Assert.InRange(result.Quantiles[2].Value.Value!.Value, 47, 53);
    }

    /// <summary>The bits of one simulation, the same on every platform, build and day.</summary>
    [Fact]
    public void Compute_OneSeed_HasTheseBits()
    {
        var input = Input(
            500, ("u", DriverDistribution.Uniform(1, 2)), ("t", DriverDistribution.Triangular(0, 1, 5)), ("p", DriverDistribution.Pert(0, 1, 5)),
                ("n", DriverDistribution.Normal(0, 1)),
            ("l", DriverDistribution.LogNormal(2, 1)), ("e", DriverDistribution.Empirical([1, 2, 9]))) with
        {
            Correlations = [new DriverCorrelation { First = "t", Second = "p", Coefficient = 0.6 },
                new DriverCorrelation { First = "l", Second = "p", Coefficient = -0.3 }],
        };
        var result = MonteCarlo.Compute(input, x => Figure.Of(x[0] + x[1] + x[2] + x[3] + x[4] + x[5]));

        Assert.Equal("11.100676430899059", Numerals.Of(result.Mean.Value!.Value));
        Assert.Equal("3.266403764699758", Numerals.Of(result.Outcomes[0]));
    }

    /// <summary>Beside the bits: mean and quantiles of what is drawn, against each distribution's closed form, within five standard errors.</summary>
    [Theory]
    [InlineData(DistributionKind.Uniform, 1.5, 1.1, 1.5, 1.9)]
    [InlineData(DistributionKind.Triangular, 2, 0.70710678118654752, 1.8377223398316207, 3.5857864376269049)] // √0.5, 5 − √10, 5 − √2
    [InlineData(DistributionKind.Pert, 1.5, 0.44951065229620835, 1.3833612969625944, 2.72667025216791)] // 5·beta.ppf(p, 1.8, 4.2), scipy 1.10
    [InlineData(DistributionKind.Normal, 0, -1.2815515655446004, 0, 1.2815515655446004)]
    [InlineData(DistributionKind.LogNormal, 2, 0.9764762452166421, 1.7888543819998317, 3.277089448591803)] // 2/√1.25·e^(±1.2815…·√ln 1.25)
    public void Draw_EachDistribution_HasItsClosedForm(DistributionKind kind, double mean, double tenth, double median, double ninetieth)
    {
        const int N = 20_000;
        var distribution = kind switch
        {
            DistributionKind.Uniform => DriverDistribution.Uniform(1, 2),
            DistributionKind.Triangular => DriverDistribution.Triangular(0, 1, 5),
            DistributionKind.Pert => DriverDistribution.Pert(0, 1, 5),
            DistributionKind.Normal => DriverDistribution.Normal(0, 1),
            _ => DriverDistribution.LogNormal(2, 1),
        };
        var result = MonteCarlo.Compute(Input(N, ("x", distribution)), x => Figure.Of(x[0]));

        Assert.Equal(mean, distribution.Mean, 1e-14);
        Assert.InRange(result.Mean.Value!.Value - mean, -5 * distribution.StandardDeviation / Math.Sqrt(N), 5 * distribution.StandardDeviation / Math.Sqrt(N));
        foreach (var (share, quantile) in new[] { (0.1, tenth), (0.5, median), (0.9, ninetieth) })
        {
            Assert.Equal(quantile, distribution.Quantile(share), 1e-7);
            Assert.Equal(share, result.Outcomes.Count(o => o < quantile) / (double)N, 5 * Math.Sqrt(share * (1 - share) / N));
        }
    }

    [Fact]
    public void Compute_RankCorrelation_IsTheOneAskedForWhateverTheDistributions()
    {
        // Spearman's coefficient is Pearson's of the places in the distributions, which for uniform drivers are the drivers.
        var input = Input(20_000, ("a", DriverDistribution.Uniform(0, 1)), ("b", DriverDistribution.Uniform(0, 1))) with
        {
            Correlations = [new DriverCorrelation { First = "a", Second = "b", Coefficient = 0.6, Kind = DriverCorrelationKind.Ranks }],
        };
        var product = MonteCarlo.Compute(input, x => Figure.Of(12 * (x[0] - 0.5) * (x[1] - 0.5)));
        var byHand = MonteCarlo.Compute(
            input with { Correlations = [new DriverCorrelation { First = "a", Second = "b", Coefficient = 0.6180339887498949 }] }, // 2·sin(π/10), 1/φ
            x => Figure.Of(12 * (x[0] - 0.5) * (x[1] - 0.5)));
        MonteCarloResult Perfect(double rho) => MonteCarlo.Compute(
            input with { Correlations = [new DriverCorrelation { First = "a", Second = "b", Coefficient = rho, Kind = DriverCorrelationKind.Ranks }] },
            x => Figure.Of(rho > 0 ? x[0] - x[1] : x[0] + x[1] - 1));

        Assert.Equal(0.6, product.Mean.Value!.Value, 0.03);
        Assert.Equal(byHand.Mean.Value!.Value, product.Mean.Value!.Value, 1e-13);
        Assert.All([Perfect(1), Perfect(-1)], result => Assert.All(result.Outcomes, o => Assert.Equal(0, o, 1e-15)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DriverCorrelation { First = "a", Second = "b", Coefficient = 0, Kind = (DriverCorrelationKind)2 });
    }

    [Fact]
    public void Draw_InParts_IsTheSameAsTogether()
    {
        var input = Pair(0.5, 100);
        var (together, parts) = (new Figure<double>[100], new Figure<double>[100]);
        MonteCarlo.Draw(input, Sum, 0, together);
        Parallel.For(0, 10, k => MonteCarlo.Draw(input, Sum, 10 * k, parts.AsSpan(10 * k, 10)));

        Assert.Equal(together, parts);
        Assert.Equal(MonteCarlo.Compute(input, Sum), MonteCarlo.Summarize(parts));
    }

    [Fact]
    public void Compute_AnotherSeed_IsAnotherSample()
        => Assert.NotEqual(MonteCarlo.Compute(Pair(0), Sum).Mean.Value, MonteCarlo.Compute(Pair(0) with { Seed = 1 }, Sum).Mean.Value);

    [Fact]
    public void Compute_NoOutcomeAtAll_IsUndefined()
    {
        var result = MonteCarlo.Compute(Pair(0, 10), _ => Figure.Undefined<double>(UndefinedReason.NoSolution));

        Assert.Equal(10, result.Undefined);
        Assert.Equal(UndefinedReason.NoData, result.Mean.Reason);
        Assert.Equal(UndefinedReason.NoData, result.StandardDeviation.Reason);
        Assert.Equal(UndefinedReason.NoData, result.ProbabilityOfLoss.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Quantiles[0].Value.Reason);
    }

    [Fact]
    public void Compute_OneOutcome_HasNoInterval()
    {
        var result = MonteCarlo.Compute(Pair(0, 1), _ => Figure.Of(5.0));

        Assert.Equal((5, UndefinedReason.SmallSample), (result.Mean.Value, result.Mean.Reason));
        Assert.Equal((5, UndefinedReason.SmallSample), (result.Quantiles[0].Value.Value, result.Quantiles[0].Value.Reason));
        Assert.Equal(UndefinedReason.SmallSample, result.StandardError.Reason);
    }

    [Fact]
    public void Compute_DrawsWithoutAnswer_AreCountedAndNotReplaced()
    {
        var result = MonteCarlo.Compute(Pair(0), x => x[1] < 0.25 ? Figure.Undefined<double>(UndefinedReason.NotReached) : Figure.Of(x[1]));

        Assert.InRange(result.Undefined, 900, 1100);
        Assert.Equal(4000 - result.Undefined, result.Outcomes.Count);
        Assert.True(result.Outcomes[0] >= 0.25);
    }

    [Fact]
    public void Compute_LossThreshold_MayBeAnother()
        => Assert.InRange(MonteCarlo.Compute(Pair(0), x => Figure.Of(x[1]), new MonteCarloOptions { LossThreshold = 0.25 }).ProbabilityOfLoss.Value!.Value,
            0.22, 0.28);

    [Fact]
    public void Compute_PerfectCorrelation_IsOneDriver()
    {
        var same = MonteCarlo.Compute(Pair(1), x => Figure.Of(AfterSales.Metrics.Statistics.NormalDistribution.Cumulative(x[0]) - x[1]));
        var mirrored = MonteCarlo.Compute(Pair(-1), x => Figure.Of(AfterSales.Metrics.Statistics.NormalDistribution.Cumulative(x[0]) + x[1] - 1));

        Assert.All([same, mirrored], result => Assert.True(result.Outcomes.All(o => Math.Abs(o) < 1e-15)));
    }

    [Fact]
    public void Compute_Correlation_IsTheOneAskedFor()
    {
        var input = Input(20_000, ("a", DriverDistribution.Normal(0, 1)), ("b", DriverDistribution.Normal(0, 1)), ("c", DriverDistribution.Normal(0, 1))) with
        {
            Correlations =
            [
                new DriverCorrelation { First = "a", Second = "b", Coefficient = 0.6 }, new DriverCorrelation { First = "c", Second = "b", Coefficient = -0.4 },
            ],
        };
        double Mean(int i, int j) => MonteCarlo.Compute(input, x => Figure.Of(x[i] * x[j])).Mean.Value!.Value;

        Assert.Equal(0.6, Mean(0, 1), 0.03);
        Assert.Equal(-0.4, Mean(1, 2), 0.03);
        Assert.Equal(0, Mean(0, 2), 0.03);
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal(1, Mean(i, i), 0.05));
    }

    [Fact]
    public void Compute_Contradiction_IsRefused()
    {
        var input = Input(10, ("a", DriverDistribution.Normal(0, 1)), ("b", DriverDistribution.Normal(0, 1)), ("c", DriverDistribution.Normal(0, 1)));
        MonteCarloInput With(double ab, double bc, double ac) => input with
        {
            Correlations =
            [
                new DriverCorrelation { First = "a", Second = "b", Coefficient = ab }, new DriverCorrelation { First = "b", Second = "c", Coefficient = bc },
                new DriverCorrelation { First = "a", Second = "c", Coefficient = ac },
            ],
        };

        Assert.Contains("contradict", Assert.Throws<ArgumentException>(() => MonteCarlo.Compute(With(0.9, 0.9, -0.9), Sum)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MonteCarlo.Compute(With(1, 1, 0.5), Sum));
        Assert.Equal(10, MonteCarlo.Compute(With(1, -1, -1), Sum).Outcomes.Count);
    }

    [Fact]
    public void Compute_CallersMistakes_Throw()
    {
        var twice = Input(10, ("a", DriverDistribution.Constant(1)), ("a", DriverDistribution.Constant(2)));
        var input = Pair(0.5);

        Assert.Contains("different names", Assert.Throws<ArgumentException>(() => MonteCarlo.Compute(twice, Sum)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(()
            => MonteCarlo.Compute(input with { Correlations = [new DriverCorrelation { First = "a", Second = "weather", Coefficient = 0 }] }, Sum));
        Assert.Throws<ArgumentException>(()
            => MonteCarlo.Compute(input with { Correlations = [new DriverCorrelation { First = "a", Second = "a", Coefficient = 1 }] }, Sum));
        Assert.Throws<ArgumentException>(() => MonteCarlo.Compute(input with { Correlations = [.. input.Correlations, .. input.Correlations] }, Sum));
        Assert.Throws<ArgumentOutOfRangeException>(() => input with { Draws = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DriverCorrelation { First = "a", Second = "b", Coefficient = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonteCarloOptions { Quantiles = [1] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MonteCarloOptions { Level = 1 });
        Assert.Throws<ArgumentNullException>(() => MonteCarlo.Compute(input, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonteCarlo.Draw(input, Sum, -1, []));
    }

    /// <summary>The last number a draw may have is 2⁶³ − 1.</summary>
    [Fact]
    public void Draw_BeyondTheLastNumber_IsNamed()
    {
        var input = new MonteCarloInput { Drivers = [new UncertainDriver { Name = "A", Distribution = DriverDistribution.Uniform(0, 1) }], Seed = 1 };
        var outcomes = new Figure<double>[2];

        MonteCarlo.Draw(input, values => Figure.Of(values[0]), long.MaxValue - 2, outcomes);
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => MonteCarlo.Draw(input, values => Figure.Of(values[0]), long.MaxValue - 1, outcomes));

        Assert.Equal("first", thrown.ParamName);
        Assert.All(outcomes, outcome => Assert.InRange(outcome.Value!.Value, 0, 1));
    }
}
