using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ReturnOnQualityTests
{
    private static readonly ReturnOnQualityInput Certain = new()
    {
        Customers = 1000,
        Retention = 0.8,
        SatisfactionGain = DriverDistribution.Constant(0.1),
        RetentionPerSatisfaction = DriverDistribution.Constant(0.5),
        MarginPerCustomer = DriverDistribution.Constant(20),
        InitialCost = 1000m,
        CostPerPeriod = 100m,
        DiscountRate = 0.25,
        Periods = 2,
        Seed = 1,
        Draws = 200,
    };

    [Fact]
    public void Compute_EveryLinkCertain_IsTheSumByHand()
    {
        var chain = ReturnOnQuality.Compute(Certain).Central;

        // 850 against 800 customers, then 722.5 against 640: 50 and 82.5 more at 20 each.
        Assert.Equal(0.85, chain.RetentionAfter, 1e-15);
        Assert.Equal(82.5, chain.CustomersKept.Value!.Value, 1e-11);
        Reference.AssertClose((1000 / 1.25) + (1650 / 1.5625), chain.Benefit.Value, 1e-12, "benefit");
        Reference.AssertClose(1000 + (100 / 1.25) + (100 / 1.5625), chain.Cost.Value, 1e-14, "cost");
        Reference.AssertClose(chain.Benefit.Value - chain.Cost.Value, chain.NetPresentValue.Value, 1e-15, "net");
        Reference.AssertClose(chain.NetPresentValue.Value / chain.Cost.Value, chain.Ratio.Value, 1e-15, "return");
    }

    [Fact]
    public void Compute_EveryLinkCertain_HasNoSpread()
    {
        var result = ReturnOnQuality.Compute(Certain);

        Assert.True(result.NetPresentValue.StandardDeviation.Value < 1e-9);
        Reference.AssertClose(result.Central.NetPresentValue.Value, result.NetPresentValue.Mean.Value, 1e-13, "mean");
        Assert.All(result.Links.Bars, bar => Assert.Equal(0, bar.Swing.Value));
    }

    [Fact]
    public void Compute_UncertainLinks_CarryTheirErrorThrough()
    {
        var result = ReturnOnQuality.Compute(Certain with
        {
            RetentionPerSatisfaction = DriverDistribution.Normal(0.5, 0.1),
            MarginPerCustomer = DriverDistribution.Normal(20, 1),
            Draws = 4000,
        });

        // A fifth of the slope moves the benefit by about a fifth, a twentieth of the margin by a twentieth.
        Assert.InRange(result.NetPresentValue.StandardDeviation.Value!.Value / 1856, 0.18, 0.23);
        Assert.Equal("retention per satisfaction", result.Links.Bars[0].Driver.Name);
        Assert.InRange(result.NetPresentValue.ProbabilityOfLoss.Value!.Value, 0.005, 0.06);
        Assert.Equal(result.NetPresentValue.Losses, result.Ratio.Losses);
    }

    [Fact]
    public void Compute_RetentionBeyondAll_IsCountedNotCut()
    {
        var sure = ReturnOnQuality.Compute(Certain with { SatisfactionGain = DriverDistribution.Constant(0.5) });
        var some = ReturnOnQuality.Compute(Certain with { SatisfactionGain = DriverDistribution.Uniform(0.3, 0.5) });

        Assert.Equal(UndefinedReason.OutsideDomain, sure.Central.NetPresentValue.Reason);
        Assert.Equal(200, sure.NetPresentValue.Undefined);
        Assert.InRange(some.NetPresentValue.Undefined, 70, 130);
    }

    [Fact]
    public void Compute_NoCost_HasNoReturn()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ReturnOnQuality.Compute(Certain with { InitialCost = 0, CostPerPeriod = 0 }).Central.Ratio.Reason);

    [Fact]
    public void Compute_NewCustomersOnly_AreKeptToo()
        => Assert.Equal(5, ReturnOnQuality.Compute(Certain with { Customers = 0, NewCustomersPerPeriod = 100 }).Central.CustomersKept.Value!.Value, 1e-12);

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, ReturnOnQuality.Compute(Certain with { DiscountRate = -0.99, Periods = 1000, Draws = 1 })
            .Central.NetPresentValue.Reason);

    [Fact]
    public void Input_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Certain with { Customers = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Certain with { Periods = 0 });
        Assert.Throws<ArgumentNullException>(() => Certain with { SatisfactionGain = null! });
        Assert.Throws<ArgumentNullException>(() => ReturnOnQuality.Compute(null!));
    }

    [Property]
    public Property Compute_NoEffect_LosesTheCost() => Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(0, 500).ToArbitrary(), (r, d) =>
    {
        var chain = ReturnOnQuality.Compute(Certain with
        {
            Retention = r / 1000.0,
            DiscountRate = d / 1000.0,
            SatisfactionGain = DriverDistribution.Constant(0),
            Draws = 1
        }).Central;
        return chain.NetPresentValue.Value == -chain.Cost.Value && chain.Ratio.Value == -1;
    });

    [Property]
    public Property Compute_MoreSatisfaction_IsNeverWorthLess() => Prop.ForAll(Gen.Choose(0, 400).Two().ToArbitrary(), gains =>
    {
        double Value(int thousandths) => ReturnOnQuality.Compute(Certain with
        {
            SatisfactionGain = DriverDistribution.Constant(thousandths / 1000.0),
            Draws = 1
        }).Central.NetPresentValue.Value!.Value;
        return Value(Math.Min(gains.Item1, gains.Item2)) <= Value(Math.Max(gains.Item1, gains.Item2));
    });

    /// <summary>Without end and without newcomers the benefit for each customer is the difference of lifetime values.</summary>
    [Property]
    public Property Compute_ManyPeriods_IsTheDifferenceOfLifetimeValues()
        => Prop.ForAll(Gen.Choose(0, 700).ToArbitrary(), Gen.Choose(100, 500).ToArbitrary(), (r, d) =>
    {
        var input = Certain with { Retention = r / 1000.0, DiscountRate = d / 1000.0, Periods = 1000, Draws = 1 };
        var chain = ReturnOnQuality.Compute(input).Central;
        var clv = new CustomerLifetimeValueInput { MarginPerPeriod = 20m, Retention = input.Retention, DiscountRate = input.DiscountRate };
        var gain = RetentionEffect.Compute(clv, chain.RetentionAfter, 1000).Headline.Value!.Value;
        return Math.Abs(chain.Benefit.Value!.Value - gain) <= 1e-10 * gain;
    });
}
