namespace AfterSales.Metrics.Trends;

/// <summary>Level, trend and seasons after the last value, the next period's season first.</summary>
internal sealed class HoltWintersState(double level, double trend, double[] season)
{
    public double Level { get; } = level;

    public double Trend { get; } = trend;

    public double[] Season { get; } = season;

    public bool IsFinite
        => Math.Abs(Level) <= SeriesValues.Limit && Math.Abs(Trend) <= SeriesValues.Limit && Array.TrueForAll(Season, s => Math.Abs(s) <= SeriesValues.Limit);
}
