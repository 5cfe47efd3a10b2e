using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Mean, spread, loss and quantiles of a simulation's outcomes.</summary>
internal static class OutcomeSummary
{
    public static MonteCarloResult Of(ReadOnlySpan<Figure<double>> draws, MonteCarloOptions options)
    {
        var outcomes = new double[draws.Length];
        var (count, losses, mean, square) = (0, 0, 0.0, 0.0);
        foreach (var draw in draws)
        {
            if (draw.Value is { } outcome)
            {
                outcomes[count++] = outcome;
                var difference = outcome - mean;
                mean += difference / count;
                square += difference * (outcome - mean);
                losses += outcome < options.LossThreshold ? 1 : 0;
            }
        }

        Array.Resize(ref outcomes, count);
        Array.Sort(outcomes);
        var deviation = count == 0 ? Figure.Undefined<double>(UndefinedReason.NoData)
            : count == 1 ? Figure.Undefined<double>(UndefinedReason.SmallSample)
            : Figures.Finite(Math.Sqrt(square / (count - 1)));
        var error = deviation.Select(s => s / Math.Sqrt(count));
        var z = NormalDistribution.TwoSidedQuantile(options.Level);
        return new MonteCarloResult
        {
            Draws = draws.Length,
            Undefined = draws.Length - count,
            Mean = count == 0 ? Estimate.Undefined(UndefinedReason.NoData, options.Level, IntervalMethod.Wald)
                : !(Math.Abs(mean) <= double.MaxValue) ? Estimate.Undefined(UndefinedReason.Overflow, options.Level, IntervalMethod.Wald)
                : error.Value is { } e && Math.Abs(mean) + (z * e) <= double.MaxValue
                    ? Estimate.Of(mean, mean - (z * e), mean + (z * e), options.Level, IntervalMethod.Wald)
                : Estimate.WithoutInterval(mean, error.Reason ?? UndefinedReason.Overflow, options.Level, IntervalMethod.Wald),
            StandardError = error,
            StandardDeviation = deviation,
            Losses = losses,
            ProbabilityOfLoss = Proportion.Compute(losses, count, IntervalMethod.Wilson, options.Level),
            Quantiles = [.. options.Quantiles.Select(q => Quantile(outcomes, q, z, options.Level))],
            Outcomes = FrozenList.Own(outcomes),
        };
    }

    private static MonteCarloQuantile Quantile(double[] sorted, double probability, double z, double level)
    {
        if (sorted.Length == 0)
        {
            return new MonteCarloQuantile
            {
                Probability = probability,
                Value = Estimate.Undefined(UndefinedReason.NoData, level, IntervalMethod.OrderStatistics),
                StandardError = Figure.Undefined<double>(UndefinedReason.NoData),
            };
        }

        var position = probability * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        var value = sorted[below] + ((position - below) * (sorted[above] - sorted[below]));

        // The ranks between which the true quantile lies: binomial, in its normal approximation, rounded outward.
        var (center, half) = (probability * sorted.Length, z * Math.Sqrt(sorted.Length * probability * (1 - probability)));
        var (lower, upper) = (Math.Floor(center - half), Math.Ceiling(center + half));
        var hasInterval = lower >= 1 && upper <= sorted.Length - 1;
        return new MonteCarloQuantile
        {
            Probability = probability,
            Value = hasInterval
                ? Estimate.Of(value, sorted[(int)lower - 1], sorted[(int)upper], level, IntervalMethod.OrderStatistics)
                : Estimate.WithoutInterval(value, UndefinedReason.SmallSample, level, IntervalMethod.OrderStatistics),
            StandardError = hasInterval
                ? Figures.Finite((sorted[(int)upper] - sorted[(int)lower - 1]) / (2 * z))
                : Figure.Undefined<double>(UndefinedReason.SmallSample),
        };
    }
}
