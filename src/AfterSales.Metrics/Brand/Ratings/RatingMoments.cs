using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Brand;

/// <summary>Number, mean and sample deviation of counted stars.</summary>
internal readonly record struct RatingMoments(long Count, double Mean, double Deviation)
{
    public static RatingMoments Of(IReadOnlyList<long> counts)
    {
        var n = counts.Sum();
        if (n == 0)
        {
            return default;
        }

        var mean = ExactDecimal.Quotient(counts.Select((count, i) => ExactDecimal.Of(count) * ExactDecimal.Of(i + 1L)).Aggregate((sum, term) => sum + term),
            ExactDecimal.Of(n));
        var squares = counts.Select((count, i) => count * (i + 1 - mean) * (i + 1 - mean)).Sum();
        return new RatingMoments(n, mean, n < 2 ? 0 : Math.Sqrt(squares / (n - 1)));
    }

    /// <summary>The mean with its t limits, cut to the scale.</summary>
    public Estimate Estimate(double level, int scale)
    {
        if (Count == 0)
        {
            return Metrics.Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.StudentT);
        }

        if (Count == 1 || Deviation == 0)
        {
            return Metrics.Estimate.WithoutInterval(Mean, Count == 1 ? UndefinedReason.SmallSample : UndefinedReason.ZeroVariance, level,
                IntervalMethod.StudentT);
        }

        var margin = StudentTDistribution.TwoSidedQuantile(level, Count - 1) * Deviation / Math.Sqrt(Count);
        return Metrics.Estimate.Of(Mean, Math.Max(1, Mean - margin), Math.Min(scale, Mean + margin), level, IntervalMethod.StudentT);
    }
}
