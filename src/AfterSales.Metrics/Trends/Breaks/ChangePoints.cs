using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Change points (structural breaks) of the mean: since when, and to which level. Exact, for a penalty or for a whole range of penalties.</summary>
/// <remarks>
/// <para><b>Formula.</b> The division with the smallest Σ(x − mean of its segment)² + penalty·breaks. Logarithmic penalty k·σ²·ln n, σ =
/// 1.4826·MAD(differences)/√2; modified BIC: 3σ²·ln n a break and σ²·Σ ln(segment/n).</para>
/// <para><b>Units.</b> A position is the last of its left part, from 1. Costs and penalties are squared units of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps. The smallest penalty is the caller's wish for breaks: look at the path rather than at one
/// number.</para>
/// <para><b>Edge cases.</b> No value: <see cref="UndefinedReason.NoData"/>; fewer than the shortest segment: <see cref="UndefinedReason.SmallSample"/>; a
/// gap: <see cref="UndefinedReason.MissingInput"/> and its place. σ of 0, or within the rounding of the values (more than half of the steps
/// are alike, or one value): a penalty made of σ is
/// refused, <see cref="UndefinedReason.ZeroVariance"/>; give one, or see <see cref="Path(ReadOnlySpan{double}, double, double, int)"/> and
/// <see cref="BreakCount"/>. A penalty of 0 puts breaks wherever values differ. Of equally good divisions one is given; the objective is the same.</para>
/// <para><b>Method.</b> Functional pruning: every position is tried, O(n log n) on average with and without breaks. Modified BIC: PELT with the pruning
/// that its logarithms leave exact. Path: CROPS, a run for each corner of the path.</para>
/// <para><b>Source.</b> R. Killick, P. Fearnhead and I. Eckley, JASA 107, 2012 (PELT); R. Maidstone et al., Statistics and Computing 27, 2017; N. Zhang
/// and D. Siegmund, Biometrics 63, 2007; K. Haynes, I. Eckley and P. Fearnhead, JCGS 26, 2017 (CROPS). Matches R's changepoint where that is exact.</para>
/// </remarks>
/// <example>
/// <code>
/// Console.WriteLine(ChangePoints.Detect([1, 2, 2, 3], new ChangePointOptions { Kind = PenaltyKind.Given, Penalty = 0 }).Best!.Positions); // [1, 3]
/// </code>
/// </example>
public static class ChangePoints
{
    private const double ToSigma = 1.4826;
    private const double Rounding = 1e-15;

    /// <summary>The breaks of a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="options">Penalty and shortest segment; null for 2σ²·ln n and segments of one period or more.</param>
    /// <returns>The best division.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100.</exception>
    public static ChangePointResult Detect(ReadOnlySpan<double> values, ChangePointOptions? options = null)
        => Of(SeriesValues.Checked(values, nameof(values)), null, options ?? ChangePointOptions.Default);

    /// <summary>The breaks of a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="options">Penalty and shortest segment; null for 2σ²·ln n and segments of one period or more.</param>
    /// <returns>The best division.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static ChangePointResult Detect(Series series, ChangePointOptions? options = null)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, options ?? ChangePointOptions.Default);

    /// <summary>The best divisions for every penalty of a range (CROPS).</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="penaltyFrom">Least penalty, positive.</param>
    /// <param name="penaltyTo">Greatest penalty, not below the least.</param>
    /// <param name="minimumSegment">Fewest periods of a segment.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or the range is empty.</exception>
    public static PenaltyPathResult Path(ReadOnlySpan<double> values, double penaltyFrom, double penaltyTo, int minimumSegment = 1)
        => PathOf(SeriesValues.Checked(values, nameof(values)), null, penaltyFrom, penaltyTo, minimumSegment);

    /// <summary>The best divisions of a series for every penalty of a range (CROPS); a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="penaltyFrom">Least penalty, positive.</param>
    /// <param name="penaltyTo">Greatest penalty, not below the least.</param>
    /// <param name="minimumSegment">Fewest periods of a segment.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or the range is empty.</exception>
    public static PenaltyPathResult Path(Series series, double penaltyFrom, double penaltyTo, int minimumSegment = 1)
        => PathOf(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, penaltyFrom, penaltyTo, minimumSegment);

    /// <summary>1.4826·MAD(differences)/√2; undefined below two values or at zero.</summary>
    internal static Figure<double> Sigma(double[] values)
    {
        if (values.Length < 2)
        {
            return Figure.Undefined<double>(values.Length == 0 ? UndefinedReason.NoData : UndefinedReason.ZeroVariance);
        }

        var differences = new double[values.Length - 1];
        for (var i = 0; i < differences.Length; i++)
        {
            differences[i] = values[i + 1] - values[i];
        }

        var median = SeriesValues.Median(differences);
        var sigma = ToSigma * SeriesValues.Median(Array.ConvertAll(differences, d => Math.Abs(d - median))) / Math.Sqrt(2);
        return sigma > Rounding * values.Max(Math.Abs) ? Figure.Of(sigma) : Figure.Undefined<double>(UndefinedReason.ZeroVariance);
    }

    private static ChangePointResult Of(double[] values, int? gap, ChangePointOptions options)
    {
        var reason = Refusal(values, gap, options.MinimumSegment);
        var sigma = reason is { } r ? Figure.Undefined<double>(r) : Sigma(values);
        var penalty = reason is { } why ? Figure.Undefined<double>(why) : Penalty(sigma, values.Length, options);
        if (penalty.Value is not { } price)
        {
            return new ChangePointResult
            {
                Count = values.Length,
                PeriodsMissing = gap is null ? Math.Max(options.MinimumSegment - values.Length, 0) : 0,
                FirstGap = gap,
                Sigma = sigma,
                Penalty = penalty,
                Objective = penalty,
                Best = null,
            };
        }

        var costs = new SegmentCosts(values);
        var logarithms = options.Kind == PenaltyKind.ModifiedBic ? sigma.Value!.Value * sigma.Value!.Value : 0;
        var ends = logarithms > 0
            ? LengthPruning.Ends(costs, price - (logarithms * Elementary.Log(values.Length)), logarithms, options.MinimumSegment)
            : FunctionalPruning.Ends(costs, price, options.MinimumSegment);
        var best = Segmentation.Of(values, ends);
        var lengths = logarithms > 0 ? best.Segments.Sum(s => Elementary.Log((s.Last - s.First + 1) / (double)values.Length)) : 0;
        return new ChangePointResult
        {
            Count = values.Length,
            FirstGap = null,
            Sigma = sigma,
            Penalty = penalty,
            Objective = Figures.Finite(best.Cost + (price * best.Breaks) + (logarithms * lengths)),
            Best = best,
        };
    }

    private static UndefinedReason? Refusal(double[] values, int? gap, int shortest)
        => gap is not null ? UndefinedReason.MissingInput
            : values.Length == 0 ? UndefinedReason.NoData
            : values.Length < shortest ? UndefinedReason.SmallSample : null;

    private static Figure<double> Penalty(Figure<double> sigma, int n, ChangePointOptions options) => options.Kind switch
    {
        PenaltyKind.Given => Figure.Of(options.Penalty),
        PenaltyKind.ModifiedBic => Finite(sigma.Select(s => 3 * s * s * Elementary.Log(n))),
        _ => Finite(sigma.Select(s => options.Factor * s * s * Elementary.Log(n))),
    };

    private static Figure<double> Finite(Figure<double> figure) => figure.Value is { } value ? Figures.Finite(value) : figure;

    private static PenaltyPathResult PathOf(double[] values, int? gap, double from, double to, int shortest)
    {
        Guard.Positive(from, "penaltyFrom");
        Guard.InRange(to, from, double.MaxValue, "penaltyTo");
        Guard.Positive(shortest, "minimumSegment");
        var reason = Refusal(values, gap, shortest);
        return new PenaltyPathResult
        {
            Count = values.Length,
            Reason = reason,
            FirstGap = gap,
            Ranges = FrozenList.Own(reason is null ? PenaltyPath.Of(values, from, to, shortest) : []),
        };
    }
}
