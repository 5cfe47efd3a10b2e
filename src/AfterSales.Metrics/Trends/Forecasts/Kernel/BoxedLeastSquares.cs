using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Trends;

/// <summary>
/// The least sum of squares over a box: Levenberg and Marquardt with the parameters on a face of the box held there while the descent leads out of it.
/// Counts its evaluations and ends at a limit.
/// </summary>
internal sealed class BoxedLeastSquares
{
    private const int MostSteps = 200;
    private const double Difference = 1e-7;
    private readonly double[] low;
    private readonly double[] high;
    private readonly Func<double[], double[]> residuals;
    private readonly double[][] columns;

    /// <param name="low">Lower corner.</param>
    /// <param name="high">Upper corner.</param>
    /// <param name="residuals">The residuals at a point: not a finite sum of squares where the point is outside the domain.</param>
    public BoxedLeastSquares(double[] low, double[] high, Func<double[], double[]> residuals)
        => (this.low, this.high, this.residuals, columns) = (low, high, residuals, new double[low.Length][]);

    /// <summary>From the best of several starts, each followed to its end.</summary>
    public (double[] Point, double Sum, bool IsConverged) FromAll(IEnumerable<double[]> starts)
    {
        (double[] Point, double Sum, bool IsConverged) best = ([], double.PositiveInfinity, false);
        foreach (var start in starts)
        {
            var found = From(start);
            best = best.Point.Length == 0 || found.Sum < best.Sum ? found : best;
        }

        return best;
    }

    public (double[] Point, double Sum, bool IsConverged) From(double[] start)
    {
        var point = Clamped(start);
        var now = residuals(point);
        var (sum, damping) = (Sum(now), 1e-3);
        if (!(sum <= double.MaxValue))
        {
            return (point, double.PositiveInfinity, false);
        }

        for (var step = 0; step < MostSteps; step++)
        {
            var (normal, gradient) = Linearized(point, now);
            var (isBetter, tried) = (false, point);
            for (; damping < 1e12; damping *= 8)
            {
                // Damped on and on a step ends at the point itself, whose residuals are known, as are those of the step before.
                var next = Clamped(Moved(point, normal, gradient, damping));
                if (HasBits(next, point) || HasBits(next, tried))
                {
                    continue;
                }

                tried = next;
                var there = residuals(next);
                var value = Sum(there);
                if (value < sum)
                {
                    var gain = sum - value;
                    (point, now, sum, damping, isBetter) = (next, there, value, Math.Max(1e-12, damping / 10), true);
                    if (gain <= 1e-13 * sum)
                    {
                        return (point, sum, true);
                    }

                    break;
                }
            }

            if (!isBetter)
            {
                return (point, sum, true);
            }
        }

        return (point, sum, false);
    }

    private static bool HasBits(double[] a, double[] b)
        => MemoryMarshal.Cast<double, long>(a.AsSpan()).SequenceEqual(MemoryMarshal.Cast<double, long>(b.AsSpan()));

    private static double Sum(double[] r)
    {
        var sum = 0.0;
        foreach (var e in r)
        {
            sum += e * e;
        }

        return sum;
    }

    private double[] Clamped(double[] point)
    {
        var inside = new double[point.Length];
        for (var i = 0; i < inside.Length; i++)
        {
            inside[i] = Math.Max(low[i], Math.Min(high[i], point[i]));
        }

        return inside;
    }

    /// <summary>J′J and J′r, J by differences into the box.</summary>
    private (double[,] Normal, double[] Gradient) Linearized(double[] point, double[] now)
    {
        var d = point.Length;
        for (var i = 0; i < d; i++)
        {
            var h = Difference * Math.Max(Math.Abs(point[i]), Math.Min(1, high[i] - low[i]));
            h = point[i] + h > high[i] ? -h : h;
            var moved = (double[])point.Clone();
            moved[i] += h;
            var there = residuals(moved);
            columns[i] ??= new double[now.Length];
            for (var t = 0; t < now.Length; t++)
            {
                columns[i][t] = (there[t] - now[t]) / h;
            }
        }

        var (normal, gradient) = (new double[d, d], new double[d]);
        for (var i = 0; i < d; i++)
        {
            gradient[i] = Statistics.LeastSquares.Dot(columns[i], now);
            for (var j = 0; j <= i; j++)
            {
                normal[i, j] = normal[j, i] = Statistics.LeastSquares.Dot(columns[i], columns[j]);
            }
        }

        return (normal, gradient);
    }

    private double[] Moved(double[] point, double[,] normal, double[] gradient, double damping)
    {
        var d = point.Length;
        var free = new List<int>();
        for (var i = 0; i < d; i++)
        {
            var leadsOut = (point[i] <= low[i] && gradient[i] > 0) || (point[i] >= high[i] && gradient[i] < 0);
            if (!leadsOut && normal[i, i] > 0)
            {
                free.Add(i);
            }
        }

        var next = (double[])point.Clone();
        var matrix = new double[free.Count, free.Count];
        var right = new double[free.Count];
        for (var i = 0; i < free.Count; i++)
        {
            right[i] = -gradient[free[i]];
            for (var j = 0; j < free.Count; j++)
            {
                matrix[i, j] = normal[free[i], free[j]] * (i == j ? 1 + damping : 1);
            }
        }

        if (DenseSolver.Solve(matrix, right) is { } step)
        {
            for (var i = 0; i < free.Count; i++)
            {
                next[free[i]] += step[i];
            }
        }

        return next;
    }
}
