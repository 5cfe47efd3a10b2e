using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Hampel filter: a value far from the median of its neighbors in time, measured by their own spread.</summary>
/// <remarks>
/// <para><b>Formula.</b> Of the 2k + 1 values around each: outlier where |x − median| is above threshold·1.4826·MAD.</para>
/// <para><b>Units.</b> Those of the values.</para>
/// <para><b>Domain.</b> One finite value a period, without gaps. Unlike a fixed limit it follows level and trend.</para>
/// <para><b>Edge cases.</b> The first and last k values have no full window and are never called outliers. Fewer than 2k + 1 values:
/// <see cref="UndefinedReason.SmallSample"/> with how many are missing (none: <see cref="UndefinedReason.NoData"/>). A gap:
/// <see cref="UndefinedReason.MissingInput"/> and its place. MAD 0: √(π/2) times the mean absolute deviation of the window instead, and the period is
/// named. Exactly at the threshold is no outlier.</para>
/// <para><b>Method.</b> A sorted window for each value.</para>
/// <para><b>Source.</b> F. R. Hampel, JASA 69, 1974; R. K. Pearson, IEEE Transactions on Control Systems Technology 10, 2002. Matches R's
/// pracma::hampel where the MAD is not 0.</para>
/// </remarks>
/// <example>
/// <code>
/// var result = HampelFilter.Compute([5, 5, 5, 6, 5, 5, 5, 5, 5], 3, 3);
/// Console.WriteLine(result.Outliers); // [4]
/// Console.WriteLine(result.ByMeanDeviation); // [4, 5, 6]
/// </code>
/// </example>
public static class HampelFilter
{
    /// <summary>The filter over a column.</summary>
    /// <param name="values">Finite values in time order.</param>
    /// <param name="neighbors">k, values on each side, from 1 to 1,000.</param>
    /// <param name="threshold">Robust standard deviations, positive.</param>
    /// <returns>Outliers and cleaned values.</returns>
    /// <exception cref="ArgumentException">A value is not finite or beyond ±1e100, or an argument is outside its domain.</exception>
    public static HampelFilterResult Compute(ReadOnlySpan<double> values, int neighbors = 5, double threshold = 3)
        => Of(SeriesValues.Checked(values, nameof(values)), null, neighbors, threshold);

    /// <summary>The filter over a series; a partial last period is left out.</summary>
    /// <param name="series">The series.</param>
    /// <param name="neighbors">k, values on each side, from 1 to 1,000.</param>
    /// <param name="threshold">Robust standard deviations, positive.</param>
    /// <returns>Outliers and cleaned values.</returns>
    /// <exception cref="ArgumentException"><paramref name="series"/> is null, or an argument is outside its domain.</exception>
    public static HampelFilterResult Compute(Series series, int neighbors = 5, double threshold = 3)
        => Of(Guard.NotNull(series).Gapless() ?? [], series.FirstGap, neighbors, threshold);

    private static HampelFilterResult Of(double[] x, int? gap, int neighbors, double threshold)
    {
        Guard.InRange(neighbors, 1, 1000);
        Guard.Positive(threshold);
        var window = (2 * neighbors) + 1;
        var reason = gap is not null ? UndefinedReason.MissingInput
            : x.Length == 0 ? UndefinedReason.NoData
            : x.Length < window ? UndefinedReason.SmallSample : (UndefinedReason?)null;
        var (outliers, byMean, cleaned) = (new List<int>(), new List<int>(), (double[])x.Clone());
        for (var t = neighbors; reason is null && t < x.Length - neighbors; t++)
        {
            var spread = RobustSpread.Of(x.AsSpan(t - neighbors, window), Math.Abs(x[t]));
            if (spread.Kind == AnomalyScale.MeanDeviation && spread.Scale > 0)
            {
                byMean.Add(t + 1);
            }

            if (Math.Abs(x[t] - spread.Center) > threshold * spread.Scale)
            {
                outliers.Add(t + 1);
                cleaned[t] = spread.Center;
            }
        }

        return new HampelFilterResult
        {
            Count = x.Length,
            Reason = reason,
            PeriodsMissing = reason is UndefinedReason.SmallSample or UndefinedReason.NoData ? window - x.Length : 0,
            FirstGap = gap,
            Outliers = FrozenList.Own(outliers.ToArray()),
            ByMeanDeviation = FrozenList.Own(byMean.ToArray()),
            Cleaned = reason is null ? FrozenList.Own(cleaned) : [],
        };
    }
}
