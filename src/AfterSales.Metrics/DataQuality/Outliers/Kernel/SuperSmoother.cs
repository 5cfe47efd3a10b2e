namespace AfterSales.Metrics.DataQuality;

/// <summary>Friedman's variable span smoother over evenly spaced values: three spans, and at each place the one that predicts best left out.</summary>
internal static class SuperSmoother
{
    private const double Relative = 1e-3;

    private static readonly double[] Spans = [0.05, 0.2, 0.5];

    public static double[] Smooth(double[] y)
    {
        var n = y.Length;
        var (from, to) = (Math.Max(1, n / 4), Math.Max(1, 3 * (n / 4)));
        while (to - from <= 0)
        {
            (from, to) = (Math.Max(1, from - 1), Math.Min(n, to + 1));
        }

        var least = Relative * (to - from) * (Relative * (to - from));
        var smooths = new double[Spans.Length][];
        var errors = new double[Spans.Length][];
        for (var k = 0; k < Spans.Length; k++)
        {
            var residuals = new double[n];
            smooths[k] = Running(y, Spans[k], least, residuals);
            errors[k] = Running(residuals, Spans[1], least, null);
        }

        var best = new double[n];
        for (var t = 0; t < n; t++)
        {
            var k = errors[1][t] < errors[0][t] ? 1 : 0;
            best[t] = Spans[errors[2][t] < errors[k][t] ? 2 : k];
        }

        return Running(Mix(Running(best, Spans[1], least, null), smooths), Spans[0], least, null);
    }

    // Between the smooths of the two spans around the one asked for.
    private static double[] Mix(double[] spans, double[][] smooths)
    {
        var mixed = new double[spans.Length];
        for (var t = 0; t < mixed.Length; t++)
        {
            var span = Math.Min(Math.Max(spans[t], Spans[0]), Spans[2]) - Spans[1];
            var share = span >= 0 ? span / (Spans[2] - Spans[1]) : -span / (Spans[1] - Spans[0]);
            mixed[t] = ((1 - share) * smooths[1][t]) + (share * smooths[span >= 0 ? 2 : 0][t]);
        }

        return mixed;
    }

    /// <summary>Running lines of one span, updated value by value; at the ends the window stands still.</summary>
    private static double[] Running(double[] y, double span, double least, double[]? residuals)
    {
        var n = y.Length;
        var half = Math.Max(2, (int)((0.5 * span * n) + 0.5));
        var line = new RunningLine();
        for (var t = 0; t < Math.Min(n, (2 * half) + 1); t++)
        {
            line.Add(t + 1, y[t]);
        }

        var smooth = new double[n];
        for (var t = 0; t < n; t++)
        {
            if (t - half - 1 >= 0 && t + half < n)
            {
                line.Remove(t - half, y[t - half - 1]);
                line.Add(t + half + 1, y[t + half]);
            }

            smooth[t] = line.At(t + 1, least);
            if (residuals is not null)
            {
                var leverage = line.Leverage(t + 1, least);
                residuals[t] = leverage < 1 ? Math.Abs(y[t] - smooth[t]) / (1 - leverage) : t > 0 ? residuals[t - 1] : 0;
            }
        }

        return smooth;
    }

    /// <summary>Mean, variance and covariance of a window, kept up to date.</summary>
    private sealed class RunningLine
    {
        private double count;
        private double meanX;
        private double meanY;
        private double variance;
        private double covariance;

        public void Add(double x, double y)
        {
            var before = count++;
            meanX = ((before * meanX) + x) / count;
            meanY = ((before * meanY) + y) / count;
            var step = before > 0 ? count * (x - meanX) / before : 0;
            variance += step * (x - meanX);
            covariance += step * (y - meanY);
        }

        public void Remove(double x, double y)
        {
            var before = count--;
            var step = count > 0 ? before * (x - meanX) / count : 0;
            variance -= step * (x - meanX);
            covariance -= step * (y - meanY);
            if (count > 0)
            {
                meanX = ((before * meanX) - x) / count;
                meanY = ((before * meanY) - y) / count;
            }
        }

        public double At(double x, double least) => ((variance > least ? covariance / variance : 0) * (x - meanX)) + meanY;

        public double Leverage(double x, double least) => (1 / count) + (variance > least ? (x - meanX) * (x - meanX) / variance : 0);
    }
}
