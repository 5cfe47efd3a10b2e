using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends.Forecasts.Kernel;

/// <summary>Starting states against the slow obvious form: a run of the recursion for each state, and an orthogonal decomposition of what they leave.</summary>
public class StartingStatesTests
{
    public static TheoryData<SmoothingTrend, int, int> Models { get; } = new()
    {
        { SmoothingTrend.None, 0, 5 },
        { SmoothingTrend.Additive, 0, 40 },
        { SmoothingTrend.Damped, 0, 7 },
        { SmoothingTrend.None, 2, 9 },
        { SmoothingTrend.None, 12, 24 },
        { SmoothingTrend.Additive, 4, 61 },
        { SmoothingTrend.Damped, 12, 131 },
        { SmoothingTrend.Damped, 7, 600 },
    };

    /// <summary>Inside, on the faces and in the corners of what is searched, where columns hardly differ.</summary>
    private static double[] Gains { get; } = [1e-4, 0.02, 0.3, 0.7, 1 - 1e-4];

    [Theory]
    [MemberData(nameof(Models))]
    public void At_AnyGains_LeavesTheErrorsOfAnOrthogonalDecomposition(SmoothingTrend trend, int period, int count)
    {
        var model = new SmoothingModel { Trend = trend, Season = period == 0 ? SmoothingSeason.None : SmoothingSeason.Additive, Period = Math.Max(1, period) };
        var x = Values(count, period);
        var fast = new StartingStates(x, model);
        foreach (var (alpha, ratio, gamma) in from a in Gains from b in Gains from c in Gains select (a, b, c))
        {
            var gains = new SmoothingGains(
                alpha,
                trend == SmoothingTrend.None ? 0 : alpha * ratio,
                period == 0 ? 0 : (1 - alpha) * gamma,
                trend == SmoothingTrend.Damped ? 0.8 + (0.18 * gamma) : 1);
            var (states, errors) = fast.At(gains);
            var expected = Slow(x, model, gains);

            Assert.Equal(expected.Length, errors.Length);
            Assert.All(errors.Zip(expected), e => Assert.Equal(e.Second, e.First, 1e-9 * x.Max(Math.Abs)));
            Assert.Equal(0, fast.Seasons(states).Sum(), 1e-9 * x.Max(Math.Abs));
        }
    }

    [Fact]
    public void At_ValuesOfTheModelItself_FindsItsStates()
    {
        var model = new SmoothingModel { Trend = SmoothingTrend.Additive, Season = SmoothingSeason.Additive, Period = 4 };
        double[] season = [3, -1, -4, 2];
        var x = Enumerable.Range(0, 40).Select(t => 100 + (5 * (t + 1)) + season[t % 4]).ToArray();
        var fast = new StartingStates(x, model);

        var (states, errors) = fast.At(new SmoothingGains(0.3, 0.05, 0.2, 1));

        Assert.Equal(100, states[0], 1e-10);
        Assert.Equal(5, states[1], 1e-10);
        Assert.All(fast.Seasons(states).Zip(season), s => Assert.Equal(s.Second, s.First, 1e-10));
        Assert.All(errors, e => Assert.Equal(0, e, 1e-10));
    }

    private static double[] Slow(double[] x, SmoothingModel model, SmoothingGains gains)
    {
        var m = model.Season == SmoothingSeason.None ? 0 : model.Period;
        var nothing = new double[x.Length];
        var columns = new List<double[]> { Answer(nothing, 1, 0, new double[m]) };
        if (model.Trend != SmoothingTrend.None)
        {
            columns.Add(Answer(nothing, 0, 1, new double[m]));
        }

        for (var i = 0; i < m - 1; i++)
        {
            var season = new double[m];
            (season[i], season[m - 1]) = (1, -1);
            columns.Add(Answer(nothing, 0, 0, season));
        }

        var errors = Answer(x, 0, 0, new double[m]);
        LeastSquares.Of([.. columns], hasConstant: false, 1e-10).Project(errors);
        return errors;

        double[] Answer(double[] values, double level, double trend, double[] season)
        {
            var parameters = new SmoothingParameters
            {
                Alpha = gains.Alpha,
                Beta = gains.Beta,
                Gamma = gains.Gamma,
                Phi = gains.Phi,
                Level = level,
                Trend = trend,
                Season = season,
            };
            return SmoothingRun.Of(values, model, parameters).Errors;
        }
    }

    private static double[] Values(int count, int period)
    {
        var random = new Random(count);
        double Season(int t) => period == 0 ? 0 : 40 * Math.Sin(6.283 * t / period);
        return [.. Enumerable.Range(0, count).Select(t => 1000 + (2.5 * t) + Season(t) + (25 * random.NextDouble()))];
    }
}
