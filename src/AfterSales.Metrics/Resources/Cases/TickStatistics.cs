using NodaTime;

namespace AfterSales.Metrics.Resources;

/// <summary>Sums, means and quantiles of many times in ticks, in whole arithmetic; a sum of millions of cases is more than a long can hold.</summary>
internal static class TickStatistics
{
    public static decimal Sum(ReadOnlySpan<long> ticks)
    {
        var sum = 0m;
        foreach (var item in ticks)
        {
            sum += item;
        }

        return sum;
    }

    /// <summary>The share of each, rounded to the tick; undefined when there is none, or when a duration cannot hold it.</summary>
    public static Figure<Duration> Each(decimal ticks, long count)
    {
        if (count == 0)
        {
            return Figure.Undefined<Duration>(UndefinedReason.ZeroDenominator);
        }

        var each = Math.Round(ticks / count);
        return each <= long.MaxValue ? Figure.Of(Duration.FromTicks((long)each)) : Figure.Undefined<Duration>(UndefinedReason.Overflow);
    }

    /// <summary>The quantile at <paramref name="numerator"/>/<paramref name="denominator"/> of the way, by the rule of Excel's PERCENTILE.INC (R's type
    /// 7).</summary>
    public static Figure<Duration> Of(long[] sorted, int numerator, int denominator)
    {
        if (sorted.Length == 0)
        {
            return Figure.Undefined<Duration>(UndefinedReason.NoData);
        }

        var steps = (long)(sorted.Length - 1) * numerator;
        var (below, rest) = ((int)(steps / denominator), steps % denominator);
        var lower = Duration.FromTicks(sorted[below]);
        if (rest == 0)
        {
            return Figure.Of(lower);
        }

        // In two parts, of which neither is longer than the whole: nine times a step need not be a duration.
        var (tenths, left) = ((sorted[below + 1] - sorted[below]) / denominator, (sorted[below + 1] - sorted[below]) % denominator);
        return Figure.Of(lower + Duration.FromTicks(tenths * rest) + (Duration.FromTicks(left) * rest / denominator));
    }
}
