using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Statistics;

/// <summary>The edge cases that <see cref="ProportionalHazardsTest"/> documents, a published example and a slow obvious form.</summary>
public class ProportionalHazardsTestTests
{
    // J. H. Edmunson et al. 1979, the ovarian data of R's survival: age and performance status.
    private static readonly double[] Days =
        [59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206, 1227, 268, 329, 353, 365, 377];

    private static readonly int[] Died = [1, 1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0];

    private static readonly double[] Ages =
    [
        72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.9370, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096, 59.6301, 57.0521, 39.2712, 43.1233,
        38.8932, 44.6000, 53.9068, 44.2055, 59.5890, 74.5041, 43.1370, 63.2192, 64.4247, 58.3096,
    ];

    private static readonly double[] Performance = [1, 1, 2, 1, 1, 2, 2, 2, 1, 2, 2, 1, 2, 1, 1, 2, 2, 1, 1, 1, 2, 2, 1, 2, 1, 1];

    private static CoxRegressionInput Ovarian => new() { Times = Days, Events = [.. Died.Select(d => d == 1)], Covariates = [Ages, Performance] };

    // survival 3, example(cox.zph): age 0.698, p 0.40; ecog.ps 2.371, p 0.12; global 3.633, p 0.16.
    [Fact]
    public void Compute_Ovarian_IsThePublishedTest()
    {
        var result = ProportionalHazardsTest.Compute(Ovarian);
        Assert.Equal(0.698, result.Terms[0].Test.Statistic.Value!.Value, 0.0006);
        Assert.Equal(2.371, result.Terms[1].Test.Statistic.Value!.Value, 0.0006);
        Assert.Equal(3.633, result.Global.Statistic.Value!.Value, 0.0006);
        Assert.Equal(0.16, result.Global.PValue.Value!.Value, 0.005);
    }

    // Only the order of times matters; strata of one subject each change nothing but their own.
    [Fact]
    public void Compute_MonotoneChangeOfTime_ChangesNothing()
    {
        var (one, other) = (ProportionalHazardsTest.Compute(Ovarian), ProportionalHazardsTest.Compute(Ovarian with { Times = [.. Days.Select(d => d * d)] }));
        Assert.Equal(one.Global, other.Global);
        Assert.Equal(one.Terms, other.Terms);
    }

    // The slow obvious form: the derivative and curvature of the partial likelihood in the added term g(t)·x, by differences.
    [Theory]
    [InlineData(CoxTimeScale.Identity)]
    [InlineData(CoxTimeScale.Logarithm)]
    public void Compute_OneCovariate_IsTheScoreTestOfTheAddedTerm(CoxTimeScale scale)
    {
        var input = Ovarian with { Covariates = [Ages] };
        var result = ProportionalHazardsTest.Compute(input, scale);
        var beta = result.Fit.Terms[0].Coefficient.Value!.Value;
        double G(double t) => scale == CoxTimeScale.Identity ? t / 1000 : Math.Log(t);
        double Log(double b, double theta)
        {
            var sum = 0.0;
            for (var i = 0; i < Days.Length; i++)
            {
                if (Died[i] == 1)
                {
                    var effect = b + (theta * G(Days[i]));
                    sum += (effect * Ages[i]) - Math.Log(Enumerable.Range(0, Days.Length).Where(j => Days[j] >= Days[i]).Sum(j => Math.Exp(effect * Ages[j])));
                }
            }

            return sum;
        }

        const double H = 1e-4;
        double Second(int i, int j)
        {
            double At(double si, double sj) => Log(beta + (H * ((i == 0 ? si : 0) + (j == 0 ? sj : 0))), H * ((i == 1 ? si : 0) + (j == 1 ? sj : 0)));
            return -(At(1, 1) - At(1, -1) - At(-1, 1) + At(-1, -1)) / (4 * H * H);
        }

        var score = (Log(beta, H) - Log(beta, -H)) / (2 * H);
        var chi = score * score / (Second(1, 1) - (Second(0, 1) * Second(0, 1) / Second(0, 0)));
        Assert.Equal(chi, result.Terms[0].Test.Statistic.Value!.Value, 1e-3 * chi); // differences of a difference
    }

    [Fact]
    public void Compute_EffectThatTurns_IsFoundWithItsSign()
    {
        // The trait hastens the early events and holds the late ones up.
        double[] times = [.. Enumerable.Range(1, 60).Select(t => (double)t)];
        double[] trait = [.. Enumerable.Range(1, 60).Select(t => t <= 30 ? (t % 5 == 0 ? 0.0 : 1) : (t % 5 == 0 ? 1.0 : 0))];
        var result = ProportionalHazardsTest.Compute(new CoxRegressionInput { Times = times, Events = [.. times.Select(_ => true)], Covariates = [trait] });
        Assert.True(result.Global.PValue.Value < 0.05);
        Assert.True(result.Terms[0].Change.Value < 0);
    }

    [Fact]
    public void Compute_NoEventOneTimeTimeZero_SaySo()
    {
        var none = ProportionalHazardsTest.Compute(new CoxRegressionInput { Times = [1, 2], Events = [false, false], Covariates = [[1, 2]] });
        Assert.Equal(UndefinedReason.NoData, none.Global.PValue.Reason);
        var alike = ProportionalHazardsTest.Compute(
            new CoxRegressionInput { Times = [3, 3, 3, 3], Events = [true, true, false, true], Covariates = [[1, 2, 3, 2.5]] });
        Assert.Equal(UndefinedReason.ZeroVariance, alike.Global.PValue.Reason);
        var zero = new CoxRegressionInput { Times = [0, 1, 2, 3, 4], Events = [true, true, true, true, false], Covariates = [[1, 3, 2, 1, 2]] };
        Assert.Equal(UndefinedReason.OutsideDomain, ProportionalHazardsTest.Compute(zero, CoxTimeScale.Logarithm).Global.PValue.Reason);
        Assert.True(ProportionalHazardsTest.Compute(zero).Global.PValue.IsDefined);
    }

    [Fact]
    public void Compute_OneEvent_CannotTellAChange()
    {
        var result = ProportionalHazardsTest.Compute(
            new CoxRegressionInput { Times = [1, 2, 2, 3], Events = [true, true, true, false], Covariates = [[0, 1, 0, 1]] });
        Assert.True(result.Terms[0].Test.PValue.IsDefined || result.Terms[0].Test.PValue.Reason is not null);
    }
}
