using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class CustomerLifetimeValueTests
{
    private static readonly CustomerLifetimeValueInput Plain = new() { MarginPerPeriod = 100m, Retention = 0.8, DiscountRate = 0.1 };

    [Fact]
    public void Compute_ReferenceCases_Agree()
    {
        Assert.All(CaseKinds.Of("churn_survival_clv.json", "margin_per_period", "event"), c =>
        {
            var result = CustomerLifetimeValue.Compute(new CustomerLifetimeValueInput
            {
                MarginPerPeriod = c.Inputs.GetProperty("margin_per_period").Exact(),
                Retention = c.Inputs.GetProperty("retention").GetDouble(),
                DiscountRate = c.Inputs.GetProperty("discount").GetDouble(),
                Periods = (int?)c.Inputs.GetProperty("periods").Number(),
                AcquisitionCost = c.Inputs.GetProperty("acquisition_cost").Exact(),
            });
            var check = new CaseCheck(c.Name, c.Expected, 1e-12);
            check.Number("clv_infinite_first_margin_now", result.FirstMarginNow.Value);
            check.Number("clv_infinite_first_margin_end", result.FirstMarginAtEnd.Value);
            check.Number("clv_finite_first_margin_now", result.FiniteFirstMarginNow.Value);
            check.Number("expected_lifetime_periods", result.ExpectedLifetime.Value);
            check.AssertAllSeen();
        });
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -0.5)]
    [InlineData(0.9, -0.1)]
    public void Compute_RetentionAtOrAboveGrowth_IsUnbounded(double retention, double rate)
    {
        var result = CustomerLifetimeValue.Compute(Plain with { Retention = retention, DiscountRate = rate, Periods = 3 });

        Assert.Equal(UndefinedReason.Unbounded, result.FirstMarginNow.Reason);
        Assert.Equal(UndefinedReason.Unbounded, result.FirstMarginAtEnd.Reason);
        Assert.True(result.FiniteFirstMarginNow.IsDefined);
    }

    [Fact]
    public void Compute_NobodyLeavesAndNoDiscount_IsAMarginForEachPeriod()
    {
        var result = CustomerLifetimeValue.Compute(Plain with { Retention = 1, DiscountRate = 0, Periods = 3 });

        Assert.Equal((300, 300), (result.FiniteFirstMarginNow.Value, result.FiniteFirstMarginAtEnd.Value));
        Assert.Equal(UndefinedReason.Unbounded, result.ExpectedLifetime.Reason);
    }

    [Fact]
    public void Compute_NoPeriods_LeavesTheFiniteValuesOut()
        => Assert.Equal(UndefinedReason.MissingInput, CustomerLifetimeValue.Compute(Plain).FiniteFirstMarginAtEnd.Reason);

    [Fact]
    public void Compute_NoMargin_IsTheAcquisitionCost()
        => Assert.Equal(-7, CustomerLifetimeValue.Compute(Plain with { MarginPerPeriod = 0, Retention = 1, DiscountRate = 0, AcquisitionCost = 7 })
            .FirstMarginNow.Value);

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, CustomerLifetimeValue.Compute(Plain with { Retention = 1, DiscountRate = -0.99, Periods = 1000 })
            .FiniteFirstMarginNow.Reason);

    [Fact]
    public void Input_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain with { Retention = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain with { DiscountRate = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Plain with { Periods = 0 });
        Assert.Throws<ArgumentNullException>(() => CustomerLifetimeValue.Compute(null!));
    }

    [Property]
    public Property Compute_TwoTimings_DifferByOneMargin() => Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(1, 1000).ToArbitrary(), (r, d) =>
    {
        var result = CustomerLifetimeValue.Compute(Plain with { Retention = r / 1000.0, DiscountRate = d / 1000.0 });
        return Math.Abs(result.FirstMarginNow.Value!.Value - result.FirstMarginAtEnd.Value!.Value - 100) <= 1e-13 * result.FirstMarginNow.Value.Value;
    });

    /// <summary>Margin by margin, each from those who are still there.</summary>
    [Property]
    public Property Compute_Finite_AgreesWithTheSlowSum()
        => Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), Gen.Choose(-300, 1000).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (r, d, n) =>
    {
        var result = CustomerLifetimeValue.Compute(Plain with { Retention = r / 1000.0, DiscountRate = d / 1000.0, Periods = n });
        var slow = Enumerable.Range(0, n).Sum(t => 100 * Math.Pow(r / 1000.0, t) / Math.Pow(1 + (d / 1000.0), t));
        return Math.Abs(result.FiniteFirstMarginNow.Value!.Value - slow) <= 1e-12 * slow;
    });

    [Property]
    public Property Compute_MoreRetention_IsNeverWorthLess() => Prop.ForAll(Gen.Choose(0, 1000).Two().ToArbitrary(), Gen.Choose(1, 500).ToArbitrary(), (r, d) =>
        CustomerLifetimeValue.Compute(Plain with { Retention = Math.Min(r.Item1, r.Item2) / 1000.0, DiscountRate = d / 1000.0 }).FirstMarginNow.Value
            <= CustomerLifetimeValue.Compute(Plain with { Retention = Math.Max(r.Item1, r.Item2) / 1000.0, DiscountRate = d / 1000.0 }).FirstMarginNow.Value);
}
