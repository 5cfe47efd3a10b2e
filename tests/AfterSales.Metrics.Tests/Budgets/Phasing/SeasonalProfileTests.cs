using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class SeasonalProfileTests
{
    [Fact]
    public void Fit_TwoYears_IsARatioOfSums()
        => Assert.Equal([0.3m, 0.2m, 0.5m], SeasonalProfile.Fit([[20, 15, 40], [10, 5, 10]])!);

    [Fact]
    public void Fit_AmountsThatMakeNoShares_IsNull()
    {
        Assert.Null(SeasonalProfile.Fit([[0, 0]]));
        Assert.Null(SeasonalProfile.Fit([[5, -6, 10]]));
    }

    [Fact]
    public void Fit_YearsThatDiffer_Throws()
    {
        Assert.Throws<ArgumentException>(() => SeasonalProfile.Fit([[]]));
        Assert.Throws<ArgumentException>(() => SeasonalProfile.Fit([]));
        Assert.Throws<ArgumentException>(() => SeasonalProfile.Fit([[1, 2], [1]]));
    }

    [Property]
    public Property Fit_AnyYear_SharesAddUpToOne() => Prop.ForAll(Edges.Weights.Where(w => w.Sum() > 0).ToArbitrary(), year =>
        Math.Abs(SeasonalProfile.Fit([year, year])!.Sum() - 1) < 1e-24m);
}
