namespace AfterSales.Metrics.Trends;

/// <summary>The recursion of Holt and Winters in its classical form, and the search for its gains.</summary>
internal sealed class HoltWintersKernel
{
    private static readonly double[][] Starts = [[0.3, 0.1, 0.1], [0.1, 0.05, 0.3], [0.7, 0.1, 0.5], [0.2, 0.02, 0.9], [0.9, 0.9, 0.1], [0.05, 0.6, 0.6]];
    private readonly double[] x;
    private readonly SmoothingSeason season;
    private readonly int period;
    private readonly bool hasTrend;
    private readonly HoltWintersStart? start;

    public HoltWintersKernel(double[] x, SmoothingSeason season, int period, bool hasTrend)
    {
        (this.x, this.season, this.period, this.hasTrend) = (x, season, season == SmoothingSeason.None ? 0 : period, hasTrend);
        start = season != SmoothingSeason.None && x.Length > First ? HoltWintersStart.Of(x, period, season) : null;
    }

    /// <summary>Values that must be exceeded.</summary>
    public int First => season == SmoothingSeason.None ? Skipped : 2 * period;

    /// <summary>Values before the first one that is foreseen.</summary>
    public int Skipped => season == SmoothingSeason.None ? hasTrend ? 2 : 1 : period;

    /// <summary>The errors at given gains, and the last states.</summary>
    public HoltWintersState Run(HoltWintersParameters p, double[] errors) => Run(p.Alpha, p.Beta ?? 0, p.Gamma ?? 0, errors);

    public (HoltWintersParameters? Parameters, bool IsConverged) Fit()
    {
        var gains = 1 + (hasTrend ? 1 : 0) + (period > 0 ? 1 : 0);
        var search = new BoxedLeastSquares(new double[gains], Enumerable.Repeat(1.0, gains).ToArray(), point =>
        {
            var errors = new double[x.Length - Skipped];
            Run(point[0], hasTrend ? point[1] : 0, period > 0 ? point[gains - 1] : 0, errors);
            return errors;
        });
        var best = search.FromAll(Starts.Select(s => hasTrend ? s.Take(gains).ToArray() : s.Take(1).ToArray()));
        return best.Sum <= double.MaxValue
            ? (new HoltWintersParameters
            {
                Alpha = best.Point[0],
                Beta = hasTrend ? best.Point[1] : null,
                Gamma = period > 0 ? best.Point[gains - 1] : null,
            }, best.IsConverged)
            : (null, false);
    }

    public ForecastResult Ahead(HoltWintersState state, HoltWintersParameters p, double[] errors, ForecastOptions options)
    {
        var centered = Correlations.Centered(errors);
        var variance = errors.Length < 2 ? 0 : Correlations.Product(centered, centered, 0) / (errors.Length - 1);
        var (means, deviations) = (new double[options.Horizon], new double[options.Horizon]);
        for (var h = 1; h <= means.Length; h++)
        {
            var line = state.Level + (h * state.Trend);
            means[h - 1] = season switch
            {
                SmoothingSeason.Additive => line + state.Season[(h - 1) % period],
                SmoothingSeason.Multiplicative => line * state.Season[(h - 1) % period],
                _ => line,
            };
            deviations[h - 1] = Math.Sqrt(variance * Spread(state, p, h));
        }

        return errors.Length < 2 ? Forecasting.None(UndefinedReason.SmallSample) : Forecasting.Normal(means, deviations, Math.Sqrt(variance), options);
    }

    /// <summary>Σψ_j² over the errors between now and h periods ahead.</summary>
    private double Spread(HoltWintersState state, HoltWintersParameters p, int h)
    {
        var sum = 0.0;
        for (var j = 0; j < h; j++)
        {
            var psi = j == 0 ? 1 : (p.Alpha * (1 + (j * (p.Beta ?? 0)))) + (period > 0 && j % period == 0 ? (p.Gamma ?? 0) * (1 - p.Alpha) : 0);
            psi *= season == SmoothingSeason.Multiplicative ? state.Season[(h - 1) % period] / state.Season[(h - 1 - j) % period] : 1;
            sum += psi * psi;
        }

        return sum;
    }

    private HoltWintersState Run(double alpha, double beta, double gamma, double[] errors)
    {
        var seasons = start?.Season.ToArray() ?? [];
        var level = start?.Level ?? (hasTrend ? x[1] : x[0]);
        var trend = start?.Trend ?? (hasTrend ? x[1] - x[0] : 0);
        var place = 0;
        for (var t = 0; t < errors.Length; t++)
        {
            var value = x[t + Skipped];
            var line = level + trend;
            var before = level;
            switch (season)
            {
                case SmoothingSeason.Additive:
                    errors[t] = value - (line + seasons[place]);
                    level = (alpha * (value - seasons[place])) + ((1 - alpha) * line);
                    seasons[place] = (gamma * (value - level)) + ((1 - gamma) * seasons[place]);
                    break;
                case SmoothingSeason.Multiplicative:
                    errors[t] = value - (line * seasons[place]);
                    level = (alpha * (value / seasons[place])) + ((1 - alpha) * line);
                    seasons[place] = (gamma * (value / level)) + ((1 - gamma) * seasons[place]);
                    break;
                default:
                    errors[t] = value - line;
                    level = (alpha * value) + ((1 - alpha) * line);
                    break;
            }

            trend = hasTrend ? (beta * (level - before)) + ((1 - beta) * trend) : 0;
            place = place + 1 >= period ? 0 : place + 1;
        }

        var rotated = new double[period];
        for (var i = 0; i < period; i++)
        {
            rotated[i] = seasons[(place + i) % period];
        }

        return new HoltWintersState(level, trend, rotated);
    }
}
