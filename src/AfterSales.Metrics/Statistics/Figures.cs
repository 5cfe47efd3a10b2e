namespace AfterSales.Metrics.Statistics;

/// <summary>Turns what a kernel computed into figures: what left the doubles is named, never returned.</summary>
internal static class Figures
{
    public static Figure<double> Finite(double value)
        => Math.Abs(value) <= double.MaxValue ? new Figure<double>(value) : new Figure<double>(UndefinedReason.Overflow);

    /// <summary>The estimate ± half a width; without a finite half width, the value alone.</summary>
    public static Estimate Interval(double value, double half, double level, IntervalMethod method)
        => Math.Abs(value) <= double.MaxValue
            ? Math.Abs(half) <= double.MaxValue && Math.Abs(value) + half <= double.MaxValue
                ? Estimate.Of(value, value - half, value + half, level, method)
                : Estimate.WithoutInterval(value, UndefinedReason.Overflow, level, method)
            : Estimate.Undefined(UndefinedReason.Overflow, level, method);
}
