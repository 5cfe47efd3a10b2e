using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(950, "950")]
    [InlineData(12_345, "12.3 k")]
    [InlineData(-271_151_506.19, "−271 M")]
    [InlineData(2_500_000_000, "2.5 bn")]
    public void Short_AnyNumber_FitsAPicture(double value, string text) => Assert.Equal(text, NumberText.Short(value));

    [Theory]
    [InlineData(0.002, "+0.2 pp")]
    [InlineData(-0.013, "−1.3 pp")]
    [InlineData(0, "0.0 pp")]
    [InlineData(0.0001, "0.0 pp")]
    [InlineData(-0.0001, "0.0 pp")]
    public void PercentagePoints_ChangeOfAShare_IsNoPercentage(double difference, string text)
        => Assert.Equal(text, NumberText.PercentagePoints(difference));

    [Theory]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.05, 1, "−0.1")]
    [InlineData(1234.5, 2, "1,234.50")]
    public void Fixed_WhatRoundsToZero_HasNoSign(double value, int decimals, string text) => Assert.Equal(text, NumberText.Fixed(value, decimals));

    [Fact]
    public void Amount_FinerThanTheMinorUnit_LosesNothing() => Assert.Equal("−1,234.5678", NumberText.Amount(Money.Of(-1234.5678m, "EUR")));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Fixed_NoNumber_IsRefused(double number) => Assert.Throws<ArgumentOutOfRangeException>(nameof(number), () => NumberText.Fixed(number, 1));
}
