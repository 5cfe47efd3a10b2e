namespace AfterSales.Metrics.Internal;

/// <summary>Local regression of degree 0 or 1 over evenly spaced values, with tricube weights: positions from 1.</summary>
internal sealed class Loess(double[] y, double[]? robustness)
{
    private readonly double[] w = new double[y.Length];

    private int Count => y.Length;

    /// <summary>The smooth at every position, fitted every <paramref name="jump"/> positions with lines between.</summary>
    public double[] Smooth(int window, int degree, int jump)
    {
        if (Count < 2)
        {
            return (double[])y.Clone();
        }

        var smooth = new double[Count];
        var step = Math.Min(jump, Count - 1);
        var (left, right) = (1, Math.Min(window, Count));
        for (var i = 1; i <= Count; i += step)
        {
            (left, right) = Neighbors(i, window);
            smooth[i - 1] = At(i, left, right, window, degree) ?? y[i - 1];
        }

        if (step > 1)
        {
            var last = ((Count - 1) / step * step) + 1;
            for (var i = 1; i <= Count - step; i += step)
            {
                Line(smooth, i, i + step);
            }

            if (last != Count)
            {
                smooth[Count - 1] = At(Count, left, right, window, degree) ?? y[Count - 1];
                Line(smooth, last, Count);
            }
        }

        return smooth;
    }

    /// <summary>The fit at a position by the values from left to right; null where all weights vanish.</summary>
    public double? At(double position, int left, int right, int window, int degree)
    {
        var reach = Math.Max(position - left, right - position) + (window > Count ? (window - Count) / 2 : 0);
        var sum = 0.0;
        for (var j = left; j <= right; j++)
        {
            var r = Math.Abs(j - position);
            var weight = r > 0.999 * reach ? 0 : r <= 0.001 * reach ? 1 : Tricube(r / reach);
            w[j - 1] = weight * (robustness is null ? 1 : robustness[j - 1]);
            sum += w[j - 1];
        }

        if (!(sum > 0))
        {
            return null;
        }

        for (var j = left; j <= right; j++)
        {
            w[j - 1] /= sum;
        }

        if (reach > 0 && degree > 0)
        {
            Tilt(position, left, right);
        }

        var fit = 0.0;
        for (var j = left; j <= right; j++)
        {
            fit += w[j - 1] * y[j - 1];
        }

        return fit;
    }

    private static double Tricube(double u)
    {
        var v = 1 - (u * u * u);
        return v * v * v;
    }

    private static void Line(double[] smooth, int from, int to)
    {
        var slope = (smooth[to - 1] - smooth[from - 1]) / (to - from);
        for (var j = from + 1; j < to; j++)
        {
            smooth[j - 1] = smooth[from - 1] + (slope * (j - from));
        }
    }

    /// <summary>Turns weights of a mean into weights of a line, unless the positions hardly spread.</summary>
    private void Tilt(double position, int left, int right)
    {
        var (mean, spread) = (0.0, 0.0);
        for (var j = left; j <= right; j++)
        {
            mean += w[j - 1] * j;
        }

        for (var j = left; j <= right; j++)
        {
            spread += w[j - 1] * (j - mean) * (j - mean);
        }

        if (Math.Sqrt(spread) > 0.001 * (Count - 1))
        {
            var slope = (position - mean) / spread;
            for (var j = left; j <= right; j++)
            {
                w[j - 1] *= (slope * (j - mean)) + 1;
            }
        }
    }

    private (int Left, int Right) Neighbors(int i, int window)
    {
        if (window >= Count)
        {
            return (1, Count);
        }

        var half = (window + 1) / 2;
        var left = Math.Max(1, Math.Min(i - half + 1, Count - window + 1));
        return (left, left + window - 1);
    }
}
