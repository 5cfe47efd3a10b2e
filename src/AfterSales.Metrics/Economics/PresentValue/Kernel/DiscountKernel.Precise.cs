#if NET
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <content>The precise form, as wide as the vectors are.</content>
internal static unsafe partial class DiscountKernel
{
    [SkipLocalsInit]
    internal static void EvaluatePrecisely<TOps, TLanes>(
        TOps o, double* times, double* amounts, double* low, int length, double center, double v, out PreciseSums sums)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        LaneSums store;
        var lanes = (double*)&store;
        TLanes centers = o.Of(center), rates = o.Of(-v), zero = o.Of(0);
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes high = zero, rest = zero, first = zero, second = zero;
            for (var i = lane; i < length; i += Width)
            {
                var s = o.Abs(o.Sub(o.Load(times + i), centers));
                var x = o.Mul(rates, s);
                var (factor, factorRest) = Exp<TOps, TLanes>(o, x, o.ProductError(rates, s, x));
                var (term, termRest) = Product(o, o.Load(amounts + i), factor, factorRest);
                if (low != null)
                {
                    termRest = o.Add(termRest, o.Mul(o.Load(low + i), factor));
                }

                (high, rest) = Added(o, high, rest, term, termRest);
                term = o.Mul(term, s);
                first = o.Add(first, term);
                second = o.Add(second, o.Mul(term, s));
            }

            var at = lanes + lane;
            o.Store(at, high);
            o.Store(at + 8, rest);
            o.Store(at + 16, first);
            o.Store(at + 24, second);
        }

        // The same tree as for single sums, with the error of each step kept.
        var lost = Total(lanes);
        sums = new PreciseSums(lanes[0], lost, Sum(lanes + 16), Sum(lanes + 24));
    }

    /// <summary>left·(right + rest) in two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes Value, TLanes Low) Product<TOps, TLanes>(TOps o, TLanes left, TLanes right, TLanes rest)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        var value = o.Mul(left, right);
        return (value, o.Add(o.ProductError(left, right, value), o.Mul(left, rest)));
    }

    /// <summary>A sum, its rest and one term more: the error of the sum is exact, that of the rest is not kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes High, TLanes Low) Added<TOps, TLanes>(TOps o, TLanes high, TLanes rest, TLanes term, TLanes termRest)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        var sum = o.Add(high, term);
        var back = o.Sub(sum, high);
        var error = o.Add(o.Sub(high, o.Sub(sum, back)), o.Sub(term, back));
        return (sum, o.Add(rest, o.Add(error, termRest)));
    }

    /// <summary>e^(x + rest) for x from −708 to 708, in two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (TLanes Value, TLanes Low) Exp<TOps, TLanes>(TOps o, TLanes x, TLanes rest)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        x = o.Max(x, o.Of(-LargestExponent));
        var shifted = o.Add(o.Mul(x, o.Of(SixteenthsPerLn2)), o.Of(Shift));
        var k = o.Sub(shifted, o.Of(Shift));

        // r = x − k·ln 2/16 in two doubles: the first difference is exact, the second keeps its error.
        var first = o.Sub(x, o.Mul(k, o.Of(Sixteenths.LogHigh)));
        var second = o.Mul(k, o.Of(Sixteenths.LogMiddle));
        var high = o.Sub(first, second);
        var back = o.Sub(high, first);
        var low = o.Sub(o.Sub(first, o.Sub(high, back)), o.Add(second, back));
        low = o.Add(low, o.Sub(rest, o.Mul(k, o.Of(Sixteenths.LogLow))));
        var r = o.Add(high, low);
        low = o.Sub(low, o.Sub(r, high));

        // e^r = 1 + r + r²/2 in two doubles, the rest of the series in one.
        var square = o.Mul(r, r);
        var half = o.Mul(square, o.Of(0.5));
        var halfLow = o.Mul(o.ProductError(r, r, square), o.Of(0.5));
        var one = o.Add(o.Of(1), r);
        var lost = o.Sub(r, o.Sub(one, o.Of(1)));
        var sum = o.Add(one, half);
        lost = o.Add(lost, o.Sub(half, o.Sub(sum, one)));
        var odd = o.Add(o.Of(1.0 / 6), o.Mul(square, o.Add(o.Of(1.0 / 120), o.Mul(square, o.Add(o.Of(1.0 / 5040), o.Mul(square, o.Of(1.0 / 362_880)))))));
        var even = o.Add(o.Of(1.0 / 24), o.Mul(square, o.Add(o.Of(1.0 / 720), o.Mul(square, o.Of(1.0 / 40_320)))));
        var cubic = o.Mul(o.Mul(square, r), o.Add(odd, o.Mul(r, even)));
        lost = o.Add(o.Add(lost, o.Add(halfLow, o.Mul(low, one))), cubic);

        var power = o.Power(shifted);
        var product = o.Mul(power, sum);
        var productRest = o.Add(o.ProductError(power, sum, product), o.Add(o.Mul(power, lost), o.Mul(o.PowerRest(shifted), sum)));
        var value = o.Add(product, productRest);
        return (value, o.Sub(productRest, o.Sub(value, product)));
    }
}
#endif
