using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class CalendarEffectTests
{
    private static readonly DevelopmentTriangle Square = Triangles.Of(
        [100, 150, 180, 190], [100, 160, 200, null], [100, 140, null, null], [100, null, null, null]);

    [Fact]
    public void Compute_FactorAtTheMedian_CountsOnNeitherSide()
    {
        var result = CalendarEffect.Compute(Square);
        Assert.Equal([FactorSide.Median, FactorSide.Smaller, null], result.Labels[0]);
        Assert.Equal([FactorSide.Larger, FactorSide.Larger, null], result.Labels[1]);
        Assert.Equal((0, 0), (result.Periods[0].Smaller, result.Periods[0].Larger));
    }

    [Fact]
    public void Compute_FactorAloneInItsAge_IsLeftOut() => Assert.Null(CalendarEffect.Compute(Square).Labels[0][2]);

    [Fact]
    public void Compute_NoFactorThatCounts_IsSmallSample()
    {
        var result = CalendarEffect.Compute(Triangles.Of([100, 150], [200, null]));
        Assert.Equal((UndefinedReason.SmallSample, UndefinedReason.SmallSample), (result.ClusteredPValue.Reason, result.TwoSidedPValue.Reason));
    }

    // Against Mack's closed form of mean and variance.
    [Property]
    public Property Compute_AnyTriangle_MeanAndVarianceAreMacks() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle
        => CalendarEffect.Compute(triangle).Periods.All(period =>
        {
            double n = period.Smaller + period.Larger;
            if (n == 0)
            {
                return period.Mean == 0 && period.Variance == 0;
            }

            var half = Choose((int)n - 1, ((int)n - 1) / 2) / Math.Pow(2, n);
            var mean = (n / 2) - (half * n);
            var variance = (n * (n - 1) / 4) - (half * n * (n - 1)) + mean - (mean * mean);
            return Math.Abs(period.Mean - mean) < 1e-12 && Math.Abs(period.Variance - variance) < 1e-11;
        }));

    [Property]
    public Property Compute_AnyTriangle_ProbabilitiesAndZFitTheirBounds() => Prop.ForAll(Triangles.Any.ToArbitrary(), triangle =>
    {
        var result = CalendarEffect.Compute(triangle);
        return result.Z == result.Periods.Sum(period => Math.Min(period.Smaller, period.Larger))
            && (result.ClusteredPValue.Value is not { } p || (p is > 0 and <= 1 && result.TwoSidedPValue.Value is > 0 and <= 1));
    });

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1d, (product, i) => product * (n - k + i) / i);
}
