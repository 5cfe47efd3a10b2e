using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimCostLimitsTests
{
    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 1, 0, 0)]
    [InlineData(0, 5, 0, 0)]
    [InlineData(0.7, 0, 0, 1)]
    [InlineData(1e6, 1, 1, 1)]
    public void AtMost_NoClaimOrNoneAllowed_IsTheLimit(double claims, int most, double expected, double share)
        => Assert.Equal((expected, share), (ClaimCostLimits.AtMost(claims, most).Expected, ClaimCostLimits.AtMost(claims, most).ShareReaching));

    [Fact]
    public void Compute_NoDeductibleNoLimit_PaysTheMean()
    {
        var result = ClaimCostLimits.Compute(5, 0.8, 0, null, 0.4);
        Assert.Equal(Math.Exp(5.32), result.PaidPerClaim.Value!.Value, 9);
        Assert.Equal((0d, 0d, 0.4), (result.LimitedAtDeductible.Value, result.ShareBelowDeductible, result.ClaimsPaidPerContract));
        Assert.Equal(result.MeanCost.Value, result.LimitedAtLimit.Value);
    }

    [Fact]
    public void Compute_LimitAtTheDeductible_PaysNothing() => Assert.Equal(0, ClaimCostLimits.Compute(5, 0.8, 50, 50, 0.4).PaidPerClaim.Value);

    [Fact]
    public void Compute_LimitBelowTheDeductible_Throws()
        => Assert.ThrowsAny<ArgumentException>(() => ClaimCostLimits.Compute(5, 0.8, 50, 49.99, 0.4));

    [Fact]
    public void Compute_DeductibleAtTheMedian_HalfOfTheClaimsAreBelow()
        => Assert.Equal(0.5, ClaimCostLimits.Compute(5, 0.8, Math.Exp(5), null, 1).ShareBelowDeductible, 12);

    [Theory]
    [InlineData(0.7, 0, 0, 1)]
    [InlineData(0, 3, 0, 0)]
    public void AtMost_NoClaimOrNoLimit_IsZero(double claims, int atMost, double expected, double reaching)
        => Assert.Equal((expected, reaching), (ClaimCostLimits.AtMost(claims, atMost).Expected, ClaimCostLimits.AtMost(claims, atMost).ShareReaching));

    [Fact]
    public void AtMost_One_IsTheShareWithAClaim()
        => Assert.Equal(1 - Math.Exp(-0.7), ClaimCostLimits.AtMost(0.7, 1).Expected, 12);

    // E[min(X, u)] = ∫ S(x)dx up to u, by the midpoint rule.
    [Property(MaxTest = 20)]
    public bool Compute_AnyLimit_IsTheAreaUnderTheSurvival(PositiveInt limit)
    {
        var u = 5d + (limit.Get % 400);
        var life = LifeDistribution.Lognormal(4, 0.9);
        var area = Enumerable.Range(0, 20000).Sum(i => life.Survival((i + 0.5) * u / 20000)) * u / 20000;
        return Math.Abs(ClaimCostLimits.Compute(4, 0.9, 0, u, 1).PaidPerClaim.Value!.Value - area) < 1e-5 * area;
    }

    [Property]
    public bool AtMost_MoreAllowed_NeverCostsLess(PositiveInt atMost)
        => ClaimCostLimits.AtMost(2.5, atMost.Get % 30).Expected <= ClaimCostLimits.AtMost(2.5, (atMost.Get % 30) + 1).Expected + 1e-15;
}
