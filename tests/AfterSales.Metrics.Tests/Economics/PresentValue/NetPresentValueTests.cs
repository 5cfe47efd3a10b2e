using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class NetPresentValueTests
{
    [Fact]
    public void Value_RowsOfOtherTools_Agree()
    {
        var rows = FinanceFunction.Of("NPV").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => row.AssertAnswer(NetPresentValue.Value(row.Values(), row.Number("rate"), DiscountingOptions.Excel)));
    }

    [Fact]
    public void Compute_InvestThenSave_HasItsIngredients()
    {
        var result = NetPresentValue.Compute([-1000m, 600m, 600m], 0.1);

        Assert.Equal((3, 200m, FirstFlow.Now), (result.Count, result.Sum, result.FirstFlow));
        Reference.AssertClose(1000, result.Outflows.Value, 1e-15, "outflows");
        Reference.AssertClose(1041.3223140495868, result.Inflows.Value, 1e-15, "600/1.1 + 600/1.21");
        Reference.AssertClose(41.322314049586777, result.Headline.Value, 1e-15, "net");
    }

    [Fact]
    public void Compute_FirstFlowAfterOnePeriod_IsOnePeriodLess()
    {
        decimal[] flows = [-1000m, 600m, 600m];

        Reference.AssertClose(
            NetPresentValue.Compute(flows, 0.25).Headline.Value / 1.25,
            NetPresentValue.Compute(flows, 0.25, new DiscountingOptions { FirstFlow = FirstFlow.AfterOnePeriod }).Headline.Value,
            1e-15,
            "one period later");
    }

    [Theory]
    [InlineData(FirstFlow.Now)]
    [InlineData(FirstFlow.AfterOnePeriod)]
    public void Compute_RateZero_IsTheExactSum(FirstFlow first)
        => Assert.Equal(0.3, NetPresentValue.Compute([0.1m, 0.2m], 0, new DiscountingOptions { FirstFlow = first }).Headline.Value);

    [Fact]
    public void Compute_NoFlows_IsUndefined()
    {
        var result = NetPresentValue.Compute(ReadOnlySpan<decimal>.Empty, 0.1);

        Assert.Equal(UndefinedReason.NoData, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, result.Inflows.Reason);
        Assert.Equal(UndefinedReason.NoData, NetPresentValue.Value(ReadOnlySpan<decimal>.Empty, 0).Reason);
    }

    [Fact]
    public void Compute_OnlyOutflows_IsAFairValue() => Assert.Equal(-15, NetPresentValue.Compute([-10m, -10m], 1).Headline.Value);

    [Theory]
    [InlineData(-1)]
    [InlineData(-1.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compute_RateNotAboveMinusOne_Throws(double rate)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Compute([1m], rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Value([1m], rate));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Value([1d], rate));
    }

    [Fact]
    public void Compute_ExcelRates_RefusesOnlyMinusOne()
    {
        Assert.Equal(-1, NetPresentValue.Value([1m], -2, DiscountingOptions.Excel).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Value([1m], -1, DiscountingOptions.Excel));
    }

    [Fact]
    public void Compute_RateNearMinusOneOverManyPeriods_Overflows()
    {
        var flows = Enumerable.Repeat(1m, 400).ToArray();

        Assert.Equal(UndefinedReason.Overflow, NetPresentValue.Compute(flows, -0.99).Headline.Reason);
        Assert.Equal(UndefinedReason.Overflow, NetPresentValue.Value(flows, -0.99).Reason);
    }

    [Fact]
    public void Value_FlowNotFinite_NamesTheIndex()
        => Assert.Contains("flows[1]", Assert.Throws<ArgumentException>(() => NetPresentValue.Value([1, double.NaN], 0.1)).Message, StringComparison.Ordinal);

    /// <summary>A loan repaid exactly is worth nothing: sums in plain doubles answer 1e-10 of the loan, or its double.</summary>
    [Fact]
    public void Value_FlowsThatCancel_KeepTheirDigits()
    {
        decimal[] flows = [-1_000_000m, .. Enumerable.Repeat(10_000m, 359), 1_010_000m];

        // 1 % of a million each month and the million at the end, at 1 %: nothing, but for the double nearest to 0.01 (off by 2.1e-19 × 69.7 million).
        Assert.True(Math.Abs(NetPresentValue.Value(flows, 0.01).Value!.Value) < 3e-11);
    }

    [Fact]
    public void Values_EndsNotAscendingToTheCount_Throw()
    {
        var values = new Figure<double>[2];

        Assert.Throws<ArgumentException>(() => NetPresentValue.Values([1m, 2m, 3m], [2, 1], 0.1, values));
        Assert.Throws<ArgumentException>(() => NetPresentValue.Values([1m, 2m, 3m], [1, 2], 0.1, values));
        Assert.Throws<ArgumentException>(() => NetPresentValue.Values([1m, 2m, 3m], [-1, 3], 0.1, values));
        Assert.Throws<ArgumentException>(() => NetPresentValue.Values([1m, 2m, 3m], [3], 0.1, values));
    }

    [Fact]
    public void Values_EmptySeries_IsUndefinedAmongTheOthers()
    {
        var values = new Figure<double>[3];
        NetPresentValue.Values([1m, 2m, 3m], [1, 1, 3], 1, values);

        Assert.Equal([Figure.Of(1d), Figure.Undefined<double>(UndefinedReason.NoData), Figure.Of(3.5)], values);
    }

    [Fact]
    public void Profile_ManyRates_AreTheSingleValues()
    {
        decimal[] flows = [-100m, 60m, 60m];
        double[] rates = [-0.5, 0, 0.1, 0.5];
        var values = new Figure<double>[4];
        NetPresentValue.Profile(flows, rates, values);

        Assert.Equal(rates.Select(rate => NetPresentValue.Value(flows, rate)), values);
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPresentValue.Profile(flows, [0.1, -2], new Figure<double>[2]));
        Assert.Throws<ArgumentException>(() => NetPresentValue.Profile(flows, rates, new Figure<double>[3]));
    }
}
