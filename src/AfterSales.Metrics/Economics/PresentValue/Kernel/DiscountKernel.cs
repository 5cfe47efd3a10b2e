using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Economics;

/// <summary>
/// Sums of discounted flows Σ a·sᵏ·e^(−v·s), s = |t − center|, v ≥ 0: the only place where a solver reads its flows.
/// The exponential is made of additions and multiplications alone, and lane i mod 8 sums flow i however wide the vectors are: same input, same bits in both
/// builds, as tested on x64 in plain arithmetic and with vectors of 128, 256 and 512 bits.
/// </summary>
/// <remarks>
/// e^x = 2^(k/16)·e^r, |r| ≤ ln 2 / 32, after P. Tang, Table-driven implementation of the exponential function, ACM TOMS 15, 1989. The precise form carries
/// two doubles for each number (T. Dekker, 1971; Y. Hida, X. Li and D. Bailey, Library for double-double and quad-double arithmetic, 2007)
/// and is good to 2⁻⁶⁹ of the sum of the terms' magnitudes.
/// </remarks>
internal static unsafe partial class DiscountKernel
{
    /// <summary>Flows are padded with zeros to a multiple of this.</summary>
    public const int Width = 8;

    /// <summary>Relative error of a term in <see cref="Evaluate"/>, apart from that of its exponent, in units of 2⁻⁵³.</summary>
    public const double TermError = 4;

    /// <summary>Error of <see cref="EvaluatePrecisely"/>, relative to the sum of the terms' magnitudes.</summary>
    public const double PreciseError = 1.7e-21;

    /// <summary>e^−708 is the smallest discount factor; a smaller one would leave the normal numbers.</summary>
    public const double LargestExponent = 708;

    internal const double Shift = 6_755_399_441_055_744;
    internal const double SixteenthsPerLn2 = 23.083120654223414;

    // ln 2 / 16 in three pieces, the first two of 36 bits, so that their products with k are exact.
    internal const double Ln2High = 0.04332169878489367;
    internal const double Ln2Middle = 1.0291218489291539e-13;
    internal const double Ln2Low = 1.9136504600116575e-25;

    internal static readonly double[] Powers =
    [
        1.0, 1.0442737824274138, 1.0905077326652577, 1.1387886347566916, 1.189207115002721, 1.241857812073484, 1.2968395546510096, 1.3542555469368927,
        1.4142135623730951, 1.4768261459394993, 1.5422108254079407, 1.6104903319492543, 1.681792830507429, 1.7562521603732995, 1.8340080864093424,
        1.9152065613971474,
    ];

    internal static readonly double[] PowerRests =
    [
        0.0, 8.551889705537965e-17, -3.046782079812471e-17, 8.912812676025408e-17, 3.982015231465646e-17, 4.658027591836937e-17, 2.5382502794888315e-17,
        7.70094837980299e-17, -9.667293313452913e-17, -3.483994556892796e-17, 7.949834809697621e-17, 2.4707192569797888e-17, 8.199010020581497e-17,
        2.960140695448873e-17, 3.283107224245627e-17, -1.0619946056195963e-16,
    ];

    /// <summary>The sums at v, k = 0, 1, 2, of inflows and of outflows; with <paramref name="terms"/>, also k = 3 and the terms themselves.</summary>
    public static void Evaluate(double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
    {
        var run = new FastSums(times, amounts, terms, length, center, v, sums);
        OverWidestLanes(ref run);
    }

    [SkipLocalsInit]
    internal static void Evaluate<TOps, TLanes>(
        TOps o, double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        if (v == 0 && terms == null)
        {
            Moments<TOps, TLanes>(o, times, amounts, length, center, sums);
            return;
        }

        LaneSums store;
        var lanes = (double*)&store;
        TLanes centers = o.Of(center), rates = o.Of(-v), zero = o.Of(0);
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes p0 = zero, p1 = zero, p2 = zero, p3 = zero, n0 = zero, n1 = zero, n2 = zero, n3 = zero;
            for (var i = lane; i < length; i += Width)
            {
                var s = o.Abs(o.Sub(o.Load(times + i), centers));
                var term = Discounted(o, o.Load(amounts + i), o.Mul(rates, s));
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
                (sums->P0, sums->P1, sums->P2, sums->P3) = (o.Sum(p0), o.Sum(p1), o.Sum(p2), o.Sum(p3));
                (sums->N0, sums->N1, sums->N2, sums->N3) = (o.Sum(n0), o.Sum(n1), o.Sum(n2), o.Sum(n3));
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

    /// <summary>At zero every discount factor is one: the same bits without the exponentials.</summary>
    [SkipLocalsInit]
    private static void Moments<TOps, TLanes>(TOps o, double* times, double* amounts, int length, double center, DiscountedSums* sums)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        LaneSums store;
        var lanes = (double*)&store;
        TLanes centers = o.Of(center), zero = o.Of(0);
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes p0 = zero, p1 = zero, p2 = zero, n0 = zero, n1 = zero, n2 = zero;
            for (var i = lane; i < length; i += Width)
            {
                var s = o.Abs(o.Sub(o.Load(times + i), centers));
                var (inflow, outflow) = Split(o, o.Load(amounts + i), zero);
                p0 = o.Add(p0, inflow);
                n0 = o.Sub(n0, outflow);
                inflow = o.Mul(inflow, s);
                outflow = o.Mul(outflow, s);
                p1 = o.Add(p1, inflow);
                n1 = o.Sub(n1, outflow);
                p2 = o.Add(p2, o.Mul(inflow, s));
                n2 = o.Sub(n2, o.Mul(outflow, s));
            }

            if (o.Count == Width)
            {
                (sums->P0, sums->P1, sums->P2, sums->P3) = (o.Sum(p0), o.Sum(p1), o.Sum(p2), 0);
                (sums->N0, sums->N1, sums->N2, sums->N3) = (o.Sum(n0), o.Sum(n1), o.Sum(n2), 0);
                return;
            }

            var at = lanes + lane;
            o.Store(at, p0);
            o.Store(at + 8, p1);
            o.Store(at + 16, p2);
            o.Store(at + 24, n0);
            o.Store(at + 32, n1);
            o.Store(at + 40, n2);
        }

        (sums->P0, sums->P1, sums->P2, sums->P3) = (Sum(lanes), Sum(lanes + 8), Sum(lanes + 16), 0);
        (sums->N0, sums->N1, sums->N2, sums->N3) = (Sum(lanes + 24), Sum(lanes + 32), Sum(lanes + 40), 0);
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
        var r = o.Sub(o.Sub(x, o.Mul(k, o.Of(Ln2High))), o.Mul(k, o.Of(Ln2Middle)));
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

    /// <summary>
    /// The lanes of up to eight sums. A local of its own: a method with stackalloc is compiled in full at its first call, vectors and all, which takes a
    /// process longer than everything else it does there.
    /// </summary>
    private struct LaneSums
    {
        public fixed double Values[Width * 8];
    }

    private static double Sum(double* lanes) => ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}
