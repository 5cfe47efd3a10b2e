using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class UsageCoverTests
{
    [Fact]
    public void Fit_TwoUsages_IsTheMeanAndDeviationOfTheirLogarithms()
    {
        var result = UsageCover.Fit([1000, 4000]);
        Assert.Equal((2000d, Math.Log(2)), (Math.Round(result.Median.Value!.Value, 9), result.Sigma.Value!.Value), Near);
        Assert.Equal(2000 * Math.Exp(Math.Log(2) * Math.Log(2) / 2), result.Mean.Value!.Value, 8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Fit_OneUsageOrAllAlike_HasNoSigma(int count)
    {
        var result = UsageCover.Fit([.. Enumerable.Repeat(1234.5, count)]);
        Assert.Equal((UndefinedReason.ZeroVariance, UndefinedReason.ZeroVariance), (result.Sigma.Reason, result.Mean.Reason));
        Assert.Equal(1234.5, result.Median.Value!.Value, 9);
    }

    [Fact]
    public void Fit_NoUsage_IsNoData() => Assert.Equal((UndefinedReason.NoData, 0), (UsageCover.Fit([]).Mu.Reason, UsageCover.Fit([]).Count));

    [Fact]
    public void ShareCovered_AtTheMedianExpiry_IsAHalf()
        => Assert.Equal(0.5, UsageCover.ShareCovered(7.5, 0.6, 100000, UsageCover.MedianExpiry(7.5, 100000).Value!.Value), 12);

    [Fact]
    public void ClaimsPerThousand_NoUnitCovered_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator, UsageCover.ClaimsPerThousand(3, 1000, 0).Reason);

    [Fact]
    public void ClaimsPerThousand_HalfCovered_IsTwiceTheRateOfAllUnits()
        => Assert.Equal(2 * UsageCover.ClaimsPerThousand(3, 1000, 1).Value!.Value, UsageCover.ClaimsPerThousand(3, 1000, 0.5).Value!.Value, 12);

    [Property]
    public bool ShareCovered_AnyMonths_NeverRisesWithAge(PositiveInt month)
        => UsageCover.ShareCovered(7, 0.7, 60000, month.Get) >= UsageCover.ShareCovered(7, 0.7, 60000, month.Get + 1);

    private static bool Near((double A, double B) a, (double A, double B) b) => Math.Abs(a.A - b.A) < 1e-9 && Math.Abs(a.B - b.B) < 1e-9;
}
