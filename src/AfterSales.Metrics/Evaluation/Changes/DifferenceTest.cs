using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Evaluation;

/// <summary>The p-value that says what the limits of a difference say.</summary>
internal static class DifferenceTest
{
    /// <summary>Two-sided, from the limit that faces zero: below 1 − level exactly when the limits exclude zero.</summary>
    public static double PValue(Estimate difference)
    {
        var value = difference.Value!.Value;
        var distance = value > 0 ? value - difference.Lower!.Value : difference.Upper!.Value - value;
        return value == 0 ? 1
            : distance == 0 ? 0
            : NormalDistribution.TwoSided(Math.Min(double.MaxValue, Math.Abs(value) / distance * NormalDistribution.TwoSidedQuantile(difference.Level)));
    }
}
