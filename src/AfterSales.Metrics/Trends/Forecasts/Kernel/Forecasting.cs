using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>Forecasts made of means and standard deviations.</summary>
internal static class Forecasting
{
    public static ForecastResult None(UndefinedReason reason, int? gap = null, int missing = 0)
        => new() { Reason = reason, PeriodsMissing = missing, FirstGap = gap, Periods = [], Sigma = Figure.Undefined<double>(reason), IsCut = false };

    /// <summary>Mean ± normal quantile × standard deviation.</summary>
    public static ForecastResult Normal(double[] means, double[] deviations, double sigma, ForecastOptions options)
    {
        var z = NormalDistribution.TwoSidedQuantile(options.Level);
        return Of(means, i => means[i] - (z * deviations[i]), i => means[i] + (z * deviations[i]), sigma, options, IntervalMethod.Prediction);
    }

    public static ForecastResult Of(
        double[] means, Func<int, double> lower, Func<int, double> upper, double sigma, ForecastOptions options, IntervalMethod method)
    {
        var (periods, isCut) = (new Estimate[means.Length], false);
        for (var i = 0; i < means.Length; i++)
        {
            var (low, mean, high) = (lower(i), means[i], upper(i));
            if (!(Math.Abs(low) <= double.MaxValue && Math.Abs(mean) <= double.MaxValue && Math.Abs(high) <= double.MaxValue))
            {
                return None(UndefinedReason.Overflow);
            }

            if (options.Range == ForecastRange.NotNegative && low < 0)
            {
                isCut = true;
                (low, mean, high) = (0, Math.Max(mean, 0), Math.Max(high, 0));
            }

            periods[i] = Estimate.Of(mean, low, high, options.Level, method);
        }

        return new ForecastResult { Reason = null, Periods = FrozenList.Own(periods), Sigma = Figures.Finite(sigma), IsCut = isCut };
    }
}
