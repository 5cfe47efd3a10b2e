using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Economics;

/// <summary>Draws the drivers of one trial from the trial's own substream, correlated by the Cholesky factor of their normal scores.</summary>
internal sealed class DriverSampler
{
    private readonly ulong seed;
    private readonly DriverDistribution[] distributions;
    private readonly double[]?[] factor; // a row for each correlated driver; null for an independent one
    private readonly double[] scores;
    private readonly double[] values;

    public DriverSampler(MonteCarloInput input)
    {
        seed = input.Seed;
        distributions = input.Drivers.Select(d => d.Distribution).ToArray();
        factor = CorrelationFactor.Of(input);
        scores = new double[distributions.Length];
        values = new double[distributions.Length];
    }

    public ReadOnlySpan<double> Draw(ulong trial)
    {
        var source = RandomSource.Of(seed, trial);
        for (var i = 0; i < values.Length; i++)
        {
            // Each driver takes one number of the stream, correlated or not, so that naming a correlation moves no other driver.
            var probability = ((source.NextBits() >> 12) + 0.5) * (1.0 / (1L << 52));
            if (factor[i] is not { } row)
            {
                values[i] = distributions[i].At(probability, null);
                continue;
            }

            scores[i] = NormalDistribution.Quantile(probability);
            var score = 0.0;
            for (var j = 0; j <= i; j++)
            {
                score += row[j] * scores[j];
            }

            values[i] = distributions[i].At(Inside(NormalDistribution.Cumulative(score)), score);
        }

        return values;
    }

    /// <summary>Never 0 or 1, where a quantile may be infinite.</summary>
    private static double Inside(double probability) => Math.Max(1e-300, Math.Min(1 - 1.2e-16, probability));
}
