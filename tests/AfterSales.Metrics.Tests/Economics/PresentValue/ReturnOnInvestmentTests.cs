using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class ReturnOnInvestmentTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    [Fact]
    public void Compute_BenefitAboveCost_IsGainOverCost()
    {
        var result = ReturnOnInvestment.Compute(Money.Of(150_000m, Eur), Money.Of(120_000m, Eur), years: 2);

        Assert.Equal(Money.Of(30_000m, Eur), result.Gain);
        Assert.Equal(0.25, result.Headline.Value);
        Reference.AssertClose(0.1180339887498948482, result.AnnualizedRatio.Value, 1e-15, "√1.25 − 1");
    }

    [Fact]
    public void Compute_CostZero_IsUndefined()
    {
        var result = ReturnOnInvestment.Compute(Money.Of(1m, Eur), Money.Zero(Eur), years: 1);

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.AnnualizedRatio.Reason);
    }

    [Fact]
    public void Compute_CostNegative_IsUndefined()
    {
        var result = ReturnOnInvestment.Compute(Money.Of(1m, Eur), Money.Of(-5m, Eur), years: 1);

        Assert.Equal(UndefinedReason.NegativeDenominator, result.Headline.Reason);
        Assert.Equal(UndefinedReason.NegativeDenominator, result.AnnualizedRatio.Reason);
    }

    [Fact]
    public void Compute_BenefitZero_LosesEverything()
    {
        var result = ReturnOnInvestment.Compute(Money.Zero(Eur), Money.Of(5m, Eur), years: 3);

        Assert.Equal(-1, result.Headline.Value);
        Assert.Equal(-1, result.AnnualizedRatio.Value);
    }

    [Fact]
    public void Compute_BenefitNegative_HasARatioButNoYearlyRate()
    {
        var result = ReturnOnInvestment.Compute(Money.Of(-2m, Eur), Money.Of(4m, Eur), years: 3);

        Assert.Equal(-1.5, result.Headline.Value);
        Assert.Equal(UndefinedReason.OutsideDomain, result.AnnualizedRatio.Reason);
    }

    [Fact]
    public void Compute_NoYears_LeavesTheAnnualizedRatioOut()
        => Assert.Equal(UndefinedReason.MissingInput, ReturnOnInvestment.Compute(Money.Of(2m, Eur), Money.Of(1m, Eur)).AnnualizedRatio.Reason);

    [Fact]
    public void Compute_TwoCurrencies_NamesBoth()
    {
        var mismatch = Assert.Throws<CurrencyMismatchException>(() => ReturnOnInvestment.Compute(Money.Of(2m, Eur), Money.Of(1m, "USD")));

        Assert.Equal(("EUR", "USD"), (mismatch.Expected.Code, mismatch.Actual.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Compute_YearsNotPositive_Throws(double years)
        => Assert.Throws<ArgumentOutOfRangeException>(() => ReturnOnInvestment.Compute(Money.Of(2m, Eur), Money.Of(1m, Eur), years));
}
