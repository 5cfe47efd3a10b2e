using AfterSales.Metrics.Internal;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace AfterSales.Metrics.Economics;

// The present value at a known rate, which comes in two doubles: no slopes, and a sum to some 2⁻⁶⁸ of its terms.
internal static unsafe partial class DiscountKernel
{
    /// <summary>ln(1 + rate) / <paramref name="ticksPerYear"/> in two doubles, good to 2⁻⁶⁸ of a year.</summary>
    public static DoubleDouble LogPerTick(double rate, int ticksPerYear)
    {
        // Known while the logarithm is looked for, so that nothing waits for a division.
        var inverse = 1.0 / ticksPerYear;
        var part = new DoubleDouble(inverse, inverse * -ProductError(inverse, ticksPerYear, 1));
        return Elementary.Logarithm(DoubleDouble.Sum(1, rate)) * part;
    }

    /// <summary>Σ aᵢ·e^(−v·tᵢ), and of the magnitudes.</summary>
    public static DoubleDouble Present(double* times, double* amounts, int length, DoubleDouble v, out double gross)
    {
#if NET
        if (!ColdStart.Covers(length) && HasLanes)
        {
            return PresentInLanes(times, amounts, length, v, out gross);
        }
#endif
        return PresentPlainly(times, amounts, length, v, out gross);
    }

#if NET
    private static DoubleDouble PresentInLanes(double* times, double* amounts, int length, DoubleDouble v, out double gross)
    {
        var run = new PresentRun(times, amounts, length, v);
        OverWidestLanes(ref run);
        gross = run.Gross;
        return run.Sum;
    }

    [SkipLocalsInit]
    internal static DoubleDouble Present<TOps, TLanes>(TOps o, double* times, double* amounts, int length, DoubleDouble v, out double gross)
        where TOps : struct, ILaneOps<TLanes>
        where TLanes : struct
    {
        LaneSums store;
        var lanes = (double*)&store;
        TLanes rates = o.Of(-v.High), lows = o.Of(-v.Low), zero = o.Of(0);
        for (var lane = 0; lane < Width; lane += o.Count)
        {
            TLanes high = zero, rest = zero, size = zero;
            for (var i = lane; i < length; i += Width)
            {
                var time = o.Load(times + i);
                var x = o.Mul(rates, time);
                var (factor, factorRest) = Exp<TOps, TLanes>(o, x, o.Add(o.ProductError(rates, time, x), o.Mul(lows, time)));
                var (term, termRest) = Product(o, o.Load(amounts + i), factor, factorRest);
                (high, rest) = Added(o, high, rest, term, termRest);
                size = o.Add(size, o.Abs(term));
            }

            o.Store(lanes + lane, high);
            o.Store(lanes + lane + 8, rest);
            o.Store(lanes + lane + 16, size);
        }

        gross = Sum(lanes + 16);
        var lost = Total(lanes);
        return DoubleDouble.Sum(lanes[0], lost);
    }

    private struct PresentRun(double* times, double* amounts, int length, DoubleDouble v) : ILaneRun
    {
        public DoubleDouble Sum;
        public double Gross;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
            => Sum = Present<TOps, TLanes>(o, times, amounts, length, v, out Gross);
    }
#endif
}
