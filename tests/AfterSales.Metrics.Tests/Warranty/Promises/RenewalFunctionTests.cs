using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class RenewalFunctionTests
{
    [Fact]
    public void Compute_Exponential_IsAgeOverMean()
        => Assert.Equal(2.5, RenewalFunction.Compute(LifeDistribution.Exponential(40), 100).Value!.Value, 12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 0)]
    public void Compute_UpToTheLocation_IsZero(double age, double expected)
        => Assert.Equal(expected, RenewalFunction.Compute(LifeDistribution.Weibull(2, 10, 20), age).Value);

    [Fact]
    public void Compute_BeyondFiveHundredMeanLives_IsTheAsymptote()
    {
        var life = LifeDistribution.Weibull(2, 1);
        var (mean, square) = (life.Mean().Value!.Value, 1 - Math.Pow(life.Mean().Value!.Value, 2));
        Assert.Equal((5000 / mean) + ((square - (mean * mean)) / (2 * mean * mean)), RenewalFunction.Compute(life, 5000).Value!.Value, 6);
    }

    [Fact]
    public void Compute_NoFiniteMoments_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, RenewalFunction.Compute(LifeDistribution.Lognormal(0, 26.7), 1e300).Reason);

    [Fact]
    public void Compute_SeriesAndGrid_MeetWhereTheyChange()
    {
        // M and its slope are smooth: no jump from one method to the other.
        foreach (var shape in new[] { 0.7, 1.5, 3 })
        {
            var ages = Enumerable.Range(1, 200).Select(i => i * 0.25).ToArray();
            var values = RenewalFunction.Compute(LifeDistribution.Weibull(shape, 10), ages).Select(value => value.Value!.Value).ToArray();
            Assert.All(Enumerable.Range(1, 198), i => Assert.True(Math.Abs(values[i + 1] - (2 * values[i]) + values[i - 1]) < 0.01));
        }
    }

    // Elementary renewal bounds: F ≤ M ≤ F/(1 − F).
    [Property(MaxTest = 40)]
    public bool Compute_AnyWeibull_LiesBetweenOneFailureAndTheRenewingPromise(PositiveInt shape, PositiveInt age)
    {
        var life = LifeDistribution.Weibull(0.5 + (shape.Get % 35 / 10d), 50);
        var (failed, value) = (life.Failed(age.Get % 60), RenewalFunction.Compute(life, age.Get % 60).Value!.Value);
        return value >= failed * (1 - 1e-4) && value <= failed / (1 - failed) * (1 + 1e-4);
    }
}
