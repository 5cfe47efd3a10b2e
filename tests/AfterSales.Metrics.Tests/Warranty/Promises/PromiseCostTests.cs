using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class PromiseCostTests
{
    private static readonly PromiseCostInput Input = new() { Life = LifeDistribution.Weibull(1.5, 60), Length = 24, ClaimCost = 80, Price = 400 };

    /// <summary>Discounted over a life that begins later, by a sum of many small steps: ∫e^(−rt)dΛ.</summary>
    [Fact]
    public void Compute_DiscountedLifeThatBeginsLater_IsTheSumOfItsSteps()
    {
        const int Steps = 200_000;
        double Hazard(double t) => t <= 5 ? 0 : Math.Pow((t - 5) / 60, 1.5);
        var expected = Enumerable.Range(0, Steps).Sum(i
            => Math.Exp(-0.01 * 24 * (i + 0.5) / Steps) * (Hazard(24.0 * (i + 1) / Steps) - Hazard(24.0 * i / Steps)));

        var result = PromiseCost.Compute(Input with { Life = LifeDistribution.Weibull(1.5, 60, location: 5), DiscountRate = 0.01 });
        Assert.Equal(80 * expected, result.MinimalRepairDiscounted.Value!.Value, 1e-8);
    }

    [Fact]
    public void Compute_Exponential_RepairsReplacementsAndHazardAgree()
    {
        var result = PromiseCost.Compute(Input with { Life = LifeDistribution.Exponential(60) });
        Assert.Equal((0.4, 0.4, 32d), (result.MinimalRepairClaims.Value!.Value, result.ReplacementClaims.Value!.Value, result.MinimalRepairCost.Value!.Value),
            Near);
        Assert.Equal(Math.Exp(0.4) - 1, result.RenewingReplacements.Value!.Value, 10);
    }

    [Fact]
    public void Compute_LengthZero_CostsNothing()
    {
        var result = PromiseCost.Compute(Input with { Length = 0 });
        Assert.All([result.MinimalRepairCost, result.ReplacementCost, result.RenewingCost, result.ProRataRefund, result.CombinedRefund, result.LumpSumRefund,
            result.ProRataDiscounted, result.MinimalRepairDiscounted], cost => Assert.Equal(0, cost.Value));
    }

    [Fact]
    public void Compute_EveryUnitFails_TheRenewingPromiseHasNoEnd()
    {
        var result = PromiseCost.Compute(Input with { Life = LifeDistribution.Weibull(8, 1), Length = 100 });
        Assert.Equal((UndefinedReason.Unbounded, UndefinedReason.Unbounded), (result.RenewingCost.Reason, result.RenewingEnd.Reason));
    }

    [Fact]
    public void Compute_FreeShareOfOne_CombinedIsTheWholePriceAtTheFirstFailure()
    {
        var result = PromiseCost.Compute(Input with { Share = 1 });
        Assert.Equal(400 * result.ProbabilityOfClaim, result.CombinedRefund.Value!.Value, 10);
    }

    [Fact]
    public void Compute_FreeShareOfZero_CombinedIsProRata()
    {
        var result = PromiseCost.Compute(Input with { Share = 0 });
        Assert.Equal(result.ProRataRefund.Value!.Value, result.CombinedRefund.Value!.Value, 9);
    }

    [Fact]
    public void Compute_Discounted_CostsLess()
    {
        var result = PromiseCost.Compute(Input with { DiscountRate = 0.005 });
        Assert.True(result.MinimalRepairDiscounted.Value < result.MinimalRepairCost.Value && result.ProRataDiscounted.Value < result.ProRataRefund.Value);
        // c∫e^(−δt)dΛ of an exponential: (c/mean)·(1 − e^(−δW))/δ.
        var constant = PromiseCost.Compute(Input with { Life = LifeDistribution.Exponential(60), DiscountRate = 0.005 });
        Assert.Equal(80 / 60d * (1 - Math.Exp(-0.12)) / 0.005, constant.MinimalRepairDiscounted.Value!.Value, 9);
    }

    [Fact]
    public void Extension_UsedUnit_CostsTheHazardBetween()
        => Assert.Equal(80 * (Math.Pow(36 / 60d, 1.5) - Math.Pow(24 / 60d, 1.5)), PromiseCost.Extension(Input.Life, 24, 12, 80).Value!.Value, 10);

    [Fact]
    public void BreakEvenLength_AnyPrice_FixedAndRepairsAreThePrice()
    {
        var length = PromiseCost.BreakEvenLength(Input.Life, 80, 5, 50).Value!.Value;
        Assert.Equal(50, 5 + PromiseCost.Extension(Input.Life, 0, length, 80).Value!.Value, 9);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4.99, false)]
    public void BreakEvenLength_FixedAboveThePrice_IsNotReached(double price, bool isReached)
        => Assert.Equal(isReached, PromiseCost.BreakEvenLength(Input.Life, 80, 5, price).Reason != UndefinedReason.NotReached);

    [Fact]
    public void BreakEvenLength_Lognormal_IsItsHazardInverted()
    {
        var life = LifeDistribution.Lognormal(4, 0.7);
        Assert.Equal(0.5, life.CumulativeHazard(PromiseCost.BreakEvenLength(life, 80, 5, 45).Value!.Value).Value!.Value, 9);
    }

    private static bool Near((double A, double B, double C) a, (double A, double B, double C) b)
        => Math.Abs(a.A - b.A) < 1e-10 && Math.Abs(a.B - b.B) < 1e-10 && Math.Abs(a.C - b.C) < 1e-9;
}
