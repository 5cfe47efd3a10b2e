namespace AfterSales.Metrics.Trends;

/// <summary>The classical decomposition: centered moving averages over a season, then the mean of what is left for each season.</summary>
internal static class MovingAverages
{
    /// <summary>Trend (null at the ends) and one figure a season, the first value's first; additive ones sum to 0, multiplicative ones to the period.</summary>
    public static (double?[] Trend, double[] Figure) Decomposed(double[] x, int period, bool isMultiplicative)
    {
        var trend = Centered(x, period);
        var figure = new double[period];
        for (var s = 0; s < period; s++)
        {
            var (sum, count) = (0.0, 0);
            for (var t = s; t < x.Length; t += period)
            {
                (sum, count) = trend[t] is { } level ? (sum + (isMultiplicative ? x[t] / level : x[t] - level), count + 1) : (sum, count);
            }

            figure[s] = sum / count;
        }

        var mean = SeriesValues.Mean(figure);
        return (trend, Array.ConvertAll(figure, f => isMultiplicative ? f / mean : f - mean));
    }

    /// <summary>Mean over a season around each place; with an even period both ends count half.</summary>
    public static double?[] Centered(double[] x, int period)
    {
        var (trend, half) = (new double?[x.Length], period / 2);
        for (var t = half; t < x.Length - half; t++)
        {
            var sum = 0.0;
            for (var k = -half; k <= half; k++)
            {
                sum += (period % 2 == 0 && Math.Abs(k) == half ? 0.5 : 1) * x[t + k];
            }

            trend[t] = sum / period;
        }

        return trend;
    }
}
