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

    /// <summary>Resamples drawn, those without an answer among them: all that were asked for, or what the work allowed.</summary>
    public int Drawn { get; private set; }

    /// <summary>Resamples whose outcome does not vary have no answer and are left out.</summary>
    public static DriverBootstrap Run(DriverColumns data, KeyDriversOptions options)
    {
        var (bootstrap, columns) = (new DriverBootstrap(), data.Columns);
        var (n, p) = (data.Respondents, columns.Length - 1);
        bootstrap.Drawn = (int)Math.Min(options.Resamples, options.MaximumWork / WorkOf(n, p));
        var kernel = new DriverImportance(p);
        var drawn = columns.Select(_ => new double[n]).ToArray();
        var views = drawn.Select(column => new ReadOnlyMemory<double>(column)).ToArray();
        var (picks, weights) = (new int[n], data.Weights is null ? null : new double[n]);
        for (var resample = 0; resample < bootstrap.Drawn; resample++)
        {
            var random = RandomSource.Of(options.Seed, (ulong)resample);
            for (var i = 0; i < n; i++)
            {
                picks[i] = random.NextInteger(n);
            }

            for (var column = 0; column < drawn.Length; column++)
            {
                Pick(columns[column].Span, picks, drawn[column]);
            }

            if (weights is not null)
            {
                Pick(data.Weights, picks, weights);
            }

            var covariances = (weights is null ? CrossProducts.Of(views) : DriverColumns.Weighted(views, weights)).Covariances;
            if (DriverCorrelations.Of(covariances) is { } model && DriverImportance.RelativeWeights(model.Between, model.WithOutcome) is { } relative)
            {
                var lmg = kernel.Lmg(model.Between, model.WithOutcome);
                bootstrap.resamples.Add(new Resample(lmg, relative, Ranks(lmg)));
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

    /// <summary>Multiplications of one resample, about: all subsets, and the covariances.</summary>
    private static long WorkOf(int respondents, int drivers) => (3L << drivers) + ((long)respondents * (drivers + 1) * (drivers + 2) / 2);

    private static void Pick(ReadOnlySpan<double> from, int[] picks, double[] to)
    {
        for (var i = 0; i < picks.Length; i++)
        {
            to[i] = from[picks[i]];
        }
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
