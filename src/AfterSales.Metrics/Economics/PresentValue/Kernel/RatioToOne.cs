namespace AfterSales.Metrics.Economics;

/// <summary>Ratios of present values, which lie above 1 exactly when the net present value lies above 0.</summary>
internal static class RatioToOne
{
    private const double NextAbove = 1.0000000000000002;
    private const double NextBelow = 0.9999999999999999;

    /// <summary>A ratio on the side of 1 that a difference has of 0, where rounding left it on the other or on 1 itself.</summary>
    public static Figure<double> Beside(Figure<double> ratio, double? difference) => (ratio.Value, difference) switch
    {
        ({ } value, > 0) => new Figure<double>(Math.Max(value, NextAbove)),
        ({ } value, < 0) => new Figure<double>(Math.Min(value, NextBelow)),
        (not null, 0) => new Figure<double>(1),
        _ => ratio,
    };
}
