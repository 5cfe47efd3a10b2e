using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Warranty;

/// <summary>Intervals of reserves from a value and a standard error.</summary>
internal static class Lognormal
{
    /// <summary>μ and σ of the lognormal distribution of this mean and standard deviation, both positive.</summary>
    public static (double Mu, double Sigma) Of(double mean, double deviation)
    {
        var ratio = deviation / mean;
        var variance = Elementary.Log1P(ratio * ratio);
        return (Elementary.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    /// <summary>The central interval of the lognormal distribution with this mean and error; normal where the value is not positive; a point where
    /// the error is 0.</summary>
    public static Estimate Interval(Figure<double> value, Figure<double> error, double level)
    {
        if (value.Value is not { } mean)
        {
            return Estimate.Undefined(value.Reason!.Value, level, IntervalMethod.Lognormal);
        }

        if (error.Value is not { } deviation)
        {
            return Estimate.WithoutInterval(mean, error.Reason!.Value, level, IntervalMethod.Lognormal);
        }

        var z = NormalDistribution.TwoSidedQuantile(level);
        if (!(mean > 0) || deviation == 0)
        {
            return Figures.Interval(mean, z * deviation, level, mean > 0 ? IntervalMethod.Lognormal : IntervalMethod.Wald);
        }

        var (mu, sigma) = Of(mean, deviation);
        var (lower, upper) = (Elementary.Exp(mu - (z * sigma)), Elementary.Exp(mu + (z * sigma)));
        return double.IsInfinity(upper) || double.IsNaN(upper)
            ? Estimate.WithoutInterval(mean, UndefinedReason.Overflow, level, IntervalMethod.Lognormal)
            : Estimate.Of(mean, lower, upper, level, IntervalMethod.Lognormal);
    }
}
