using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class CategoryIndexTests
{
    [Fact]
    public void Compute_OneNegativeRival_HasPointsAlone()
    {
        var result = CategoryIndex.Compute([20, 30, -10], 0);
        Assert.Equal((UndefinedReason.OutsideDomain, 10d), (result.Headline.Reason, result.Points.Value));
    }

    [Theory]
    [InlineData(CategoryScope.Rivals, 120)]
    [InlineData(CategoryScope.All, 112.5)]
    public void Compute_EachScope_HasItsMean(CategoryScope scope, double expected)
        => Assert.Equal(expected, CategoryIndex.Compute([60, 40, 60], 0, scope).Headline.Value!.Value, 10);

    [Fact]
    public void Compute_OwnOrEveryRivalMissing_IsMissingInput()
    {
        Assert.Equal(UndefinedReason.MissingInput, CategoryIndex.Compute([null, 40], 0).Headline.Reason);
        Assert.Equal(UndefinedReason.MissingInput, CategoryIndex.Compute([40, null], 0).Points.Reason);
    }

    [Fact]
    public void Compute_NegativeValue_HasPointsAlone()
    {
        var result = CategoryIndex.Compute([-20, 30], 0);
        Assert.Equal((UndefinedReason.OutsideDomain, -50d), (result.Headline.Reason, result.Points.Value));
    }

    [Fact]
    public void Compute_MeanOfZero_IsZeroDenominator() => Assert.Equal(UndefinedReason.ZeroDenominator, CategoryIndex.Compute([20, 0, 0], 0).Headline.Reason);

    [Fact]
    public void Compute_RivalWithoutAValue_IsLeftOut() => Assert.Equal(150, CategoryIndex.Compute([60, null, 40], 0).Headline.Value!.Value, 10);
}
