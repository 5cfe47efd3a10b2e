namespace AfterSales.Metrics.Trends;

/// <summary>One pass of exponential smoothing in error-correction form.</summary>
internal sealed class SmoothingRun
{
    private SmoothingRun(double[] fitted, double[] errors, double level, double trend, double[] season)
        => (Fitted, Errors, Level, Trend, Season) = (fitted, errors, level, trend, season);

    public double[] Fitted { get; }

    public double[] Errors { get; }

    public double Level { get; }

    public double Trend { get; }

    /// <summary>The last seasons, the oldest first: the next period's season.</summary>
    public double[] Season { get; }

    public double Sse
    {
        get
        {
            var sum = 0.0;
            foreach (var e in Errors)
            {
                sum += e * e;
            }

            return sum;
        }
    }

    public static SmoothingRun Of(double[] x, SmoothingModel model, SmoothingParameters p)
    {
        var (fitted, errors, season) = (new double[x.Length], new double[x.Length], p.Season.ToArray());
        var (level, trend, phi, m) = (p.Level, p.Trend, model.Trend == SmoothingTrend.Damped ? p.Phi : 1, season.Length);
        for (var t = 0; t < x.Length; t++)
        {
            fitted[t] = Next(model, ref level, ref trend, season, m == 0 ? 0 : t % m, p, phi, x[t]);
            errors[t] = x[t] - fitted[t];
        }

        var rotated = new double[m];
        for (var i = 0; i < m; i++)
        {
            rotated[i] = season[(x.Length + i) % m];
        }

        return new SmoothingRun(fitted, errors, level, trend, rotated);
    }

    /// <summary>The forecast of a value, and the states after it.</summary>
    public static double Next(
        SmoothingModel model, ref double level, ref double trend, double[] season, int place, SmoothingParameters p, double phi, double value)
    {
        var line = level + (phi * trend);
        switch (model.Season)
        {
            case SmoothingSeason.Additive:
                {
                    var forecast = line + season[place];
                    var e = value - forecast;
                    level = line + (p.Alpha * e);
                    trend = (phi * trend) + (p.Beta * e);
                    season[place] += p.Gamma * e;
                    return forecast;
                }

            case SmoothingSeason.Multiplicative:
                {
                    var forecast = line * season[place];
                    var e = value - forecast;
                    level = line + (p.Alpha * e / season[place]);
                    trend = (phi * trend) + (p.Beta * e / season[place]);
                    season[place] += p.Gamma * e / line;
                    return forecast;
                }

            default:
                {
                    var e = value - line;
                    level = line + (p.Alpha * e);
                    trend = (phi * trend) + (p.Beta * e);
                    return line;
                }
        }
    }

    /// <summary>Point forecasts from the last states.</summary>
    public double[] Ahead(SmoothingModel model, double phi, int horizon)
    {
        var means = new double[horizon];
        var (damped, power) = (0.0, 1.0);
        for (var h = 1; h <= horizon; h++)
        {
            power *= phi;
            damped += power;
            var line = Level + (damped * Trend);
            means[h - 1] = model.Season switch
            {
                SmoothingSeason.Additive => line + Season[(h - 1) % Season.Length],
                SmoothingSeason.Multiplicative => line * Season[(h - 1) % Season.Length],
                _ => line,
            };
        }

        return means;
    }
}
