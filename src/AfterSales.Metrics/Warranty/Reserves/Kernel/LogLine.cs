using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>The least-squares line through ln y, of the y above 0, against x; by default x = 1, 2, … .</summary>
internal readonly struct LogLine
{
    private LogLine(double intercept, double slope, int points) => (Intercept, Slope, Points) = (intercept, slope, points);

    public double Intercept { get; }

    public double Slope { get; }

    public int Points { get; }

    public static LogLine Through(ReadOnlySpan<double> values) => Through(values, x => x);

    public static LogLine Through(ReadOnlySpan<double> values, Func<double, double> scale)
    {
        var (points, meanX, meanY) = (0, 0d, 0d);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > 0)
            {
                points++;
                meanX += scale(i + 1);
                meanY += Elementary.Log(values[i]);
            }
        }

        if (points < 2)
        {
            return new LogLine(double.NaN, double.NaN, points);
        }

        (meanX, meanY) = (meanX / points, meanY / points);
        var (xx, xy) = (0d, 0d);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] > 0)
            {
                var x = scale(i + 1) - meanX;
                xx += x * x;
                xy += x * (Elementary.Log(values[i]) - meanY);
            }
        }

        var slope = xy / xx;
        return new LogLine(meanY - (slope * meanX), slope, points);
    }

    public double At(double x) => Intercept + (Slope * x);
}
