#if NET
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Economics;

/// <content>
/// Eight series at once, one in each lane: nothing waits for a sum over lanes, and one exponential serves eight series. Flow i of a series is summed in
/// class i mod 8 and the classes in the same tree as the lanes of a series alone: the same bits.
/// </content>
internal static unsafe partial class DiscountKernel
{
    /// <summary>The sums of each series at its rate, k = 0, 1, 2; at zero for all of them if told so, which takes no exponentials.</summary>
    public static void EvaluateAcross(in SeriesAcross series, bool isAtZero)
    {
        var run = new FastRunAcross(series, isAtZero);
        OverWidestLanes(ref run);
    }

    /// <summary>The precise sums of each series at its rate, of amounts that lack nothing.</summary>
    public static void EvaluatePreciselyAcross(in SeriesAcross series)
    {
        var run = new PreciseRunAcross(series);
        OverWidestLanes(ref run);
    }

    /// <summary>e^x of what stands in the first two sums of each series, in two doubles, in their place.</summary>
    public static void ExpAcross(in SeriesAcross series)
    {
        var run = new ExpRunAcross(series.Sums);
        OverWidestLanes(ref run);
    }

    /// <summary>What <see cref="EvaluateAcross(in SeriesAcross, bool)"/> found for one series.</summary>
    public static void TakeSums(in SeriesAcross series, int lane, DiscountedSums* target)
    {
        var sums = series.Sums + lane;
        (target->P0, target->P1, target->P2, target->P3) = (sums[0], sums[Width], sums[2 * Width], 0);
        (target->N0, target->N1, target->N2, target->N3) = (sums[3 * Width], sums[4 * Width], sums[5 * Width], 0);
    }

    /// <summary>What <see cref="EvaluatePreciselyAcross(in SeriesAcross)"/> found for one series.</summary>
    public static PreciseSums PreciseSumsAcross(in SeriesAcross series, int lane)
    {
        var sums = series.Sums + lane;
        return new PreciseSums(sums[0], sums[Width], sums[2 * Width], sums[3 * Width]);
    }

    [SkipLocalsInit]
    internal static void EvaluateAcross<TOps, TLanes>(TOps o, in SeriesAcross series, bool isAtZero)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes centers = o.Load(series.Centers + lane), rates = o.Load(series.Rates + lane), zero = o.Of(0);
            for (var first = 0; first < Width; first++)
            {
                TLanes p0 = zero, p1 = zero, p2 = zero, n0 = zero, n1 = zero, n2 = zero;
                for (var row = first; row < series.Rows; row += Width)
                {
                    var at = (row * Width) + lane;
                    var s = o.Abs(o.Sub(o.Load(series.Times + at), centers));
                    var amount = o.Load(series.Amounts + at);
                    var (inflow, outflow) = Split(o, isAtZero ? amount : Discounted(o, amount, o.Mul(rates, s)), zero);
                    p0 = o.Add(p0, inflow);
                    n0 = o.Sub(n0, outflow);
                    inflow = o.Mul(inflow, s);
                    outflow = o.Mul(outflow, s);
                    p1 = o.Add(p1, inflow);
                    n1 = o.Sub(n1, outflow);
                    p2 = o.Add(p2, o.Mul(inflow, s));
                    n2 = o.Sub(n2, o.Mul(outflow, s));
                }

                var classes = series.Classes + (first * Width) + lane;
                o.Store(classes, p0);
                o.Store(classes + SeriesAcross.Plane, p1);
                o.Store(classes + (2 * SeriesAcross.Plane), p2);
                o.Store(classes + (3 * SeriesAcross.Plane), n0);
                o.Store(classes + (4 * SeriesAcross.Plane), n1);
                o.Store(classes + (5 * SeriesAcross.Plane), n2);
            }

            for (var sum = 0; sum < 6; sum++)
            {
                o.Store(series.Sums + (sum * Width) + lane, SumOfClasses<TOps, TLanes>(o, series.Classes + (sum * SeriesAcross.Plane) + lane));
            }
        }
    }

    [SkipLocalsInit]
    internal static void EvaluatePreciselyAcross<TOps, TLanes>(TOps o, in SeriesAcross series)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes centers = o.Load(series.Centers + lane), rates = o.Load(series.Rates + lane), zero = o.Of(0);
            for (var first = 0; first < Width; first++)
            {
                TLanes high = zero, rest = zero, slope = zero, curve = zero;
                for (var row = first; row < series.Rows; row += Width)
                {
                    var at = (row * Width) + lane;
                    var s = o.Abs(o.Sub(o.Load(series.Times + at), centers));
                    var x = o.Mul(rates, s);
                    var (factor, factorRest) = Exp<TOps, TLanes>(o, x, o.ProductError(rates, s, x));
                    var (term, termRest) = Product(o, o.Load(series.Amounts + at), factor, factorRest);
                    (high, rest) = Added(o, high, rest, term, termRest);
                    term = o.Mul(term, s);
                    slope = o.Add(slope, term);
                    curve = o.Add(curve, o.Mul(term, s));
                }

                var classes = series.Classes + (first * Width) + lane;
                o.Store(classes, high);
                o.Store(classes + SeriesAcross.Plane, rest);
                o.Store(classes + (2 * SeriesAcross.Plane), slope);
                o.Store(classes + (3 * SeriesAcross.Plane), curve);
            }

            var (total, lost) = TotalOfClasses<TOps, TLanes>(o, series.Classes + lane);
            o.Store(series.Sums + lane, total);
            o.Store(series.Sums + Width + lane, lost);
            o.Store(series.Sums + (2 * Width) + lane, SumOfClasses<TOps, TLanes>(o, series.Classes + (2 * SeriesAcross.Plane) + lane));
            o.Store(series.Sums + (3 * Width) + lane, SumOfClasses<TOps, TLanes>(o, series.Classes + (3 * SeriesAcross.Plane) + lane));
        }
    }

    /// <summary>As <see cref="Sum"/> adds lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes SumOfClasses<TOps, TLanes>(TOps o, double* classes)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        var even = o.Add(o.Add(o.Load(classes), o.Load(classes + (4 * Width))), o.Add(o.Load(classes + (2 * Width)), o.Load(classes + (6 * Width))));
        var odd = o.Add(o.Add(o.Load(classes + Width), o.Load(classes + (5 * Width))), o.Add(o.Load(classes + (3 * Width)), o.Load(classes + (7 * Width))));
        return o.Add(even, odd);
    }

    /// <summary>As <see cref="Total"/> adds lanes; their rests stand in the next plane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (TLanes High, TLanes Low) TotalOfClasses<TOps, TLanes>(TOps o, double* classes)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        var (total, lost) = (o.Of(0), SumOfClasses<TOps, TLanes>(o, classes + SeriesAcross.Plane));
        for (var half = Width / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
            {
                var left = classes + (i * Width);
                (total, lost) = Added(o, o.Load(left), lost, o.Load(left + (half * Width)), o.Of(0));
                o.Store(left, total);
            }
        }

        return (total, lost);
    }

    private struct FastRunAcross(SeriesAcross series, bool isAtZero) : ILaneRun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
            => EvaluateAcross<TOps, TLanes>(o, series, isAtZero);
    }

    private struct PreciseRunAcross(SeriesAcross series) : ILaneRun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
            => EvaluatePreciselyAcross<TOps, TLanes>(o, series);
    }

    private struct ExpRunAcross(double* sums) : ILaneRun
    {
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
        {
            for (var lane = 0; lane < Width; lane += o.Count)
            {
                var at = sums + lane;
                var (value, low) = Exp<TOps, TLanes>(o, o.Load(at), o.Load(at + Width));
                o.Store(at, value);
                o.Store(at + Width, low);
            }
        }
    }
}
#endif
