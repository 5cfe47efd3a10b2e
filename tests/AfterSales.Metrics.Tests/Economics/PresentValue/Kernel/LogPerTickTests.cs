using System.Numerics;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>The logarithm of a rate in two doubles beside one in 240 bits of whole numbers.</summary>
public class LogPerTickTests
{
    private const int Bits = 240;

    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Ln2 = 2 * Artanh(One / 3);

    [Theory]
    [InlineData(double.Epsilon)]
    [InlineData(1e-300)]
    [InlineData(-1e-17)]
    [InlineData(1e-9)]
    [InlineData(0.08)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(-0.9999999999999999)]
    [InlineData(3e15)]
    [InlineData(1e300)]
    [InlineData(double.MaxValue)]
    public void LogPerTick_AtTheEdges_IsRight(double rate) => AssertRight(rate, 365);

    /// <summary>Rates of every size, and those about the middles between two sixteenths of a power of two, where the series has most to do.</summary>
    [Fact]
    public void LogPerTick_AnyRate_IsRight()
    {
        var random = new Random(12);
        for (var trial = 0; trial < 3_000; trial++)
        {
            var rate = (trial % 4) switch
            {
                0 => random.NextDouble() * 0.4,
                1 => -random.NextDouble(),
                2 => Math.Pow(2, ((random.Next(-600, 900) + 0.5) / 16) + ((random.NextDouble() - 0.5) / 50)) - 1,
                _ => Math.Pow(10, random.Next(-30, 300)) * random.NextDouble(),
            };
            AssertRight(rate, trial % 2 == 0 ? 365 : 360);
        }
    }

    private static void AssertRight(double rate, int ticks)
    {
        var log = DiscountKernel.LogPerTick(rate, ticks);
        var error = (double)((Fixed(log.High) + Fixed(log.Low)) * ticks - Log(rate)) / Math.Pow(2, Bits);

        // 2⁻⁶⁸ of a year, and two doubles of the logarithm.
        Assert.True(Math.Abs(error) <= 3.4e-21 + (1e-30 * Math.Abs(log.High * ticks)), $"{rate:R}: {error:R}");
    }

    private static BigInteger Log(double rate)
    {
        var growth = One + Fixed(rate);
        var exponent = 0;
        for (; growth >= 2 * One; growth >>= 1)
        {
            exponent++;
        }

        for (; growth < One; growth <<= 1)
        {
            exponent--;
        }

        return (exponent * Ln2) + (2 * Artanh((growth - One) * One / (growth + One)));
    }

    private static BigInteger Artanh(BigInteger x)
    {
        var (sum, power, square) = (BigInteger.Zero, x, x * x / One);
        for (var k = 1; !power.IsZero; k += 2)
        {
            sum += power / k;
            power = power * square / One;
        }

        return sum;
    }

    private static BigInteger Fixed(double value)
    {
        if (value == 0)
        {
            return BigInteger.Zero;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = Math.Max((int)(bits >> 52) & 2047, 1) - 1075 + Bits;
        var digits = new BigInteger((bits & 0x000F_FFFF_FFFF_FFFF) | (((bits >> 52) & 2047) == 0 ? 0 : 1L << 52)) * Math.Sign(value);
        return exponent >= 0 ? digits << exponent : digits / BigInteger.Pow(2, -exponent);
    }
}
