using System.Numerics;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.References;

/// <summary>A discounted sum the obvious and slow way: every number an integer of 600 binary places, the exponential by halving its argument and Taylor's
/// series.</summary>
public static class LongSum
{
    private const int Places = 600;
    private const int Halvings = 30;

    /// <summary>Σ a·e^(−logRate·days/365), as a fraction of the sum of its terms' magnitudes.</summary>
    public static double RelativeValue(CashFlow[] flows, double logRate)
    {
        var first = flows.Min(f => f.Date);
        var exponents = flows.Select(f => -Exact(logRate) * Period.DaysBetween(first, f.Date) / 365).ToArray();
        var largest = flows.Zip(exponents).Where(x => x.First.Amount != 0).Max(x => x.Second);
        var (value, magnitude) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (flow, exponent) in flows.Zip(exponents).Where(x => x.First.Amount != 0))
        {
            var term = Units(flow.Amount) * Exp(exponent - largest);
            value += term;
            magnitude += BigInteger.Abs(term);
        }

        // Down to 2⁻³⁰⁰, and to the last bits of a double.
        return (double)((value << 300) / magnitude) * Math.ScaleB(1, -300);
    }

    /// <summary>eˣ for x ≤ 0.</summary>
    private static BigInteger Exp(BigInteger x)
    {
        if (x < -((BigInteger)400 << Places))
        {
            return BigInteger.Zero;
        }

        var one = BigInteger.One << Places;
        var small = -(-x >> Halvings);
        var (sum, term) = (one, one);
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * small / (one * n);
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = (sum * sum) >> Places;
        }

        return sum;
    }

    private static BigInteger Exact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var digits = (BigInteger)((bits & 0xF_FFFF_FFFF_FFFF) | (bits >> 52 == 0 ? 0 : 0x10_0000_0000_0000));
        var shift = (int)Math.Max(bits >> 52, 1) - 1075 + Places;
        var exact = shift >= 0 ? digits << shift : digits >> -shift;
        return value < 0 ? -exact : exact;
    }

    private static BigInteger Units(decimal amount)
    {
        var bits = decimal.GetBits(amount);
        var magnitude = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -magnitude : magnitude) * BigInteger.Pow(10, 28 - ((bits[3] >> 16) & 0xFF));
    }
}
