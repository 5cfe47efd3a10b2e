using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Scores as the double nearest the exact ratio: 100·4/6 prints 66.66666666666667, and an index of exactly 75 prints 75.</summary>
internal static class ExactScore
{
    // A hundred times as much is exact in a double.
    private const ulong Short = 1UL << 46;

    public static readonly ExactDecimal Hundred = ExactDecimal.Of(100L);

    /// <summary>The estimate in points, with the exact value in the place of the one that took the way over a share.</summary>
    public static Estimate InPoints(Estimate share, decimal part, decimal whole)
        => share.Value is null ? share.Scale(100) : With(share.Scale(100), Points(part, whole));

    /// <summary>The same from a share and its limits, which saves the estimate that nobody sees.</summary>
    public static Estimate InPoints(double share, (double Lower, double Upper) limits, double points, double level, IntervalMethod method)
    {
        var (value, lower, upper) = (100 * share, 100 * limits.Lower, 100 * limits.Upper);
        return Estimate.Of(points, lower == value ? points : lower, upper == value ? points : upper, level, method);
    }

    /// <summary>100·part / whole as the nearest double; the whole is not zero.</summary>
    public static double Points(decimal part, decimal whole)
    {
        var (above, below) = (DecimalParts.Of(part), DecimalParts.Of(whole));
        if (above.Scale == below.Scale && above.High == 0 && below.High == 0 && above.Low < Short && below.Low < Short)
        {
            // Both sides are exact, so their quotient is rounded once.
            var points = 100.0 * (long)above.Low / (long)below.Low;
            return above.IsNegative ? -points : points;
        }

        return ExactDecimal.Quotient(Hundred * ExactDecimal.Of(part), ExactDecimal.Of(whole));
    }

    /// <summary>The estimate with another value, which differs from its own by rounding only.</summary>
    public static Estimate With(Estimate estimate, double value) => estimate switch
    {
        { Lower: { } lower, Upper: { } upper }
            => Estimate.Of(value, Near(lower, estimate, value), Near(upper, estimate, value), estimate.Level, estimate.Method),
        { Value: not null, Reason: { } reason } => Estimate.WithoutInterval(value, reason, estimate.Level, estimate.Method),
        _ => estimate,
    };

    // A limit that lies on the value stays on it.
    private static double Near(double limit, Estimate estimate, double value) => limit == estimate.Value ? value : limit;
}
