#if NET
using System.Runtime.CompilerServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <content>The form in double, as wide as the vectors are.</content>
internal static unsafe partial class DiscountKernel
{
    [SkipLocalsInit]
    internal static void Evaluate<TOps, TLanes>(
        TOps o, double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        // At zero every discount factor is one: the same bits without the exponentials.
        var isAtZero = v == 0 && terms == null;
        LaneSums store;
        var lanes = (double*)&store;
        TLanes centers = o.Of(center), rates = o.Of(-v), zero = o.Of(0);
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes p0 = zero, p1 = zero, p2 = zero, p3 = zero, n0 = zero, n1 = zero, n2 = zero, n3 = zero;
            for (var i = lane; i < length; i += Width)
            {
                var s = o.Abs(o.Sub(o.Load(times + i), centers));
                var amount = o.Load(amounts + i);
                var term = isAtZero ? amount : Discounted(o, amount, o.Mul(rates, s));
                var (inflow, outflow) = Split(o, term, zero);
                p0 = o.Add(p0, inflow);
                n0 = o.Sub(n0, outflow);
                inflow = o.Mul(inflow, s);
                outflow = o.Mul(outflow, s);
                p1 = o.Add(p1, inflow);
                n1 = o.Sub(n1, outflow);
                inflow = o.Mul(inflow, s);
                outflow = o.Mul(outflow, s);
                p2 = o.Add(p2, inflow);
                n2 = o.Sub(n2, outflow);
                if (terms != null)
                {
                    o.Store(terms + i, term);
                    p3 = o.Add(p3, o.Mul(inflow, s));
                    n3 = o.Sub(n3, o.Mul(outflow, s));
                }
            }

            if (o.Count == Width)
            {
                (sums->P0, sums->P1, sums->P2) = (o.Sum(p0), o.Sum(p1), o.Sum(p2));
                (sums->N0, sums->N1, sums->N2) = (o.Sum(n0), o.Sum(n1), o.Sum(n2));
                (sums->P3, sums->N3) = terms == null ? (0, 0) : (o.Sum(p3), o.Sum(n3));
                return;
            }

            var at = lanes + lane;
            o.Store(at, p0);
            o.Store(at + 8, p1);
            o.Store(at + 16, p2);
            o.Store(at + 24, p3);
            o.Store(at + 32, n0);
            o.Store(at + 40, n1);
            o.Store(at + 48, n2);
            o.Store(at + 56, n3);
        }

        (sums->P0, sums->P1, sums->P2, sums->P3) = (Sum(lanes), Sum(lanes + 8), Sum(lanes + 16), Sum(lanes + 24));
        (sums->N0, sums->N1, sums->N2, sums->N3) = (Sum(lanes + 32), Sum(lanes + 40), Sum(lanes + 48), Sum(lanes + 56));
    }

    /// <summary>amount·e^x, for x up to 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Discounted<TOps, TLanes>(TOps o, TLanes amount, TLanes x)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        x = o.Max(x, o.Of(-LargestExponent));
        var shifted = o.Add(o.Mul(x, o.Of(SixteenthsPerLn2)), o.Of(Shift));
        var k = o.Sub(shifted, o.Of(Shift));
        var r = o.Sub(o.Sub(x, o.Mul(k, o.Of(Sixteenths.LogHigh))), o.Mul(k, o.Of(Sixteenths.LogMiddle)));
        var square = o.Mul(r, r);
        var tail = o.Add(o.Add(o.Of(1.0 / 24), o.Mul(r, o.Of(1.0 / 120))), o.Mul(square, o.Add(o.Of(1.0 / 720), o.Mul(r, o.Of(1.0 / 5040)))));
        var less1 = o.Add(r, o.Mul(square, o.Add(o.Add(o.Of(0.5), o.Mul(r, o.Of(1.0 / 6))), o.Mul(square, tail))));
        var power = o.Power(shifted);
        return o.Mul(amount, o.Add(power, o.Mul(power, less1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes Inflow, TLanes Outflow) Split<TOps, TLanes>(TOps o, TLanes term, TLanes zero)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        var inflow = o.Max(term, zero);
        return (inflow, o.Sub(term, inflow));
    }
}
#endif
