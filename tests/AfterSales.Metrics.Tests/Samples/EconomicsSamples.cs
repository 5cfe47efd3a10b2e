using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Samples;

public class EconomicsSamples
{
    [Fact]
    public void ReturnOnInvestment_OfAServiceDesk()
    {
        var roi = ReturnOnInvestment.Compute(benefit: Money.Of(150_000m, "EUR"), cost: Money.Of(120_000m, "EUR"), years: 2);

        Assert.Equal(0.25, roi.Headline.Value);
        Assert.Equal(Money.Of(30_000m, "EUR"), roi.Gain);
        Assert.Equal(UndefinedReason.ZeroDenominator, ReturnOnInvestment.Compute(roi.Benefit, Money.Of(0m, "EUR")).Headline.Reason);
    }

    [Fact]
    public void NetPresentValue_OfRemoteDiagnosis()
    {
        decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
        var value = NetPresentValue.Compute(flows, rate: 0.08);
        var ratio = BenefitCostRatio.Compute(flows, rate: 0.08);
        var payback = PaybackPeriod.Compute(flows, rate: 0.08);

        Assert.Equal(16_450.24, value.Headline.Value!.Value, 0.01);
        Assert.Equal(1.137, ratio.Headline.Value!.Value, 0.001);
        Assert.Equal(0.879, ratio.CostBenefitRatio.Value!.Value, 0.001);
        Assert.Equal(2.65, payback.Headline.Value!.Value, 0.01);
    }

    [Fact]
    public void NetPresentValue_AsExcelHasIt()
    {
        var excel = NetPresentValue.Value([-120_000m, 45_000m, 55_000m, 60_000m], 0.08, DiscountingOptions.Excel);

        Assert.Equal(15_231.70, excel.Value!.Value, 0.01);
    }

    [Fact]
    public void MonteCarlo_OfAnUncertainSaving()
    {
        var result = MonteCarlo.Compute(
            new MonteCarloInput
            {
                Seed = 1,
                Drivers =
                [
                    new UncertainDriver { Name = "visits avoided", Distribution = DriverDistribution.Pert(300, 500, 600) },
                    new UncertainDriver { Name = "saving per visit", Distribution = DriverDistribution.Normal(110, 15) },
                ],
            },
            x => NetPresentValue.Value([-120_000, x[0] * x[1], x[0] * x[1], x[0] * x[1]], 0.08));

        Assert.InRange(result.Mean.Value!.Value, 16_000, 20_000);
        Assert.InRange(result.ProbabilityOfLoss.Value!.Value, 0.1, 0.3);
        Assert.True(result.Quantiles[0].Value.Value < result.Quantiles[4].Value.Value);
    }

    [Fact]
    public void InitiativePortfolio_OfTwo()
    {
        var start = new LocalDate(2026, 1, 1);
        var portfolio = InitiativePortfolio.Compute(
            [
                new Initiative { Name = "remote diagnosis", Flows = [CashFlow.Of(start, -120_000m), CashFlow.Of(start.PlusYears(3), 170_000m)] },
                new Initiative { Name = "spare parts depot", Flows = [CashFlow.Of(start, -120_000m), CashFlow.Of(start.PlusYears(1), 150_000m)] },
            ],
            rate: 0.05);

        Assert.Equal("remote diagnosis", portfolio.Choice.Chosen);
        Assert.Equal(("remote diagnosis", "spare parts depot"), (portfolio.RankChanges[0].Below, portfolio.RankChanges[0].Above));
        Assert.Equal(0.0645, portfolio.RankChanges[0].Rate, 0.0001);
    }

    [Fact]
    public void CustomerLifetimeValue_OfBetterService()
    {
        var today = new CustomerLifetimeValueInput { MarginPerPeriod = 240m, Retention = 0.80, DiscountRate = 0.10 };
        var effect = RetentionEffect.Compute(today, retentionAfter: 0.85, customers: 1_000);

        Assert.Equal(880, effect.Before.FirstMarginNow.Value!.Value, 1e-9);
        Assert.Equal(176_000, effect.Headline.Value!.Value, 1e-6);
    }
}
