using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Mann–Kendall trend test: do later values tend to lie above earlier ones, or below.</summary>
/// <remarks>
/// <para><b>Formula.</b> S = Σᵢ&lt;ⱼ sgn(xⱼ − xᵢ); Var S = (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5))/18 over ties of t values; z = (S − sgn S)/√Var S.
/// τ-a = S/(n(n − 1)/2), τ-b = S/√((n(n − 1)/2)(n(n − 1)/2 − Σt(t − 1)/2)).</para>
/// <para><b>Units.</b> S in pairs; τ in −1 … 1. The size of the trend is <see cref="SenSlope"/>.</para>
/// <para><b>Domain.</b> Finite values in time order; missing ones are left out, which keeps the order.</para>
/// <para><b>Edge cases.</b> Below three values: S stands, the rest is undefined, <see cref="UndefinedReason.SmallSample"/> (no value:
/// <see cref="UndefinedReason.NoData"/>). All alike: S is 0, z and p undefined, <see cref="UndefinedReason.ZeroVariance"/>. Ties, or more than 50 values:
/// no exact p, <see cref="UndefinedReason.OutsideDomain"/>. A p-value below the smallest double is 0, its logarithm stands.</para>
/// <para><b>Method.</b> S by counting inversions in a merge sort, O(n log n); the upper tail itself, never 1 − CDF.
/// It assumes independent values: with autocorrelation see <see cref="AutocorrelatedTrend"/>.</para>
/// <para><b>Source.</b> H. B. Mann, Econometrica 13, 1945; M. G. Kendall, Rank Correlation Methods, 1975. Matches R's trend and Kendall packages.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(MannKendall.Compute([1, 3, 2, 5, 4, 7, 8, 6]).S); // 20
/// </code>
/// </example>
public static class MannKendall
{
    private const int Fewest = 3;
    private const int ExactTo = 50;

    /// <summary>The test of a column without gaps.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <returns>S, z, p and τ.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static MannKendallResult Compute(ReadOnlySpan<double> values) => Of(SeriesValues.Checked(values, nameof(values)), 0);

    /// <summary>The test of a series; missing periods are left out, a partial last one too.</summary>
    /// <param name="series">The series.</param>
    /// <returns>S, z, p and τ.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static MannKendallResult Compute(Series series)
    {
        var fitted = Guard.NotNull(series).Fitted();
        var (values, _) = SeriesValues.Known(fitted);
        return Of(values, fitted.Length - values.Length);
    }

    internal static MannKendallResult Of(double[] values, int missing)
    {
        var score = PairScore.Of(values);
        double n = values.Length;
        var reason = values.Length switch { 0 => UndefinedReason.NoData, < Fewest => UndefinedReason.SmallSample, _ => (UndefinedReason?)null };
        var constant = reason ?? (score.Variance > 0 ? null : UndefinedReason.ZeroVariance);
        var z = Of(constant, () => PairScore.Continuity(score.S) / Math.Sqrt(score.Variance));
        return new MannKendallResult
        {
            Count = values.Length,
            PeriodsMissing = Math.Max(Fewest - values.Length, 0),
            Missing = missing,
            S = score.S,
            Variance = Of(reason, () => score.Variance),
            TauA = Of(reason, () => score.S / (n * (n - 1) / 2)),
            TauB = Of(constant, () => score.S / Math.Sqrt(n * (n - 1) / 2) / Math.Sqrt((n * (n - 1) / 2) - score.TiedPairs)),
            Z = z,
            ZWithoutContinuity = Of(constant, () => score.S / Math.Sqrt(score.Variance)),
            PValue = z.Select(NormalDistribution.TwoSided),
            Log10PValue = z.Select(TailLogarithm.TwoSided),
            PValueGreater = z.Select(NormalDistribution.Survival),
            PValueLess = z.Select(NormalDistribution.Cumulative),
            ExactPValue = Exact(values, score, constant),
        };
    }

    private static Figure<double> Exact(double[] values, PairScore score, UndefinedReason? reason)
        => reason is { } r ? Figure.Undefined<double>(r)
            : score.TiedPairs > 0 || values.Length > ExactTo ? Figure.Undefined<double>(UndefinedReason.OutsideDomain)
            : KendallCorrelation.Compute(SeriesValues.Sequence(values.Length), values).ExactPValue;

    private static Figure<double> Of(UndefinedReason? reason, Func<double> value)
        => reason is { } r ? Figure.Undefined<double>(r) : Figures.Finite(value());
}
