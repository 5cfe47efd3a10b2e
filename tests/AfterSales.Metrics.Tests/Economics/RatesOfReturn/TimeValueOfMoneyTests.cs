using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class TimeValueOfMoneyTests
{
    [Fact]
    public void Rate_RowsOfOtherTools_Agree()
    {
        var rows = FinanceFunction.Of("RATE").ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => row.AssertAnswer(TimeValueOfMoney.Rate(
            row.Number("nper"), (decimal)row.Number("pmt"), (decimal)row.Number("pv"), (decimal)row.Number("fv"), (PaymentTiming)row.Number("type")).Headline));
    }

    // mpmath 1.2.1, 50 digits, from the equation in the remarks.
    [Theory]
    [InlineData(0.08, 5, PaymentTiming.EndOfPeriod, 3.9927100370780869)]
    [InlineData(0.08, 5, PaymentTiming.BeginningOfPeriod, 4.3121268400443339)]
    [InlineData(1e-10, 360, PaymentTiming.EndOfPeriod, 359.99999350200007)]
    [InlineData(-0.5, 3, PaymentTiming.EndOfPeriod, 14)]
    [InlineData(0, 7.5, PaymentTiming.BeginningOfPeriod, 7.5)]
    public void AnnuityFactor_Examples_Agree(double rate, double periods, PaymentTiming timing, double expected)
    {
        Reference.AssertClose(expected, TimeValueOfMoney.AnnuityFactor(rate, periods, timing).Value, 2e-15, "annuity factor");
        Reference.AssertClose(1 / expected, TimeValueOfMoney.CapitalRecoveryFactor(rate, periods, timing).Value, 2e-15, "capital recovery factor");
    }

    [Fact]
    public void PresentValue_Loan_IsBalanced()
    {
        var payment = TimeValueOfMoney.Payment(0.01, 12, presentValue: 1000m).Value!.Value;

        Reference.AssertClose(-88.848788678341674, payment, 1e-14, "mpmath: -1000*0.01/(1-1.01**-12)");
        Reference.AssertClose(1000, TimeValueOfMoney.PresentValue(0.01, 12, (decimal)payment).Value, 1e-13, "present value");
        Reference.AssertClose(12, TimeValueOfMoney.Periods(0.01, (decimal)payment, 1000m).Value, 1e-12, "periods");
        Reference.AssertClose(0.01, TimeValueOfMoney.Rate(12, (decimal)payment, 1000m).Headline.Value, 1e-12, "rate");
    }

    [Fact]
    public void PresentValue_NoPeriods_IsTheNegativeOfTheFutureValue()
    {
        Assert.Equal(-5, TimeValueOfMoney.PresentValue(0.1, 0, 99m, 5m).Value);
        Assert.Equal(-5, TimeValueOfMoney.FutureValue(0.1, 0, 99m, 5m).Value);
        Assert.Equal(0, TimeValueOfMoney.AnnuityFactor(0.1, 0).Value);
    }

    [Fact]
    public void Payment_NoPeriods_IsUndefined()
    {
        Assert.Equal(UndefinedReason.ZeroDenominator, TimeValueOfMoney.Payment(0.1, 0, 5m).Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, TimeValueOfMoney.CapitalRecoveryFactor(0, 0).Reason);
    }

    [Fact]
    public void Everything_RateZero_IsTheLimit()
    {
        Assert.Equal(-25, TimeValueOfMoney.PresentValue(0, 2, 10m, 5m).Value);
        Assert.Equal(-25, TimeValueOfMoney.FutureValue(0, 2, 10m, 5m).Value);
        Assert.Equal(-10, TimeValueOfMoney.Payment(0, 2, 15m, 5m).Value);
        Assert.Equal(2, TimeValueOfMoney.Periods(0, -10m, 15m, 5m).Value);
    }

    [Theory]
    [InlineData(0.1, 0, 0, 0, UndefinedReason.IdenticallyZero)]
    [InlineData(0, 0, 0, 0, UndefinedReason.IdenticallyZero)]
    [InlineData(0, 0, 5, 0, UndefinedReason.NotReached)]
    [InlineData(0, 5, -5, 5, UndefinedReason.NotReached)]
    [InlineData(0, 5, 5, 0, UndefinedReason.NotReached)]
    [InlineData(0.1, -1, 100, 0, UndefinedReason.NotReached)] // the interest is 10
    [InlineData(0.1, 1, 10, 10, UndefinedReason.NotReached)]
    public void Periods_NeverThere_SaysWhy(double rate, int payment, int now, int end, UndefinedReason reason)
        => Assert.Equal(reason, TimeValueOfMoney.Periods(rate, payment, now, end).Reason);

    [Theory]
    [InlineData(10, 0, 0, 0, UndefinedReason.IdenticallyZero)]
    [InlineData(0, 1, -5, 5, UndefinedReason.IdenticallyZero)]
    [InlineData(0, 1, 5, 5, UndefinedReason.NoSolution)]
    [InlineData(10, 1, 5, 5, UndefinedReason.NoSignChange)]
    [InlineData(10, 0, 5, 0, UndefinedReason.NoSignChange)]
    [InlineData(10, -1, 100, 100, UndefinedReason.NoSolution)] // ten payments of 1 for 200
    public void Rate_NoRate_SaysWhy(double periods, int payment, int now, int end, UndefinedReason reason)
    {
        var result = TimeValueOfMoney.Rate(periods, payment, now, end);

        Assert.Equal(reason, result.Headline.Reason);
        Assert.Empty(result.Rates);
    }

    /// <summary>−100 now, +230 after one period, 230 − 362 = −132 after two: 10 % and 20 % both balance it.</summary>
    [Fact]
    public void Rate_TwoRates_AreBothThere()
    {
        var result = TimeValueOfMoney.Rate(2, 230m, -100m, -362m);

        Reference.AssertClose(0.1, result.Rates[0], 1e-13, "first");
        Reference.AssertClose(0.2, result.Rates[1], 1e-13, "second");
        Assert.Equal(result.Rates[0], result.Headline.Value);
    }

    [Fact]
    public void Rate_RootAtZero_IsExact() => Assert.Equal(0, TimeValueOfMoney.Rate(4, -25m, 100m).Headline.Value);

    [Fact]
    public void FutureValue_BeyondTheNumbers_Overflows()
        => Assert.Equal(UndefinedReason.Overflow, TimeValueOfMoney.FutureValue(1, 5000, 1m).Reason);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(double.NaN, 1)]
    [InlineData(0.1, -1)]
    [InlineData(0.1, double.PositiveInfinity)]
    public void Everything_OutOfDomain_Throws(double rate, double periods)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.PresentValue(rate, periods, 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.FutureValue(rate, periods, 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.Payment(rate, periods, 1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.AnnuityFactor(rate, periods));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.Rate(-1, 1m, -1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeValueOfMoney.Periods(-1, 1m, -1m));
    }
}
