namespace AfterSales.Metrics.Tests;

public class EstimateTests
{
    [Fact]
    public void Of_ValueAndLimits_HasNoReason()
    {
        var estimate = Estimate.Of(0.5, 0.4, 0.7, 0.95, IntervalMethod.Wilson);

        Assert.Equal((0.5, 0.4, 0.7), (estimate.Value, estimate.Lower, estimate.Upper));
        Assert.Null(estimate.Reason);
    }

    [Fact]
    public void WithoutInterval_Value_HasAReason()
    {
        var estimate = Estimate.WithoutInterval(0.5, UndefinedReason.SmallSample, 0.95, IntervalMethod.StudentT);

        Assert.Equal(0.5, estimate.Value);
        Assert.Null(estimate.Lower);
        Assert.Null(estimate.Upper);
        Assert.Equal(UndefinedReason.SmallSample, estimate.Reason);
    }

    [Fact]
    public void Undefined_Reason_HasNothingElse()
    {
        var estimate = Estimate.Undefined(UndefinedReason.NoData, 0.9, IntervalMethod.Score);

        Assert.Null(estimate.Value);
        Assert.Equal(UndefinedReason.NoData, estimate.Reason);
        Assert.Equal(0.9, estimate.Level);
    }

    [Fact]
    public void Of_MistakenArguments_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(double.NaN, 0, 1, 0.95, IntervalMethod.Wald));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(0.5, 1, 0, 0.95, IntervalMethod.Wald));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(0.5, 0, 1, 1, IntervalMethod.Wald));
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate.Of(0.5, 0, double.PositiveInfinity, 0.95, IntervalMethod.Wald));
    }

    [Fact]
    public void Scale_NegativeFactor_ExchangesTheLimits()
    {
        var scaled = Estimate.Of(0.5, 0.25, 1, 0.95, IntervalMethod.Wald).Scale(-100);

        Assert.Equal((-50.0, -100.0, -25.0), (scaled.Value, scaled.Lower, scaled.Upper));
    }

    [Fact]
    public void Scale_NoInterval_KeepsTheReason()
        => Assert.Equal(UndefinedReason.SmallSample, Estimate.WithoutInterval(1, UndefinedReason.SmallSample, 0.95, IntervalMethod.Wald).Scale(2).Reason);

    [Fact]
    public void ToString_ShowsValueAndLimits_InTheFormatAskedFor()
    {
        var estimate = Estimate.Of(42.857, -19.94, 79.26, 0.95, IntervalMethod.Wilson);

        Assert.Equal("42.857 [-19.94, 79.26]", estimate.ToString());
        Assert.Equal("42.9 [-19.9, 79.3]", FormattableString.Invariant($"{estimate:F1}"));
        Assert.Equal("1 (SmallSample)", Estimate.WithoutInterval(1, UndefinedReason.SmallSample, 0.95, IntervalMethod.Wilson).ToString("0.##", null));
        Assert.Equal("undefined (NoData)", Estimate.Undefined(UndefinedReason.NoData, 0.95, IntervalMethod.Wilson).ToString("F1", null));
    }
}
