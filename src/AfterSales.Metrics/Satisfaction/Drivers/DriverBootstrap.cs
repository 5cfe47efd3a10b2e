using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Importances and ranks of resampled respondents.</summary>
internal sealed class DriverBootstrap
{
    private readonly List<Resample> resamples = [];

    private DriverBootstrap()
    {
    }

    public static DriverBootstrap None { get; } = new();

    public int Used => resamples.Count;

    /// <summary>Resamples whose outcome does not vary have no answer and are left out.</summary>
    public static DriverBootstrap Run(ReadOnlyMemory<double>[] columns, KeyDriversOptions options)
    {
        var bootstrap = new DriverBootstrap();
        var (n, names) = (columns[0].Length, new string[columns.Length - 1]);
        var drawn = columns.Select(_ => new double[n]).ToArray();
        var views = drawn.Select(column => new ReadOnlyMemory<double>(column)).ToArray();
        var picks = new int[n];
        for (var resample = 0; resample < options.Resamples; resample++)
        {
            var random = RandomSource.Of(options.Seed, (ulong)resample);
            for (var i = 0; i < n; i++)
            {
                picks[i] = random.NextInteger(n);
            }

            for (var column = 0; column < drawn.Length; column++)
            {
                var from = columns[column].Span;
                var to = drawn[column];
                for (var i = 0; i < n; i++)
                {
                    to[i] = from[picks[i]];
                }
            }

            if (DriverModel.Of(names, CrossProducts.Of(views).Covariances, n) is { } model && model.RelativeWeights() is { } weights)
            {
                var lmg = model.Lmg();
                bootstrap.resamples.Add(new Resample(lmg, weights, Ranks(lmg)));
            }
        }

        return bootstrap;
    }

    /// <summary>Places from 1, the largest first, ties by order.</summary>
    public static double[] Ranks(double[] shares)
        => [.. shares.Select((share, j) => 1.0 + shares.Where((other, k) => other > share || (other == share && k < j)).Count())];

    public Estimate Interval(double value, Func<Resample, double> pick, double level)
    {
        if (resamples.Count < 2)
        {
            return Estimate.WithoutInterval(value, UndefinedReason.MissingInput, level, IntervalMethod.None);
        }

        var sorted = resamples.Select(pick).OrderBy(draw => draw).ToArray();
        return Estimate.Of(value, Percentile(sorted, (1 - level) / 2), Percentile(sorted, (1 + level) / 2), level, IntervalMethod.BootstrapPercentile);
    }

    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 >= sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>What one resample found.</summary>
    internal sealed record Resample(double[] Lmg, double[] Weights, double[] Ranks);
}
