using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>A linear scale from values to the picture, with round ticks.</summary>
internal sealed record Axis
{
    private readonly double from;
    private readonly double to;

    private Axis(double minimum, double maximum, double from, double to, IReadOnlyList<double> ticks)
    {
        Minimum = minimum;
        Maximum = maximum;
        this.from = from;
        this.to = to;
        Ticks = ticks;
    }

    public double Minimum { get; }

    public double Maximum { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis that holds all values and zero, ending on round numbers.</summary>
    public static Axis Covering(IEnumerable<double> values, double from, double to, int wishedTicks = 5)
    {
        var all = values.Append(0).ToList();
        var (minimum, maximum) = (all.Min(), all.Max());
        if (minimum == maximum)
        {
            maximum = minimum + 1;
        }

        var step = RoundStep((maximum - minimum) / wishedTicks);
        var (first, last) = ((long)Math.Floor(minimum / step), (long)Math.Ceiling(maximum / step));
        return new Axis(first * step, last * step, from, to, [.. Range(first, last).Select(i => i * step)]);
    }

    /// <summary>An axis around values of one size, which does not begin at zero, ending on round numbers.</summary>
    public static Axis Around(double minimum, double maximum, double from, double to, int wishedTicks = 5)
    {
        var span = maximum > minimum ? maximum - minimum : Math.Abs(maximum);
        var step = RoundStep(span * 1.4 / wishedTicks);
        var (first, last) = ((long)Math.Floor((minimum - (0.3 * span)) / step), (long)Math.Ceiling(maximum / step));
        return new Axis(first * step, last * step, from, to, [.. Range(first, last).Select(i => i * step)]);
    }

    /// <summary>An axis with given ends.</summary>
    public static Axis Between(double minimum, double maximum, double from, double to, int wishedTicks = 5)
    {
        var step = RoundStep((maximum - minimum) / wishedTicks);
        return new Axis(
            minimum,
            maximum,
            from,
            to,
            [.. Range((long)Math.Ceiling((minimum / step) - 1e-9), (long)Math.Floor((maximum / step) + 1e-9)).Select(i => i * step)]);
    }

    public double At(double value) => from + ((value - Minimum) / (Maximum - Minimum) * (to - from));

    private static double RoundStep(double rough)
    {
        var power = Elementary.Power(10, Math.Floor(Elementary.Log(rough) / Elementary.Log(10)));
        return (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 2.5 => 2.5 * power, <= 5 => 5 * power, _ => 10 * power };
    }

    private static IEnumerable<long> Range(long first, long last)
    {
        for (var i = first; i <= last; i++)
        {
            yield return i;
        }
    }
}
