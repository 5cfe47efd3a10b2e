namespace AfterSales.Metrics.Trends;

/// <summary>
/// The classical start of Holt and Winters: level and trend of the line through the moving averages of the first two seasons, seasons from their classical
/// decomposition.
/// </summary>
internal sealed class HoltWintersStart
{
    private HoltWintersStart(double level, double trend, double[] season) => (Level, Trend, Season) = (level, trend, season);

    public double Level { get; }

    public double Trend { get; }

    public double[] Season { get; }

    /// <summary>At least two seasons; null season where multiplicative seasons are not finite.</summary>
    public static HoltWintersStart Of(double[] x, int period, SmoothingSeason kind)
    {
        var head = x.AsSpan(0, 2 * period).ToArray();
        var parts = MovingAverages.Decomposed(head, period, kind == SmoothingSeason.Multiplicative);
        var trend = parts.Trend.Where(value => value is not null).Select(value => value!.Value).ToArray();
        var slope = trend.Length < 2 ? 0 : 2 * ThetaForecast.HalfSlope(trend);

        // The line at time 0, one step before the first moving average.
        var level = SeriesValues.Mean(trend) - (slope * (trend.Length + 1) / 2);
        return new HoltWintersStart(level, slope, parts.Figure);
    }
}
