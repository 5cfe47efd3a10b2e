#if NET
using AfterSales.Metrics.Internal;
#endif

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

    /// <summary>The sums at v, k = 0, 1, 2, of inflows and of outflows; with <paramref name="terms"/>, also k = 3 and the terms themselves.</summary>
    public static void Evaluate(double* times, double* amounts, double* terms, int length, double center, double v, DiscountedSums* sums)
    {
#if NET
        if (!ColdStart.Covers(length) && HasLanes)
        {
            EvaluateInLanes(times, amounts, terms, length, center, v, sums);
            return;
        }
#endif
        EvaluatePlainly(times, amounts, terms, length, center, v, sums);
    }

    /// <summary>Σ a·e^(−v·s) in two doubles, and its first two derivative sums. <paramref name="low"/> is what the amounts lack, or null.</summary>
    public static void EvaluatePrecisely(double* times, double* amounts, double* low, int length, double center, double v, out PreciseSums sums)
    {
#if NET
        if (!ColdStart.Covers(length) && HasLanes)
        {
            EvaluateInLanesPrecisely(times, amounts, low, length, center, v, out sums);
            return;
        }
#endif
        EvaluatePlainlyPrecisely(times, amounts, low, length, center, v, out sums);
    }

    /// <summary>Adds eight lanes into the first; their rests stand in the next eight.</summary>
    /// <returns>The rest of the sum.</returns>
    private static double Total(double* lanes)
    {
        var total = lanes;
        var lost = Sum(lanes + 8);
        for (var half = Width / 2; half > 0; half /= 2)
        {
            for (var lane = 0; lane < half; lane++)
            {
                var (left, right) = (total[lane], total[lane + half]);
                var sum = left + right;
                var back = sum - left;
                lost += (left - (sum - back)) + (right - back);
                total[lane] = sum;
            }
        }

        return lost;
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
