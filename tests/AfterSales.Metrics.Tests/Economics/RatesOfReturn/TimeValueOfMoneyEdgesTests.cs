using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class TimeValueOfMoneyEdgesTests
{
    [Fact]
    public void Periods_WholeNumber_IsExact()
    {
        Assert.Equal(2, TimeValueOfMoney.Periods(0.1, -60.5m, 105m).Value);
        Assert.Equal(2, TimeValueOfMoney.Periods(0.1, -55m, 105m, 0m, PaymentTiming.BeginningOfPeriod).Value);
        Assert.Equal(3, TimeValueOfMoney.Periods(0.1, 0m, 1000m, -1331m).Value);
        Assert.Equal(3, TimeValueOfMoney.Periods(-0.1, 0m, 1000m, -729m).Value);
        Assert.Equal(3, TimeValueOfMoney.Periods(0, -0.1m, 0.3m).Value);
    }

    /// <summary>Interest alone never repays: at exactly the interest there is no number of payments.</summary>
    [Fact]
    public void Periods_PaymentOfExactlyTheInterest_IsNotReached()
    {
        for (var i = 1; i <= 3_000; i++)
        {
            Assert.Equal(UndefinedReason.NotReached, TimeValueOfMoney.Periods(i / 10_000d, -i / 10_000m * 1234.5m, 1234.5m).Reason);
        }
    }

    [Property(MaxTest = 300)]
    public Property Periods_AmountOfWholePeriods_IsTheirNumber() => Prop.ForAll(
        Gen.Choose(1, 300).ToArbitrary(), Gen.Choose(1, 6).ToArbitrary(), Gen.Choose(1, 9_999).ToArbitrary(), (thousandths, periods, cents) =>
        {
            var (growth, end) = (1 + (thousandths / 1_000m), cents / 100m);
            for (var i = 0; i < periods; i++)
            {
                end *= growth;
            }

            return TimeValueOfMoney.Periods(thousandths / 1_000d, 0m, cents / 100m, -end).Value == periods;
        });

    [Fact]
    public void Rate_TinyPeriodsAndAmounts_NeedsNoNumberBeyondDouble()
    {
        var result = TimeValueOfMoney.Rate(1e-17, .0001m, -1e-10m, 1e-8m, PaymentTiming.BeginningOfPeriod);

        Assert.Equal(result.Headline.IsDefined, result.Rates.Count > 0);
    }

    [Fact]
    public void InterestPart_SpreadsheetExamples_Agree()
    {
        Assert.Equal(-66.666666666666667, TimeValueOfMoney.InterestPart(0.1 / 12, 1, 36, 8_000m).Value!.Value, 1e-12);
        Assert.Equal(-292.44712990936556, TimeValueOfMoney.InterestPart(0.1, 3, 3, 8_000m).Value!.Value, 1e-9);
        Assert.Equal(-75.623186008366340, TimeValueOfMoney.PrincipalPart(0.1 / 12, 1, 24, 2_000m).Value!.Value, 1e-9);
        Assert.Equal(-27_598.053462421375, TimeValueOfMoney.PrincipalPart(0.08, 10, 10, 200_000m).Value!.Value, 1e-6);
    }

    [Fact]
    public void Parts_OutsideDomain_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("period", () => TimeValueOfMoney.InterestPart(0.1, 0, 3, 1m));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => TimeValueOfMoney.PrincipalPart(0.1, 4, 3, 1m));
        Assert.Throws<ArgumentOutOfRangeException>("periods", () => TimeValueOfMoney.PrincipalPart(0.1, 1, 0, 1m));
        Assert.Throws<ArgumentOutOfRangeException>("rate", () => TimeValueOfMoney.InterestPart(-1, 1, 3, 1m));
    }

    [Fact]
    public void Rates_ShortDecimals_AreExact()
    {
        Assert.Equal(0.1, CompoundAnnualGrowthRate.Compute(100m, 121m, 2).Value);
        Assert.Equal(0.05, CompoundAnnualGrowthRate.Compute(100m, 127.62815625m, 5).Value);
        Assert.Equal(-0.5, CompoundAnnualGrowthRate.Compute(100m, 25m, 2).Value);
        Assert.Equal(0.1, RealRate.FromNominal(0.21, 0.1).Value);
        Assert.Equal(0.21, RealRate.ToNominal(0.1, 0.1).Value);
        Assert.Equal(0.1, RealRate.Inflation(0.21, 0.1).Value);
        Assert.Equal(0.1, ReturnOnInvestment.Compute(Money.Of(121m, Currency.Of("EUR")), Money.Of(100m, Currency.Of("EUR")), 2).AnnualizedRatio.Value);
    }

    /// <summary>A total loss: growth is −100 %, and no rate above that discounts it to nothing. Both say so in their remarks.</summary>
    [Fact]
    public void TotalLoss_GrowthIsMinusOneAndXirrHasNoSignChange()
    {
        Assert.Equal(-1, CompoundAnnualGrowthRate.Compute(100m, 0m, 2).Value);
        Assert.Equal(RateOfReturnStatus.NoSignChange, InternalRateOfReturn.Compute((decimal[])[-100, 0]).Status);
    }
}
