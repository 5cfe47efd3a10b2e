using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>Turns what a kernel computed into figures: what left the doubles is named, never returned.</summary>
internal static class Figures
{
    public static Figure<double> Finite(double value)
        => Math.Abs(value) <= double.MaxValue ? new Figure<double>(value) : new Figure<double>(UndefinedReason.Overflow);

    /// <summary>The value alone; what left the doubles is named.</summary>
    public static Estimate WithoutInterval(double value, UndefinedReason reason, double level, IntervalMethod method)
        => Math.Abs(value) <= double.MaxValue
            ? Estimate.WithoutInterval(value, reason, level, method)
            : Estimate.Undefined(UndefinedReason.Overflow, level, method);

    /// <summary>The estimate ± half a width; without a finite half width, the value alone.</summary>
    public static Estimate Interval(double value, double half, double level, IntervalMethod method)
        => Math.Abs(value) <= double.MaxValue
            ? Math.Abs(half) <= double.MaxValue && Math.Abs(value) + half <= double.MaxValue
                ? Estimate.Of(value, value - half, value + half, level, method)
                : Estimate.WithoutInterval(value, UndefinedReason.Overflow, level, method)
            : Estimate.Undefined(UndefinedReason.Overflow, level, method);

    /// <summary>The median of ordered differences, from the k-th smallest to the k-th largest; without a k of at least 1, the median alone.</summary>
    public static Estimate MedianInterval(OrderedDifferences differences, double k, double level)
    {
        const IntervalMethod Method = IntervalMethod.OrderStatistics;
        var median = differences.Median();
        if (!(k >= 1))
        {
            return WithoutInterval(median, UndefinedReason.SmallSample, level, Method);
        }

        var (lower, upper) = (differences.At(k), differences.At(differences.Count + 1 - k));
        return Math.Abs(median) <= double.MaxValue && Math.Abs(lower) <= double.MaxValue && Math.Abs(upper) <= double.MaxValue
            ? Estimate.Of(median, Math.Min(lower, median), Math.Max(upper, median), level, Method)
            : WithoutInterval(median, UndefinedReason.Overflow, level, Method);
    }

    /// <summary>e to the power of an estimate and its limits, as from a coefficient to a ratio.</summary>
    public static Estimate Exponential(Estimate estimate)
    {
        if (estimate.Value is not { } value)
        {
            return estimate;
        }

        // Limits next to each other keep their order, each with its own rounding.
        var (ratio, level, method) = (Elementary.Exp(value), estimate.Level, estimate.Method);
        return estimate.Lower is { } lower && estimate.Upper is { } upper && Elementary.Exp(upper) is var most && most <= double.MaxValue
            ? Estimate.Of(ratio, Math.Min(Elementary.Exp(lower), most), most, level, method)
            : WithoutInterval(ratio, estimate.Reason ?? UndefinedReason.Overflow, level, method);
    }
}
