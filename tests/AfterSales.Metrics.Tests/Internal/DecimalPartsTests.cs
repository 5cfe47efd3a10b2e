using System.Globalization;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>A decimal has one nearest double, however many zeros are written at its end.</summary>
public class DecimalPartsTests
{
    private static readonly Arbitrary<decimal> Any = (
        from words in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(3)
        from used in Gen.Choose(1, 3)
        from bits in Gen.Choose(0, 31)
        from scale in Gen.Choose(0, 28)
        from isNegative in Gen.Elements(true, false)
        select new decimal(words[0], used > 1 ? words[1] : 0, used > 2 ? words[2] >> bits : 0, isNegative, (byte)scale)).ToArbitrary();

    [Property(MaxTest = 5_000)]
    public Property ToDouble_AnyDecimal_IsTheNearest() => Prop.ForAll(Any, value =>
        DecimalParts.ToDouble(value) == Numerals.Parse(value.ToString(CultureInfo.InvariantCulture)));

    [Property(MaxTest = 2_000)]
    public Property ToDouble_MoreZeros_IsTheSame() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(x => (x.Item1 * (1L << 28)) ^ x.Item2).ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(),
            Gen.Choose(1, 10).ToArbitrary(),
        (digits, scale, zeros) =>
        {
            var value = digits * new decimal(1, 0, 0, false, (byte)scale);
            return DecimalParts.ToDouble(value) == DecimalParts.ToDouble(Longer(value, scale + zeros));
        });

    [Property(MaxTest = 2_000)]
    public Property Ratio_TheSameNumbersWrittenLonger_HasTheSameBits() => Prop.ForAll(
        Gen.Choose(1, int.MaxValue).Two().ToArbitrary(), Gen.Choose(0, 18).Two().ToArbitrary(), (numbers, zeros) =>
            Figure.Ratio(Longer(numbers.Item1, zeros.Item1), Longer(numbers.Item2, zeros.Item2)) == Figure.Ratio((decimal)numbers.Item1, numbers.Item2));

    [Theory]
    [InlineData("9007199254740993", 9007199254740992d)]
    [InlineData("9007199254740995", 9007199254740996d)]
    [InlineData("0.0000000000000000000000000001", 1e-28)]
    [InlineData("79228162514264337593543950335", 7.9228162514264338e28)]
    [InlineData("-1.0000000000000000000000000000", -1d)]
    [InlineData("0.0000000000000000000000000000", 0d)]
    public void ToDouble_Edges_AreTheNearestTiesToEven(string value, double nearest)
        => Assert.Equal(nearest, DecimalParts.ToDouble(decimal.Parse(value, CultureInfo.InvariantCulture)));

    /// <summary>The framework's own conversion fails this: it rounds the digits and then the quotient.</summary>
    [Fact]
    public void ToDouble_NumberWrittenWithManyZeros_IsThatOfTheShortOne()
    {
        for (var i = 1; i < 2_000; i++)
        {
            Assert.Equal(i / 100d, DecimalParts.ToDouble(i / 100m));
            Assert.Equal(i / 100d, DecimalParts.ToDouble(Longer(i, 22) / 100m));
        }
    }

    private static decimal Longer(decimal value, int zeros) => value + new decimal(0, 0, 0, false, (byte)zeros);
}
