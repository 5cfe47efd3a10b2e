using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

public class DoubleTextTests
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NegativeSign = "−" };

    private static readonly Arbitrary<double> Doubles = Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(x => BitConverter.Int64BitsToDouble(unchecked(((long)x.Item1 << 32) ^ (uint)x.Item2)))
            .Where(x => Math.Abs(x) <= double.MaxValue),
        Gen.Choose(-400_000, 400_000).Select(x => x / 1000.0),
        Gen.Choose(-1074, 1023).Select(power => Math.Pow(2, power)),
        Gen.Choose(-30, 30).SelectMany(power => Gen.Choose(1, 99_999).Select(digits => digits * Math.Pow(10, power)))).ToArbitrary();

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(-123456.75, "-123456.75")]
    [InlineData(999999999999999.0, "999999999999999")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1e17, "1E+17")]
    [InlineData(12345678901234568.0, "12345678901234568")]
    [InlineData(123456789012345680.0, "1.2345678901234568E+17")]
    [InlineData(1.25e100, "1.25E+100")]
    [InlineData(66.66666666666667, "66.66666666666667")]
    [InlineData(double.MaxValue, "1.7976931348623157E+308")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(2.2250738585072014E-308, "2.2250738585072014E-308")]
    [InlineData(5.684341886080802E-14, "5.684341886080802E-14")]
    // .NET itself writes 2⁻²⁵ and 2⁻⁹⁵⁸ so that they read back as the double below.
    [InlineData(2.98023223876953125E-08, "2.9802322387695312E-08")]
    [InlineData(4.1045368012983762E-289, "4.1045368012983762E-289")]
    [InlineData(9007199254740993.0, "9007199254740992")]
    public void Of_Value_IsTheShortestText(double value, string text)
    {
        Assert.Equal(text, DoubleText.Of(value));
        Assert.True(DoubleText.TryParse(text, out var read));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
    }

    [Fact]
    public void Of_Culture_HasItsSigns() => Assert.Equal("−1,5", DoubleText.Of(-1.5, Comma));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1e")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData(".")]
    [InlineData("1 2")]
    public void TryParse_NoNumber_IsFalse(string text) => Assert.False(DoubleText.TryParse(text, out _));

    [Theory]
    [InlineData(" 1.5 ", 1.5)]
    [InlineData("+.5", 0.5)]
    [InlineData("1.e2", 100)]
    [InlineData("1e-400", 0)]
    [InlineData("0e99999", 0)]
    [InlineData("4.9406564584124654e-324", double.Epsilon)]
    public void TryParse_Number_IsTheNearestDouble(string text, double value)
        => Assert.Equal(value, DoubleText.TryParse(text, out var read) ? read : double.NaN);

    [Property(MaxTest = 3000)]
    public Property Of_AnyDouble_ReadsBackToTheBit() => Prop.ForAll(Doubles, value =>
        DoubleText.TryParse(DoubleText.Of(value), out var read) && BitConverter.DoubleToInt64Bits(read) == BitConverter.DoubleToInt64Bits(value));

    [Property(MaxTest = 3000)]
    public Property Of_AnyDouble_IsTheTextOfDotNet() => Prop.ForAll(Doubles, value =>
        DoubleText.Of(value) == Numerals.Of(value) || Numerals.Parse(Numerals.Of(value)) != value);
}
