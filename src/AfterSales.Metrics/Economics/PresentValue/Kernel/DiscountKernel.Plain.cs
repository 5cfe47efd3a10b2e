using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <content>
/// The plain form, one flow at a time: for machines without vectors, for single numbers, and for the first calls of a process, where the compiler has a tenth
/// of the work with it that it has with vectors. The same bits.
/// </content>
internal static unsafe partial class DiscountKernel
{
    /// <summary>As <see cref="Evaluate"/>.</summary>
    [SkipLocalsInit]
    internal static void EvaluatePlainly(double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
    {
        LaneSums store;
        var lanes = (double*)&store;
        for (var lane = 0; lane < Width; lane++)
        {
            double p0 = 0, p1 = 0, p2 = 0, p3 = 0, n0 = 0, n1 = 0, n2 = 0, n3 = 0;
            for (var i = lane; i < length; i += Width)
            {
                var s = times[i] - center;
                s = s < 0 ? -s : s;
                var term = Discounted(amounts[i], -v * s);
                var inflow = term > 0 ? term : 0;
                var outflow = term - inflow;
                p0 += inflow;
                n0 -= outflow;
                inflow *= s;
                outflow *= s;
                p1 += inflow;
                n1 -= outflow;
                inflow *= s;
                outflow *= s;
                p2 += inflow;
                n2 -= outflow;
                if (terms != null)
                {
                    terms[i] = term;
                    p3 += inflow * s;
                    n3 -= outflow * s;
                }
            }

            var at = lanes + lane;
            at[0] = p0;
            at[8] = p1;
            at[16] = p2;
            at[24] = p3;
            at[32] = n0;
            at[40] = n1;
            at[48] = n2;
            at[56] = n3;
        }

        for (var i = 0; i < 8; i++)
        {
            ((double*)sums)[i] = Sum(lanes + (8 * i));
        }
    }

    /// <summary>As <see cref="EvaluatePrecisely"/>.</summary>
    [SkipLocalsInit]
    internal static void EvaluatePlainlyPrecisely(double* times, double* amounts, double* low, int length, double center, double v, out PreciseSums sums)
    {
        LaneSums store;
        var lanes = (double*)&store;
        for (var lane = 0; lane < Width; lane++)
        {
            double high = 0, rest = 0, first = 0, second = 0;
            for (var i = lane; i < length; i += Width)
            {
                var s = times[i] - center;
                s = s < 0 ? -s : s;
                var x = -v * s;
                var factor = Exp(x, ProductError(-v, s, x), out var factorRest);
                var term = Product(amounts[i], factor, factorRest, out var termRest);
                Add(ref high, ref rest, term, low == null ? termRest : termRest + (low[i] * factor));
                term *= s;
                first += term;
                second += term * s;
            }

            var at = lanes + lane;
            at[0] = high;
            at[8] = rest;
            at[16] = first;
            at[24] = second;
        }

        var lost = Total(lanes);
        sums = new PreciseSums(lanes[0], lost, Sum(lanes + 16), Sum(lanes + 24));
    }

    /// <summary>As <see cref="Present(double*, double*, int, DoubleDouble, out double)"/>.</summary>
    [SkipLocalsInit]
    internal static DoubleDouble PresentPlainly(double* times, double* amounts, int length, DoubleDouble v, out double gross)
    {
        LaneSums store;
        var lanes = (double*)&store;
        for (var lane = 0; lane < Width; lane++)
        {
            double high = 0, rest = 0, size = 0;
            for (var i = lane; i < length; i += Width)
            {
                var x = -v.High * times[i];
                var factor = Exp(x, ProductError(-v.High, times[i], x) + (-v.Low * times[i]), out var factorRest);
                var term = Product(amounts[i], factor, factorRest, out var termRest);
                Add(ref high, ref rest, term, termRest);
                size += Math.Abs(term);
            }

            (lanes[lane], lanes[lane + 8], lanes[lane + 16]) = (high, rest, size);
        }

        gross = Sum(lanes + 16);
        var lost = Total(lanes);
        return DoubleDouble.Sum(lanes[0], lost);
    }

    /// <summary>e^(x + rest) for x from −708 to 708, in two doubles: the value, and what it lacks.</summary>
    internal static double Exp(double x, double rest, out double low)
    {
        x = x > -LargestExponent ? x : -LargestExponent;
        var shifted = (x * SixteenthsPerLn2) + Shift;
        var k = shifted - Shift;

        // r = x − k·ln 2/16 in two doubles: the first difference is exact, the second keeps its error.
        var first = x - (k * Sixteenths.LogHigh);
        var second = k * Sixteenths.LogMiddle;
        var high = first - second;
        var back = high - first;
        low = (first - (high - back)) - (second + back);
        low += rest - (k * Sixteenths.LogLow);
        var r = high + low;
        low -= r - high;

        // e^r = 1 + r + r²/2 in two doubles, the rest of the series in one.
        var square = r * r;
        var half = square * 0.5;
        var halfLow = ProductError(r, r, square) * 0.5;
        var one = 1 + r;
        var lost = r - (one - 1);
        var sum = one + half;
        lost += half - (sum - one);
        var odd = (1.0 / 6) + (square * ((1.0 / 120) + (square * ((1.0 / 5040) + (square * (1.0 / 362_880))))));
        var even = (1.0 / 24) + (square * ((1.0 / 720) + (square * (1.0 / 40_320))));
        var cubic = (square * r) * (odd + (r * even));
        lost = (lost + (halfLow + (low * one))) + cubic;

        var power = PowerOf(shifted);
        var product = power * sum;

        // The rest of a power may be zero or tiny, so that its exponent cannot be added to: multiplied by the power of two instead.
        var bits = BitConverter.DoubleToInt64Bits(shifted);
        var scale = BitConverter.Int64BitsToDouble(unchecked(((bits & ~15L) << 48) + 0x3FF0_0000_0000_0000L));
        var powerRest = Sixteenths.Rests[(int)(bits & 15)] * scale;
        var productRest = ProductError(power, sum, product) + ((power * lost) + (powerRest * sum));
        var value = product + productRest;
        low = productRest - (value - product);
        return value;
    }

    /// <summary>amount·e^x, for x up to 0.</summary>
    private static double Discounted(double amount, double x)
    {
        x = x > -LargestExponent ? x : -LargestExponent;
        var shifted = (x * SixteenthsPerLn2) + Shift;
        var k = shifted - Shift;
        var r = (x - (k * Sixteenths.LogHigh)) - (k * Sixteenths.LogMiddle);
        var square = r * r;
        var tail = ((1.0 / 24) + (r * (1.0 / 120))) + (square * ((1.0 / 720) + (r * (1.0 / 5040))));
        var less1 = r + (square * ((0.5 + (r * (1.0 / 6))) + (square * tail)));
        var power = PowerOf(shifted);
        return amount * (power + (power * less1));
    }

    /// <summary>left·(right + rest) in two doubles.</summary>
    private static double Product(double left, double right, double rest, out double low)
    {
        var value = left * right;
        low = ProductError(left, right, value) + (left * rest);
        return value;
    }

    /// <summary>One term more in a sum and its rest: the error of the sum is exact, that of the rest is not kept.</summary>
    private static void Add(ref double high, ref double rest, double term, double termRest)
    {
        var sum = high + term;
        var back = sum - high;
        rest += ((high - (sum - back)) + (term - back)) + termRest;
        high = sum;
    }

    private static double PowerOf(double shifted)
    {
        var bits = BitConverter.DoubleToInt64Bits(shifted);
        return BitConverter.Int64BitsToDouble(unchecked(BitConverter.DoubleToInt64Bits(Sixteenths.Powers[(int)(bits & 15)]) + ((bits & ~15L) << 48)));
    }

    private static double ProductError(double left, double right, double product)
#if NET
        => Math.FusedMultiplyAdd(left, right, -product);
#else
        => DoubleDouble.ProductError(left, right, product);
#endif
}
