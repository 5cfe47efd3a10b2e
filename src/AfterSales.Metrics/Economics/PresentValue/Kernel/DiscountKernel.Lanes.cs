using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

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

    /// <summary>Runs over the widest vectors of this machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OverWidestLanes<TRun>(ref TRun run)
        where TRun : struct, ILaneRun
    {
#if NET
        if (Ops512.IsSupported)
        {
            run.Over<Ops512, Vector512<double>>(new Ops512());
            return;
        }

        if (Ops256.IsSupported)
        {
            run.Over<Ops256, Vector256<double>>(default);
            return;
        }

        if (Ops128.IsSupported)
        {
            run.Over<Ops128, Vector128<double>>(default);
            return;
        }
#endif
        run.Over<ScalarOps, double>(default);
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
