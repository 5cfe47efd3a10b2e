using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ModifiedRateOfReturnTests
{
    [Fact]
    public void Compute_RowsOfOtherTools_Agree()
    {
        var rows = FinanceFunction.Of("MIRR").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => row.AssertAnswer(
            ModifiedRateOfReturn.Compute(row.Values(), row.Number("finance"), row.Number("reinvest"), RateDomain.ExceptMinusOne).Headline));
    }

    [Fact]
    public void Compute_InvestThenSave_HasItsIngredients()
    {
        var result = ModifiedRateOfReturn.Compute([-100m, -11m, 60m, 60m], financeRate: 0.1, reinvestmentRate: 0.5);

        Assert.Equal(3, result.Length);
        Reference.AssertClose(110, result.Outflows.Value, 1e-15, "100 + 11/1.1");
        Reference.AssertClose(150, result.Inflows.Value, 1e-15, "60·1.5 + 60");
        Reference.AssertClose(Math.Pow(150 / 110d, 1 / 3d) - 1, result.Headline.Value, 1e-14, "third root");
    }

    [Fact]
    public void Compute_NoFlows_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, ModifiedRateOfReturn.Compute(ReadOnlySpan<decimal>.Empty, 0.1, 0.1).Headline.Reason);

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    [InlineData(0)]
    public void Compute_OneSignOnly_IsUndefined(int flow)
        => Assert.Equal(UndefinedReason.NoSignChange, ModifiedRateOfReturn.Compute([flow, flow], 0.1, 0.1).Headline.Reason);

    /// <summary>At a reinvestment rate of −300 % the inflow of 10 becomes −20.</summary>
    [Fact]
    public void Compute_RatesBelowMinusOne_MayHaveNoAnswer()
        => Assert.Equal(UndefinedReason.OutsideDomain, ModifiedRateOfReturn.Compute([-1m, 10m, 0m], 0.1, -3, RateDomain.ExceptMinusOne).Headline.Reason);

    [Fact]
    public void Compute_BeyondTheNumbers_Overflows()
    {
        decimal[] flows = [-1m, 1m, .. new decimal[400]];

        Assert.Equal(UndefinedReason.Overflow, ModifiedRateOfReturn.Compute(flows, 0.1, 99).Headline.Reason);
    }

    [Fact]
    public void Compute_RateRefused_NamesIt()
    {
        Assert.Equal("financeRate", Assert.Throws<ArgumentOutOfRangeException>(() => ModifiedRateOfReturn.Compute([1m], -1.5, 0)).ParamName);
        Assert.Equal("reinvestmentRate",
            Assert.Throws<ArgumentOutOfRangeException>(() => ModifiedRateOfReturn.Compute([1m], 0, -1, RateDomain.ExceptMinusOne)).ParamName);
    }
}
