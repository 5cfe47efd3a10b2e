namespace AfterSales.Metrics.Internal;

/// <summary>The loops of STL (Cleveland et al. 1990, section 2).</summary>
internal sealed class StlKernel
{
    private readonly double[] x;
    private readonly int period;
    private readonly int seasonDegree;
    private bool isWeighted;

    public StlKernel(double[] x, int period, int seasonDegree, int[] windows, int? jump)
    {
        (this.x, this.period, this.seasonDegree, Windows) = (x, period, seasonDegree, windows);
        Jumps = Array.ConvertAll(windows, window => jump ?? ((window + 9) / 10));
        (Season, Trend, Weights) = (new double[x.Length], new double[x.Length], Enumerable.Repeat(1.0, x.Length).ToArray());
    }

    public int[] Windows { get; }

    public int[] Jumps { get; }

    public double[] Season { get; }

    public double[] Trend { get; }

    public double[] Weights { get; }

    /// <summary>The windows of R's stl: seasonal, trend, low-pass.</summary>
    public static int[] WindowsOf(int period, int seasonWindow, int? trendWindow)
        => [seasonWindow, Odd(trendWindow ?? (int)Math.Ceiling(1.5 * period / (1 - (1.5 / seasonWindow)))), Odd(period)];

    public static int Odd(int window) => window % 2 == 0 ? window + 1 : window;

    public void Run(bool isRobust)
    {
        var (inner, outer) = isRobust ? (1, 15) : (2, 0);
        for (var k = 0; ; k++)
        {
            for (var i = 0; i < inner; i++)
            {
                Step();
            }

            if (k >= outer)
            {
                return;
            }

            Reweigh();
        }
    }

    private void Step()
    {
        var n = x.Length;
        var detrended = new double[n];
        for (var t = 0; t < n; t++)
        {
            detrended[t] = x[t] - Trend[t];
        }

        var cycles = SmoothCycles(detrended);
        var low = new Loess(Averages(Averages(Averages(cycles, period), period), 3), null).Smooth(Windows[2], 1, Jumps[2]);
        for (var t = 0; t < n; t++)
        {
            Season[t] = cycles[t + period] - low[t];
            detrended[t] = x[t] - Season[t];
        }

        new Loess(detrended, isWeighted ? Weights : null).Smooth(Windows[1], 1, Jumps[1]).CopyTo(Trend, 0);
    }

    /// <summary>Each season's values smoothed over the cycles, one cycle further at both ends.</summary>
    private double[] SmoothCycles(double[] values)
    {
        var smoothed = new double[values.Length + (2 * period)];
        for (var s = 0; s < period; s++)
        {
            var count = ((values.Length - 1 - s) / period) + 1;
            var (own, weights) = (new double[count], isWeighted ? new double[count] : null);
            for (var i = 0; i < count; i++)
            {
                own[i] = values[(i * period) + s];
                if (weights is not null)
                {
                    weights[i] = Weights[(i * period) + s];
                }
            }

            var loess = new Loess(own, weights);
            var middle = loess.Smooth(Windows[0], seasonDegree, Jumps[0]);
            var (window, last) = (Windows[0], count);
            smoothed[s] = loess.At(0, 1, Math.Min(window, last), window, seasonDegree) ?? middle[0];
            for (var i = 0; i < count; i++)
            {
                smoothed[((i + 1) * period) + s] = middle[i];
            }

            smoothed[((count + 1) * period) + s] = loess.At(last + 1, Math.Max(1, last - window + 1), last, window, seasonDegree) ?? middle[count - 1];
        }

        return smoothed;
    }

    private static double[] Averages(double[] values, int length)
    {
        var averages = new double[values.Length - length + 1];
        var sum = 0.0;
        for (var i = 0; i < length; i++)
        {
            sum += values[i];
        }

        averages[0] = sum / length;
        for (var i = 1; i < averages.Length; i++)
        {
            sum = sum - values[i - 1] + values[i + length - 1];
            averages[i] = sum / length;
        }

        return averages;
    }

    private void Reweigh()
    {
        var rest = new double[x.Length];
        for (var t = 0; t < rest.Length; t++)
        {
            rest[t] = Math.Abs(x[t] - Trend[t] - Season[t]);
        }

        var cutoff = 6 * Median(rest);
        for (var t = 0; t < rest.Length; t++)
        {
            var u = rest[t] / cutoff;
            Weights[t] = rest[t] <= 0.001 * cutoff ? 1 : rest[t] <= 0.999 * cutoff ? (1 - (u * u)) * (1 - (u * u)) : 0;
        }

        isWeighted = true;
    }

    private static double Median(double[] values)
    {
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
