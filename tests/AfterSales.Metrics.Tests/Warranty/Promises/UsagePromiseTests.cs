using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class UsagePromiseTests
{
    private static readonly UsagePromiseInput Input = new()
    {
        Base = 0.1,
        ByRate = 0.02,
        ByAge = 0.05,
        ByUsage = 0.01,
        RateShape = 2,
        RateScale = 3,
        AgeLimit = 2,
        UsageLimit = 20,
        ClaimCost = 50,
    };

    [Fact]
    public void Compute_UsageLimitThatNobodyReaches_IsThePromiseByAgeAlone()
    {
        var result = UsagePromise.Compute(Input with { UsageLimit = 1e6 });
        // E[(θ₀ + θ₁r)W + (θ₂ + θ₃r)W²/2] with a mean rate of 6.
        Assert.Equal((0.1 * 2) + (0.02 * 6 * 2) + (0.05 * 2) + (0.01 * 6 * 2), result.Claims.Value!.Value, 10);
        Assert.Equal(1, result.ShareExpiringByAge, 12);
    }

    [Fact]
    public void Compute_Limits_AgreeWithTheSumOverUsers()
    {
        var result = UsagePromise.Compute(Input);
        var sum = 0d;
        const double Step = 1e-3;
        for (var r = Step / 2; r < 80; r += Step)
        {
            var covered = Math.Min(2, 20 / r);
            sum += Step * r / 9 * Math.Exp(-r / 3) * (((0.1 + (0.02 * r)) * covered) + ((0.05 + (0.01 * r)) * covered * covered / 2));
        }

        Assert.Equal(sum, result.Claims.Value!.Value, 6);
        Assert.Equal(50 * result.Claims.Value!.Value, result.Cost.Value!.Value, 10);
    }

    [Property]
    public bool Compute_LongerLimits_NeverClaimLess(PositiveInt usage)
    {
        var limit = 1d + (usage.Get % 60);
        return UsagePromise.Compute(Input with { UsageLimit = limit }).Claims.Value <= UsagePromise.Compute(Input with { UsageLimit = limit + 1 }).Claims.Value
            && UsagePromise.Compute(Input with { AgeLimit = limit }).Claims.Value <= UsagePromise.Compute(Input with { AgeLimit = limit + 1 }).Claims.Value;
    }
}
