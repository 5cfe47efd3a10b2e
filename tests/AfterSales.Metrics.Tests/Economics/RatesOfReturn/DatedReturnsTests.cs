using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>The dated forms of the ratios, rates and paybacks: on yearly dates under 30/360 they are the periodic ones.</summary>
public class DatedReturnsTests
{
    private static readonly LocalDate Day = new(2024, 1, 1);
    private static readonly CashFlow[] Nothing = [];
    private static readonly DatedDiscountingOptions Thirty360 = new() { DayCount = DayCount.Thirty360Us };

    [Fact]
    public void PaybackPeriod_DatedFlows_IsADate()
    {
        CashFlow[] flows = [CashFlow.Of(Day.PlusDays(200), 60m), CashFlow.Of(Day, -100m), CashFlow.Of(Day.PlusDays(100), 50m),
            CashFlow.Of(Day.PlusDays(300), -20m), CashFlow.Of(Day.PlusDays(365), 20m)];
        var result = PaybackPeriod.Compute(flows, 0.0);

        Assert.Equal(Day.PlusDays(200), result.First.Value);
        Assert.Equal(Day.PlusDays(365), result.Lasting.Value);
        Assert.Equal(200 / 365.0, result.Years.Value);
        Assert.Equal([-100, -50, 10, -10, 10], result.Balances.Select(b => b.Balance));
        Assert.Equal(UndefinedReason.NotReached, PaybackPeriod.Compute(flows, 1.0).First.Reason);
    }

    [Fact]
    public void PaybackPeriod_DatedEdges_AreTold()
    {
        Assert.Equal(UndefinedReason.NoData, PaybackPeriod.Compute(Nothing, 0.1).Years.Reason);
        Assert.Equal(0, PaybackPeriod.Compute([CashFlow.Of(Day, 5m)], 0.1).Years.Value);
        Assert.Equal(UndefinedReason.NotReached, PaybackPeriod.Compute([CashFlow.Of(Day, -5m)], 0.1).Lasting.Reason);
        Assert.Equal(UndefinedReason.Overflow, PaybackPeriod.Compute([CashFlow.Of(Day, -5m), CashFlow.Of(Day.PlusYears(200), 1m)], -0.99).First.Reason);
        Assert.Equal(Day, PaybackPeriod.Compute([CashFlow.Of(Day, -5m), CashFlow.Of(Day, 5m)], 0.1).First.Value);
    }

    [Fact]
    public void BenefitCostRatio_DatedEdges_AreTold()
    {
        Assert.Equal(UndefinedReason.NoData, BenefitCostRatio.Compute(Nothing, Nothing, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.NoData, BenefitCostRatio.Compute(Nothing, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, BenefitCostRatio.Compute([CashFlow.Of(Day, 1m)], Nothing, 0.1).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => BenefitCostRatio.Compute(Nothing, -1));
    }

    [Fact]
    public void BenefitCostRatio_DatedBenefitsAndCosts_AreValuedAtTheEarliestOfAll()
    {
        var result = BenefitCostRatio.Compute(benefits: [CashFlow.Of(Day.PlusDays(365), 220m)], costs: [CashFlow.Of(Day, 100m)], rate: 0.1);

        Reference.AssertClose(2, result.Headline.Value, 1e-15, "220 / 1.1 / 100");
        Reference.AssertClose(0.5, result.CostBenefitRatio.Value, 1e-15, "inverse");
    }

    [Fact]
    public void ModifiedRateOfReturn_DatedEdges_AreTold()
    {
        Assert.Equal(UndefinedReason.NoData, ModifiedRateOfReturn.Compute(Nothing, 0.1, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.NoSignChange, ModifiedRateOfReturn.Compute([CashFlow.Of(Day, 1m)], 0.1, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, ModifiedRateOfReturn.Compute([CashFlow.Of(Day, 1m), CashFlow.Of(Day, -1m)], 0.1, 0.1).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => ModifiedRateOfReturn.Compute(Nothing, 0.1, -1));
    }

    [Fact]
    public void ProfitabilityIndex_DatedEdges_AreTold()
    {
        Assert.Equal(UndefinedReason.NoData, ProfitabilityIndex.Compute(Nothing, 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator,
            ProfitabilityIndex.Compute([CashFlow.Of(Day, 1m), CashFlow.Of(Day, -1m), CashFlow.Of(Day.PlusDays(1), 5m)], 0.1).Headline.Reason);
        Assert.Equal(UndefinedReason.NegativeDenominator, ProfitabilityIndex.Compute([CashFlow.Of(Day, 1m)], 0.1).Headline.Reason);
    }

    [Fact]
    public void EquivalentAnnualWorth_DatedFlows_SpreadOverTheYears()
    {
        Reference.AssertClose(-25, EquivalentAnnualWorth.Compute([CashFlow.Of(Day, -100m)], 0.0, years: 4).Headline.Value, 1e-15, "a quarter");
        Assert.Equal(UndefinedReason.NoData, EquivalentAnnualWorth.Compute(Nothing, 0.1, years: 4).Headline.Reason);
        Assert.Throws<ArgumentOutOfRangeException>(() => EquivalentAnnualWorth.Compute(Nothing, 0.1, years: 0));
    }

    [Property]
    public Property YearlyDates_Under30360_AreThePeriodicFigures()
        => Prop.ForAll(Series.InvestThenSave.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), (flows, rate) =>
    {
        var dated = DatedSeries.Yearly(flows);
        var endOfPeriod = new PaybackOptions { Interpolation = PaybackInterpolation.EndOfPeriod };
        return Near(BenefitCostRatio.Compute(flows, rate).Headline, BenefitCostRatio.Compute(dated, rate, Thirty360).Headline)
            && Near(
                ModifiedRateOfReturn.Compute(flows, rate, rate / 2).Headline,
                ModifiedRateOfReturn.Compute(dated, rate, rate / 2, DayCount.Thirty360Us).Headline)
            && Near(ProfitabilityIndex.Compute(flows, rate).Headline, ProfitabilityIndex.Compute(dated, rate, DayCount.Thirty360Us).Headline)
            && Near(PaybackPeriod.Compute(flows, rate, endOfPeriod).Headline, PaybackPeriod.Compute(dated, rate, DayCount.Thirty360Us).Years);
    });

    [Property]
    public Property BenefitCostRatio_AnyValuationDate_IsTheSame()
        => Prop.ForAll(DatedSeries.Any.ToArbitrary(), Series.RateNotNegative.ToArbitrary(), Gen.Choose(0, 2000).ToArbitrary(), (flows, rate, days) =>
        Near(BenefitCostRatio.Compute(flows, rate).Headline,
            BenefitCostRatio.Compute(flows, rate, new DatedDiscountingOptions { ValuationDate = DatedSeries.Start.PlusDays(days) }).Headline));

    private static bool Near(Figure<double> expected, Figure<double> actual)
        => expected.Value is { } e ? actual.Value is { } a && Math.Abs(e - a) <= 1e-14 * (1 + Math.Abs(e)) : actual.Reason == expected.Reason;
}
