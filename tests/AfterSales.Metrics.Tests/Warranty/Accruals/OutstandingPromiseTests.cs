using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class OutstandingPromiseTests
{
    private static readonly LifeDistribution Life = LifeDistribution.Weibull(1.5, 60);

    [Fact]
    public void Compute_LifeThatBeginsLater_FailsFromThereOn()
    {
        var result = OutstandingPromise.Compute(LifeDistribution.Weibull(1.5, 60, location: 10), 36, [100, 50], [4, 12]);
        double Hazard(double age) => Math.Pow((age - 10) / 60d, 1.5);
        Assert.Equal([100 * Hazard(36), 50 * (Hazard(36) - Hazard(12))], result.Repairs.Select(figure => figure.Value!.Value), Near);
    }

    [Fact]
    public void Compute_NewAndUsedUnits_RepairsByHazardFirstClaimsBySurvival()
    {
        var result = OutstandingPromise.Compute(Life, 36, [100, 50], [0, 12]);
        var (all, rest) = (Math.Pow(36 / 60d, 1.5), Math.Pow(36 / 60d, 1.5) - Math.Pow(12 / 60d, 1.5));
        Assert.Equal([100 * all, 50 * rest], result.Repairs.Select(figure => figure.Value!.Value), Near);
        Assert.Equal([100 * (1 - Math.Exp(-all)), 50 * (1 - Math.Exp(-rest))], result.FirstClaims.Select(figure => figure.Value!.Value), Near);
        Assert.Equal(Math.Sqrt((100 * all) + (50 * rest)), result.PoissonError.Value!.Value, 12);
    }

    [Theory]
    [InlineData(36)]
    [InlineData(36.5)]
    [InlineData(1e9)]
    public void Compute_AtOrBeyondTheEndOfThePromise_IsZero(double age)
        => Assert.Equal((0d, 0d), (OutstandingPromise.Compute(Life, 36, [100], [age]).TotalRepairs.Value,
            OutstandingPromise.Compute(Life, 36, [100], [age]).TotalFirstClaims.Value));

    [Fact]
    public void Compute_HazardBeyondTheDoubles_IsOverflow()
    {
        var result = OutstandingPromise.Compute(LifeDistribution.Weibull(200, 1e-3), 1e6, [1, 1], [0, 2e6]);
        Assert.Equal((UndefinedReason.Overflow, UndefinedReason.Overflow), (result.Repairs[0].Reason, result.TotalRepairs.Reason));
        Assert.Equal(0, result.Repairs[1].Value);
    }

    [Fact]
    public void Compute_NoUnit_IsZero() => Assert.Equal(0, OutstandingPromise.Compute(Life, 36, [], []).TotalRepairs.Value);

    [Property]
    public bool Compute_AnyUnits_FirstClaimsAreNeverMoreThanUnitsOrRepairs(PositiveInt units, PositiveInt age)
    {
        var result = OutstandingPromise.Compute(Life, 100, [units.Get], [age.Get % 120]);
        return result.TotalFirstClaims.Value <= units.Get && result.TotalFirstClaims.Value <= result.TotalRepairs.Value * (1 + 1e-12);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Max(1, Math.Abs(a));
}
