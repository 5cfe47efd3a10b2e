using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>A median slope with its limits from ranks, and the same per year.</summary>
internal static class SlopeScale
{
    public static Estimate PerYear(Estimate slope, double? perYear)
        => perYear is { } periods && slope.Value is { } value && Math.Abs(value * periods) <= double.MaxValue
            && Math.Abs((slope.Lower ?? 0) * periods) <= double.MaxValue && Math.Abs((slope.Upper ?? 0) * periods) <= double.MaxValue
            ? slope.Scale(periods)
            : Estimate.Undefined(perYear is null
                ? UndefinedReason.MissingInput
                : slope.Value is null ? slope.Reason!.Value : UndefinedReason.Overflow, slope.Level, slope.Method);

    /// <param name="selection">At least one slope.</param>
    /// <param name="variance">Of the Mann–Kendall S.</param>
    /// <param name="level">Confidence level.</param>
    /// <param name="isConstant">Whether all values are alike.</param>
    public static Estimate WithLimits(SlopeSelection selection, double variance, double level, bool isConstant)
    {
        const IntervalMethod Method = IntervalMethod.OrderStatistics;
        var slope = selection.Median();
        if (!(Math.Abs(slope) <= double.MaxValue))
        {
            return Estimate.Undefined(UndefinedReason.Overflow, level, Method);
        }

        if (isConstant)
        {
            return Estimate.WithoutInterval(slope, UndefinedReason.ZeroVariance, level, Method);
        }

        var (pairs, width) = ((double)selection.Pairs, NormalDistribution.TwoSidedQuantile(level) * Math.Sqrt(variance));
        var (low, high) = (Math.Round((pairs - width) / 2), Math.Round((pairs + width) / 2) + 1);
        if (!(low >= 1 && high <= pairs))
        {
            return Estimate.WithoutInterval(slope, UndefinedReason.SmallSample, level, Method);
        }

        var (lower, upper) = (selection.AtRank((long)low), selection.AtRank((long)high));
        return Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? Estimate.Of(slope, lower, upper, level, Method)
            : Estimate.WithoutInterval(slope, UndefinedReason.Overflow, level, Method);
    }
}
