using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ContractPriceTests
{
    [Fact]
    public void Compute_CostFixedMarginAndShares_MakeThePrice()
    {
        var result = ContractPrice.Compute(new ContractPriceInput
        {
            ExpectedCost = 60,
            Deviation = 200,
            Contracts = 400,
            FixedExpense = 8,
            Commission = 0.15m,
            Profit = 0.05m,
            RiskFactor = 2,
        });
        Assert.Equal((20d, 110d, 60d / 110), (result.RiskMargin, Math.Round(result.Headline.Value!.Value, 12), Math.Round(result.LossRatio.Value!.Value, 15)),
            Near);
        Assert.Equal(80, result.BreakEvenPrice.Value!.Value, 12);
    }

    [Theory]
    [InlineData(0.29, true)]
    [InlineData(0.3, false)]
    [InlineData(0.4, false)]
    public void Compute_CommissionAndProfitTakeTheWholePriceOrMore_IsZeroDenominator(double profit, bool isDefined)
    {
        var price = ContractPrice.Compute(new ContractPriceInput { ExpectedCost = 10, Commission = 0.7m, Profit = (decimal)profit }).Headline;
        Assert.Equal(isDefined ? null : UndefinedReason.ZeroDenominator, price.Reason);
    }

    [Fact]
    public void Compute_PriceZero_HasNoLossRatio()
    {
        var result = ContractPrice.Compute(new ContractPriceInput { ExpectedCost = 0 });
        Assert.Equal((0d, UndefinedReason.ZeroDenominator), (result.Headline.Value, result.LossRatio.Reason));
    }

    [Fact]
    public void AtQuantile_BiggerBook_NeedsLessMargin()
    {
        var (small, large) = (ContractPrice.AtQuantile(0.3, 100, 50, 0.95), ContractPrice.AtQuantile(0.3, 100, 5000, 0.95));
        Assert.True(small.Margin.Value > large.Margin.Value && large.Margin.Value > 0);
        Assert.Equal((15d, 30d), (small.ExpectedClaims, Math.Round(small.PurePrice.Value!.Value, 12)));
    }

    [Fact]
    public void AtQuantile_NoClaims_CostNothing() => Assert.Equal(0, ContractPrice.AtQuantile(0, 100, 50, 0.95).PriceAtQuantile.Value);

    [Theory]
    [InlineData(100, 80, 10, 10, 0)]
    [InlineData(100, 80, 20, 0, 0)]
    [InlineData(100, 80, 25, -5, 5)]
    public void Deficiency_UnearnedAgainstWhatIsToCome_IsNeverNegative(double unearned, double cost, double deferred, double margin, double deficiency)
        => Assert.Equal((margin, deficiency),
            (ContractPrice.Deficiency(unearned, cost, deferred).Margin, ContractPrice.Deficiency(unearned, cost, deferred).Deficiency));

    private static bool Near((double A, double B, double C) a, (double A, double B, double C) b)
        => Math.Abs(a.A - b.A) < 1e-12 && Math.Abs(a.B - b.B) < 1e-12 && Math.Abs(a.C - b.C) < 1e-12;
}
