#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace AfterSales.Metrics.Economics;

/// <content>The one place where the width of the vectors is chosen.</content>
internal static unsafe partial class DiscountKernel
{
    private interface ILaneRun
    {
        void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct;
    }

    /// <summary>Whether there are vectors that multiply and add in one.</summary>
    public static bool HasLanes => Ops512.IsSupported || Ops256.IsSupported || Ops128.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EvaluateInLanes(double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
    {
        var run = new FastSums(times, amounts, terms, length, center, v, sums);
        OverWidestLanes(ref run);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void EvaluateInLanesPrecisely(
        double* times, double* amounts, double* low, int length, double center, double v, out PreciseSums sums)
    {
        var run = new PreciseRun(times, amounts, low, length, center, v);
        OverWidestLanes(ref run);
        sums = run.Sums;
    }

    /// <summary>Runs over the widest vectors of this machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OverWidestLanes<TRun>(ref TRun run)
        where TRun : struct, ILaneRun
    {
        if (Ops512.IsSupported)
        {
            run.Over<Ops512, Vector512<double>>(new Ops512());
        }
        else if (Ops256.IsSupported)
        {
            run.Over<Ops256, Vector256<double>>(default);
        }
        else
        {
            run.Over<Ops128, Vector128<double>>(default);
        }
    }

    private struct FastSums(double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums) : ILaneRun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
            => Evaluate<TOps, TLanes>(o, times, amounts, terms, length, center, v, sums);
    }

    private struct PreciseRun(double* times, double* amounts, double* low, int length, double center, double v) : ILaneRun
    {
        public PreciseSums Sums;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Over<TOps, TLanes>(TOps o)
            where TOps : struct, ILaneOps<TLanes>
            where TLanes : struct
            => EvaluatePrecisely<TOps, TLanes>(o, times, amounts, low, length, center, v, out Sums);
    }
}
#endif
