using System.Globalization;
using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Whoever writes 0.1 means a tenth: the doubles of thresholds, rates and tolerances as the decimals they were written as.</summary>
public class ExactDecimalTests
{
    private static readonly Gen<decimal> Decimals =
        from words in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(3)
        from used in Gen.Choose(1, 3)
        from scale in Gen.Choose(0, 28)
        from isNegative in Gen.Elements(true, false)
        select new decimal(words[0], used > 1 ? words[1] : 0, used > 2 ? words[2] >> 2 : 0, isNegative, (byte)scale);

    /// <summary>Of every size, the subnormal ones too.</summary>
    private static readonly Gen<double> Doubles = Gen.Choose(int.MinValue, int.MaxValue).Two()
        .Select(words => BitConverter.Int64BitsToDouble(Word(words.Item1, words.Item2)))
        .Where(value => Math.Abs(value) <= double.MaxValue);

    private static readonly Gen<double> Written = Gen.Choose(-1_000_000, 1_000_000).Zip(Gen.Choose(0, 12)).Select(x => x.Item1 / Math.Pow(10, x.Item2));

    [Property(MaxTest = 5_000)]
    public Property Of_AnyDouble_IsTheShortestDecimalThatReadsBack() => Prop.ForAll(Gen.OneOf(Doubles, Written).ToArbitrary(), value =>
        ExactDecimal.Of(value) == Read(Numerals.Of(value)) && ExactDecimal.Of(value).ToDouble() == value);

    [Theory]
    [InlineData(5e-324)]
    [InlineData(-2.2250738585072014e-308)]
    [InlineData(2.2250738585072009e-308)]
    [InlineData(double.MaxValue)]
    [InlineData(9007199254740993d)]
    [InlineData(123456789012345680000d)]
    [InlineData(0.30000000000000004)]
    [InlineData(1e15)]
    [InlineData(1e16)]
    [InlineData(-0d)]
    public void Of_Edges_IsTheShortestDecimalThatReadsBack(double value)
    {
        Assert.Equal(Read(Numerals.Of(value)), ExactDecimal.Of(value));
        Assert.Equal(value, ExactDecimal.Of(value).ToDouble());
    }

    [Property(MaxTest = 2_000)]
    public Property Of_DecimalOfUpToFifteenDigits_IsTheSameAsOfItsDouble() => Prop.ForAll(
        Gen.Choose(-999_999_999, 999_999_999).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (digits, scale) =>
        {
            var value = digits * new decimal(1, 0, 0, false, (byte)scale);
            return ExactDecimal.Of(value) == ExactDecimal.Of((double)value) || ExactDecimal.Of(value) == ExactDecimal.Of(DecimalParts.ToDouble(value));
        });

    [Property(MaxTest = 2_000)]
    public Property Compare_AnyDecimals_IsAsDecimalCompares() => Prop.ForAll(Decimals.Two().ToArbitrary(), pair =>
        ExactDecimal.Of(pair.Item1).CompareTo(ExactDecimal.Of(pair.Item2)) == pair.Item1.CompareTo(pair.Item2)
        && (ExactDecimal.Of(pair.Item1) - ExactDecimal.Of(pair.Item2)).Sign == pair.Item1.CompareTo(pair.Item2)
        && ExactDecimal.Of(pair.Item1).Abs() == ExactDecimal.Of(Math.Abs(pair.Item1)));

    [Property(MaxTest = 1_000)]
    public Property Arithmetic_AnyDoubles_IsThatOfFractions() => Prop.ForAll(Gen.OneOf(Written, Doubles).Three().ToArbitrary(), x =>
    {
        var (a, b, c) = (ExactDecimal.Of(x.Item1), ExactDecimal.Of(x.Item2), ExactDecimal.Of(x.Item3));
        return (a + b) * c == (a * c) + (b * c) && a - b == -(b - a) && (a - a).Sign == 0 && (a + b).GetHashCode() == (b + a).GetHashCode();
    });

    [Property(MaxTest = 5_000)]
    public Property Ratio_AnyDecimals_IsTheNearestDouble() => Prop.ForAll(Decimals.Two().Where(pair => pair.Item2 != 0).ToArbitrary(), pair =>
        IsNearest(Figure.Ratio(pair.Item1, pair.Item2).Value!.Value, ExactDecimal.Of(pair.Item1), ExactDecimal.Of(pair.Item2)));

    [Property(MaxTest = 2_000)]
    public Property Ratio_AnyCounts_IsTheNearestDouble() => Prop.ForAll(
        Gen.Choose(int.MinValue, int.MaxValue).Four().Where(x => (x.Item3 | x.Item4) != 0).ToArbitrary(), x =>
        {
            var (above, below) = (Word(x.Item1, x.Item2), Word(x.Item3, x.Item4));
            return IsNearest(Figure.Ratio(above, below).Value!.Value, ExactDecimal.Of(above), ExactDecimal.Of(below));
        });

    /// <summary>A hundredth to one part in a hundred: every quotient that is a short decimal is the double which that decimal is written as.</summary>
    [Fact]
    public void Ratio_ShortDecimalTimesDenominator_IsThatDecimal()
    {
        for (var percent = 1; percent <= 200; percent++)
        {
            for (var cents = 1; cents < 100_000; cents += 397)
            {
                Assert.Equal(percent / 100d, Figure.Ratio(cents * 0.01m * percent * 0.01m, cents * 0.01m).Value);
            }
        }
    }

    [Fact]
    public void Quotient_AtTheEndsOfDouble_RoundsOnce()
    {
        var (tiny, huge) = (ExactDecimal.Of(double.Epsilon), ExactDecimal.Of(double.MaxValue));
        Assert.Equal(0, ExactDecimal.Quotient(tiny, ExactDecimal.Of(3)));
        Assert.Equal(double.Epsilon, ExactDecimal.Quotient(tiny, ExactDecimal.Of(1.5m)));
        Assert.Equal(double.PositiveInfinity, ExactDecimal.Quotient(huge, ExactDecimal.Of(0.1m)));
        Assert.Equal(double.NegativeInfinity, ExactDecimal.Quotient(-huge, ExactDecimal.Of(0.1m)));
        Assert.Equal(0, ExactDecimal.Quotient(tiny, huge));
        Assert.Equal(0, default(ExactDecimal).ToDouble());
    }

    [Property(MaxTest = 500)]
    public Property Root_OfAPower_IsTheNumber() => Prop.ForAll(
        Gen.Choose(1, 99_999).ToArbitrary(), Gen.Choose(-3, 6).ToArbitrary(), Gen.Elements(2, 3, 5).ToArbitrary(), (digits, scale, degree) =>
        {
            var number = ExactDecimal.Of(scale < 0 ? digits * 1_000m : digits * new decimal(1, 0, 0, false, (byte)scale));
            return number.Power(degree).Root(degree) == number && (number.Power(degree) + ExactDecimal.Of(1e-28m)).Root(degree) is null;
        });

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(1e-28, "0.0000000000000000000000000001")]
    [InlineData(1e-30, "0")]
    [InlineData(7.9e28, "79000000000000000000000000000")]
    public void ToDecimal_AnyNumber_IsCutAfterTwentyEightPlaces(double value, string expected)
        => Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), ExactDecimal.Of(value).ToDecimal());

    private static long Word(int high, int low) => unchecked(((long)high << 32) | (uint)low);

    /// <summary>No neighbor of the double lies closer to the fraction, in whole numbers: value = bits·2^exponent.</summary>
    private static bool IsNearest(double value, ExactDecimal above, ExactDecimal below)
    {
        var distance = Distance(value, above, below);
        return distance <= Distance(Math.BitIncrement(value), above, below) && distance <= Distance(Math.BitDecrement(value), above, below);
    }

    private static ExactDecimal Distance(double value, ExactDecimal above, ExactDecimal below)
        => (above - (OfBits(value) * below)).Abs();

    /// <summary>The double itself, not what it was written as: every power of two is a decimal.</summary>
    private static ExactDecimal OfBits(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(bits >> 52);
        var mantissa = (bits & ((1L << 52) - 1)) | (exponent == 0 ? 0 : 1L << 52);
        var result = ExactDecimal.Of(value < 0 ? -mantissa : mantissa);
        var (half, two) = (ExactDecimal.Of(0.5m), ExactDecimal.Of(2));
        for (var power = Math.Max(exponent, 1) - 1075; power != 0; power += power < 0 ? 1 : -1)
        {
            result *= power < 0 ? half : two;
        }

        return result;
    }

    /// <summary>Read by BigInteger alone.</summary>
    private static ExactDecimal Read(string text)
    {
        var parts = text.Split('E');
        var point = parts[0].IndexOf('.');
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = BigInteger.Parse(parts[0].Replace(".", string.Empty), CultureInfo.InvariantCulture);
        var exponent = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - decimals;
        var result = ExactDecimal.Of((long)digits);
        for (; exponent != 0; exponent += exponent < 0 ? 1 : -1)
        {
            result *= ExactDecimal.Of(exponent < 0 ? 0.1m : 10m);
        }

        return result;
    }
}
