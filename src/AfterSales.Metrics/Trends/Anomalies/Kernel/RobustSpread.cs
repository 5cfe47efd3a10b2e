namespace AfterSales.Metrics.Trends;

/// <summary>Center and scale that a few wild values do not move, and what measured the scale.</summary>
internal readonly struct RobustSpread
{
    private const double MedianFactor = 1.4826;
    private const double Rounding = 1e-14;
    private const double MeanFactor = 1.2533141373155003; // √(π/2)

    private RobustSpread(double center, double scale, AnomalyScale kind) => (Center, Scale, Kind) = (center, scale, kind);

    public double Center { get; }

    /// <summary>0 where all are alike.</summary>
    public double Scale { get; }

    public AnomalyScale Kind { get; }

    /// <param name="values">At least one.</param>
    /// <param name="size">Size of the numbers they were made of: a deviation within their rounding is none.</param>
    public static RobustSpread Of(ReadOnlySpan<double> values, double size)
    {
        var center = SeriesValues.Median(values);
        var distances = new double[values.Length];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = Math.Abs(values[i] - center);
        }

        var median = SeriesValues.Median(distances);
        return median > Rounding * size
            ? new RobustSpread(center, MedianFactor * median, AnomalyScale.MedianDeviation)
            : new RobustSpread(center, MeanFactor * SeriesValues.Mean(distances), AnomalyScale.MeanDeviation);
    }
}
