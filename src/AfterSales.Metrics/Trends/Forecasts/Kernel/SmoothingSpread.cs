using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Trends;

/// <summary>How uncertain exponential smoothing is about what comes.</summary>
internal static class SmoothingSpread
{
    /// <summary>1 + Σc_j² for each period ahead.</summary>
    public static double[] Relative(SmoothingModel model, SmoothingParameters p, int horizon)
    {
        var (relative, sum, damped, power) = (new double[horizon], 1.0, 0.0, 1.0);
        var phi = model.Trend == SmoothingTrend.Damped ? p.Phi : 1;
        for (var j = 0; j < horizon; j++)
        {
            if (j > 0)
            {
                power *= phi;
                damped += power;
                var c = p.Alpha + (p.Beta * damped) + (model.Season != SmoothingSeason.None && j % model.Period == 0 ? p.Gamma : 0);
                sum += c * c;
            }

            relative[j] = sum;
        }

        return relative;
    }

    public static ForecastResult Forecast(
        SmoothingRun run, SmoothingModel model, SmoothingParameters p, double sigma, double[] relative, ForecastOptions options)
    {
        var phi = model.Trend == SmoothingTrend.Damped ? p.Phi : 1;
        var means = run.Ahead(model, phi, options.Horizon);
        if (relative.Length > 0)
        {
            return Forecasting.Normal(means, Array.ConvertAll(relative, r => sigma * Math.Sqrt(r)), sigma, options);
        }

        return model is { Trend: SmoothingTrend.None, Season: SmoothingSeason.None }
            ? Forecasting.Normal(means, Proportional(means, p.Alpha, sigma), sigma, options)
            : Simulated(run, model, p, phi, means, sigma, options);
    }

    /// <summary>Multiplicative errors around a level: level²((1 + σ²)(1 + α²σ²)ʰ⁻¹ − 1).</summary>
    private static double[] Proportional(double[] means, double alpha, double sigma)
    {
        var (deviations, growth) = (new double[means.Length], 1 + (sigma * sigma));
        for (var h = 0; h < means.Length; h++)
        {
            deviations[h] = Math.Abs(means[h]) * Math.Sqrt(growth - 1);
            growth *= 1 + (alpha * alpha * sigma * sigma);
        }

        return deviations;
    }

    private static ForecastResult Simulated(
        SmoothingRun run, SmoothingModel model, SmoothingParameters p, double phi, double[] means, double sigma, ForecastOptions options)
    {
        var (random, paths) = (RandomSource.Of(options.Seed), new double[means.Length][]);
        for (var h = 0; h < paths.Length; h++)
        {
            paths[h] = new double[options.Paths];
        }

        for (var path = 0; path < options.Paths; path++)
        {
            var (level, trend, season) = (run.Level, run.Trend, (double[])run.Season.Clone());
            for (var h = 0; h < means.Length; h++)
            {
                var place = season.Length == 0 ? 0 : h % season.Length;
                var line = level + (phi * trend);
                var mean = model.Season switch
                {
                    SmoothingSeason.Additive => line + season[place],
                    SmoothingSeason.Multiplicative => line * season[place],
                    _ => line,
                };
                var value = mean + (sigma * random.NextNormal() * (model.Errors == SmoothingErrors.Multiplicative ? mean : 1));
                paths[h][path] = value;
                SmoothingRun.Next(model, ref level, ref trend, season, place, p, phi, value);
            }
        }

        if (!Array.TrueForAll(paths, values => Array.TrueForAll(values, value => Math.Abs(value) <= double.MaxValue)))
        {
            return Forecasting.None(UndefinedReason.OutsideDomain);
        }

        Array.ForEach(paths, Array.Sort);
        var tail = (1 - options.Level) / 2;
        return Forecasting.Of(
            means,
            h => Quantiles.OfSorted(paths[h], tail, QuantileType.R7),
            h => Quantiles.OfSorted(paths[h], 1 - tail, QuantileType.R7),
            sigma,
            options,
            IntervalMethod.MonteCarlo);
    }
}
