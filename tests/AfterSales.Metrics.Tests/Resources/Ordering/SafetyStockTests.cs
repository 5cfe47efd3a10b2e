using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class SafetyStockTests
{
    private static readonly SafetyStockInput Steady = new() { MeanDemand = 100, DemandDeviation = 20, MeanLeadTime = 4 };

    [Fact]
    public void ForCycleService_MeasuredSpreadAndLeadTime_IsTheTextbookFormula()
    {
        // σ² = 9·25 + 50²·2² = 10,225: demand of 50 ± 5 a week, nine weeks ± 2.
        var input = new SafetyStockInput { MeanDemand = 50, DemandDeviation = 5, MeanLeadTime = 9, LeadTimeDeviation = 2 };

        var result = SafetyStock.ForCycleService(input, 0.95);

        Assert.Equal(Math.Sqrt(10_225), result.DemandDeviation, 1e-12);
        Assert.Equal(1.6448536269514722 * Math.Sqrt(10_225), result.Stock, 1e-10);
        Assert.Equal(450 + result.Stock, result.ReorderPoint);
        Assert.Equal((450, 0.95), (result.MeanDemand, result.CycleService));
    }

    [Fact]
    public void ForCycleService_ReviewPeriod_IsCoveredToo()
    {
        var result = SafetyStock.ForCycleService(Steady with { ReviewPeriod = 5 }, 0.5);

        Assert.Equal((900, 60, 0), (result.MeanDemand, result.DemandDeviation, result.Stock));
        Assert.Equal(60 / Math.Sqrt(2 * Math.PI), result.ExpectedShortage, 1e-13);
    }

    [Fact]
    public void ForFillRate_AnyOrder_LeavesThatShareShort()
    {
        var result = SafetyStock.ForFillRate(Steady, 0.98, 250);

        Assert.Equal(0.02 * 250, result.ExpectedShortage, 1e-10);
        Assert.True(result.SafetyFactor > 0);
        Assert.True(SafetyStock.ForFillRate(Steady, 0.5, 1000).Stock < 0);
    }

    // G(z) = φ(z)·∫ t·e^(−zt − t²/2) dt by Simpson's rule, whose steps are good for ten digits: no difference of two tails that cancel.
    [Theory]
    [InlineData(0.9999)]
    [InlineData(0.999999)]
    [InlineData(0.999999999999)]
    public void ForCycleService_HighService_LeavesTheTailShort(double service)
    {
        const int Steps = 20_000;
        var result = SafetyStock.ForCycleService(Steady, service);
        var z = result.SafetyFactor;
        var integral = Enumerable.Range(0, Steps + 1).Sum(i => (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2) * (i * 10.0 / Steps)
            * Math.Exp((-z * i * 10.0 / Steps) - (i * 10.0 / Steps * (i * 10.0 / Steps) / 2))) * 10.0 / Steps / 3;

        Assert.Equal(1, result.ExpectedShortage / (result.DemandDeviation * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI) * integral), 1e-10);
    }

    [Fact]
    public void NoSpread_NeedsNoStock()
    {
        var input = new SafetyStockInput { MeanDemand = 10, DemandDeviation = 0, MeanLeadTime = 3 };

        Assert.Equal((0, 30, 0),
            (SafetyStock.ForFillRate(input, 0.99, 5).Stock, SafetyStock.ForCycleService(input, 0.99).ReorderPoint,
            SafetyStock.ForCycleService(input, 0.99).ExpectedShortage));
        Assert.Equal(0, SafetyStock.ForFillRate(input, 0.99, 5).SafetyFactor);
    }

    [Fact]
    public void ShareOutsideItsRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.ForCycleService(Steady, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.ForFillRate(Steady, 0, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.ForFillRate(Steady, 0.9, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SafetyStock.ForCycleService(Steady with { MeanDemand = 1e300, MeanLeadTime = 1e300 }, 0.9));
    }
}
