using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// What TSB foresees as a distribution: demand with a probability, of an amount drawn from the past with the weights that exponential smoothing gives it, so
/// that the mean of the amounts is the smoothed amount.
/// </summary>
internal sealed class ComingDemand
{
    private readonly double[] sizes;
    private readonly double[] cumulative;
    private readonly double probability;

    public ComingDemand(double[] sizes, double weight, double probability)
    {
        this.probability = probability;
        var weights = new double[sizes.Length];
        var left = 1.0;
        for (var k = sizes.Length - 1; k >= 0; k--)
        {
            weights[k] = k == 0 ? left : weight * left;
            left *= 1 - weight;
        }

        this.sizes = (double[])sizes.Clone();
        Array.Sort(this.sizes, weights);
        cumulative = new double[weights.Length];
        var sum = 0.0;
        for (var k = 0; k < weights.Length; k++)
        {
            sum += weights[k];
            cumulative[k] = sum;
        }

        cumulative[weights.Length - 1] = 1;
    }

    /// <summary>One period, exactly.</summary>
    public Estimate Period(double mean, double level)
        => Math.Abs(mean) <= double.MaxValue
            ? Estimate.Of(mean, Quantile((1 - level) / 2), Quantile(1 - ((1 - level) / 2)), level, IntervalMethod.Prediction)
            : Estimate.Undefined(UndefinedReason.Overflow, level, IntervalMethod.Prediction);

    /// <summary>The sum of the periods of the horizon.</summary>
    public Estimate Total(double mean, IntermittentDemandOptions options)
    {
        if (options.Horizon == 1)
        {
            return Period(mean, options.Level);
        }

        var (random, totals) = (RandomSource.Of(options.Seed), new double[options.Paths]);
        for (var path = 0; path < totals.Length; path++)
        {
            for (var h = 0; h < options.Horizon; h++)
            {
                totals[path] += random.NextDouble() < probability ? Drawn(random.NextDouble()) : 0;
            }
        }

        Array.Sort(totals);
        var (tail, total) = ((1 - options.Level) / 2, mean * options.Horizon);
        var (lower, upper) = (Quantiles.OfSorted(totals, tail, QuantileType.R1), Quantiles.OfSorted(totals, 1 - tail, QuantileType.R1));
        return total <= double.MaxValue && upper <= double.MaxValue
            ? Estimate.Of(total, lower, upper, options.Level, IntervalMethod.MonteCarlo)
            : Estimate.Undefined(UndefinedReason.Overflow, options.Level, IntervalMethod.MonteCarlo);
    }

    /// <summary>The smallest demand whose chance not to be exceeded reaches p.</summary>
    private double Quantile(double p)
    {
        var rest = p - (1 - probability);
        return rest <= 0 ? 0 : Drawn(rest / probability);
    }

    private double Drawn(double p)
    {
        var place = Array.BinarySearch(cumulative, p);
        return sizes[Math.Min(sizes.Length - 1, place >= 0 ? place : ~place)];
    }
}
