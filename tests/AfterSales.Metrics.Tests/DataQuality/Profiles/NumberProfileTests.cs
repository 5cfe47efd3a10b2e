using System.Globalization;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class NumberProfileTests
{
    [Fact]
    public void Compute_TwoNumbers_HaveADeviation()
        => Assert.Equal(Math.Sqrt(2), NumberProfile.Compute(NumberColumnTally.Of(["1", "3"])).StandardDeviation.Value!.Value, 1e-15);

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("١٢")]
    [InlineData("-")]
    [InlineData(".")]
    public void Compute_WhatCannotBeReadExactly_IsListedAndNotZero(string text)
        => Assert.Equal((text, 0L), (Profile(text).Unparsable.Single().Value, Profile(text).Numbers));

    [Theory]
    [InlineData("1000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000012.340000000000000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("-0")]
    [InlineData("0000")]
    [InlineData("10")]
    [InlineData("100.")]
    [InlineData("9999999999999999999999999999")]
    public void Compute_Numbers_AreReadExactly(string text) => Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture), Profile(text).Sum.Value);

    [Fact]
    public void Compute_OneNumber_HasNoDeviation() => Assert.Equal(UndefinedReason.SmallSample, Profile("1").StandardDeviation.Reason);

    [Fact]
    public void Compute_NoNumbers_HasNoMean() => Assert.Equal(UndefinedReason.NoData, Profile("x").Mean.Reason);

    [Property]
    public Property Compute_AnyCents_AgreesWithLinq() => Prop.ForAll(Edges.Cents.ArrayOf().ToArbitrary(), cents =>
    {
        var result = NumberProfile.Compute(NumberColumnTally.Of(cents.Select(c => c.ToString(CultureInfo.InvariantCulture))));
        return result.Sum.Value == cents.Sum() && result.Numbers == cents.Length && result.Min == (cents.Length == 0 ? null : cents.Min())
            && result.Negative + result.Zero + cents.Count(c => c > 0) == cents.Length;
    });

    private static NumberProfileResult Profile(string text) => NumberProfile.Compute(NumberColumnTally.Of([text]));
}
