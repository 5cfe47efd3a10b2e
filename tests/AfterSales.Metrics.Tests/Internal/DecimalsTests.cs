using System.Numerics;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Tests.Internal;

/// <summary>Remainders of decimals, which the framework's operator refuses at long scales.</summary>
public class DecimalsTests
{
    private static readonly Gen<decimal> Any =
        from words in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(3)
        from used in Gen.Choose(1, 3)
        from scale in Gen.Choose(0, 28)
        from isNegative in Gen.Elements(true, false)
        select new decimal(words[0], used > 1 ? words[1] : 0, used > 2 ? words[2] : 0, isNegative, (byte)scale);

    [Property(MaxTest = 5_000)]
    public Property Divide_AnyDecimals_IsWholeUnitsAndARestBelowOne() => Prop.ForAll(Any.ToArbitrary(), Any.Where(x => x != 0).ToArbitrary(), (value, unit) =>
    {
        unit = Math.Abs(unit);
        var rest = Decimals.Divide(value, unit, out var units);
        return Math.Abs(rest) < unit
            && (rest == 0 || rest < 0 == value < 0)
            && (Scaled(unit) * units) + Scaled(rest) == Scaled(value)
            && rest == Decimals.Remainder(value, unit);
    });

    [Fact]
    public void Remainder_WhereTheFrameworkOverflows_IsExact()
    {
        Assert.Equal(0.9999999995388313981572612097m, Decimals.Remainder(4611686018427387904m, 1.0000000000000000000000000001m));
        Assert.Equal(0, Decimals.Remainder(decimal.MaxValue, 0.0000000000000000000000000001m));
        Assert.Equal(-0.5m, Decimals.Remainder(-7.5m, 1m));
    }

    private static BigInteger Scaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        var magnitude = ((((BigInteger)unchecked((uint)bits[2])) << 64) | (((BigInteger)unchecked((uint)bits[1])) << 32)) | unchecked((uint)bits[0]);
        return (bits[3] < 0 ? -magnitude : magnitude) * BigInteger.Pow(10, 28 - ((bits[3] >> 16) & 0xFF));
    }
}
