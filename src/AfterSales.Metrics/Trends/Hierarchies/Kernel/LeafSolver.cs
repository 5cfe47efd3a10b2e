namespace AfterSales.Metrics.Trends;

/// <summary>The leaves that fit whitened forecasts best: plainly, with sums that must hold, or none below 0.</summary>
internal sealed class LeafSolver
{
    private const double Tolerance = 1e-9;
    private readonly double[][] columns;
    private readonly double[] y;

    /// <param name="columns">One whitened column for each leaf.</param>
    /// <param name="y">The whitened forecasts.</param>
    public LeafSolver(double[][] columns, double[] y) => (this.columns, this.y) = (columns, y);

    /// <summary>Null where the forecasts do not determine the leaves.</summary>
    public double[]? Plain()
    {
        var fit = Statistics.LeastSquares.Of(columns, hasConstant: false, Tolerance);
        return fit.Rank < columns.Length ? null : fit.Solve(fit.Project((double[])y.Clone()));
    }

    /// <summary>(S′W⁻¹S)⁻¹, one column after another.</summary>
    public double[][] Covariance()
    {
        var fit = Statistics.LeastSquares.Of(columns, hasConstant: false, Tolerance);
        var k = columns.Length;
        var unit = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            unit[i, i] = 1;
        }

        var full = fit.Sandwich(unit);
        return Enumerable.Range(0, k).Select(i => Enumerable.Range(0, k).Select(j => full[i, j]).ToArray()).ToArray();
    }

    /// <summary>With Σ over marked leaves held at totals, by Lagrange multipliers; null where that is not determined.</summary>
    public double[]? Holding(IReadOnlyList<bool[]> sums, IReadOnlyList<double> totals)
    {
        var (k, m) = (columns.Length, sums.Count);
        var (matrix, right) = (new double[k + m, k + m], new double[k + m]);
        for (var i = 0; i < k; i++)
        {
            right[i] = Statistics.LeastSquares.Dot(columns[i], y);
            for (var j = 0; j < k; j++)
            {
                matrix[i, j] = Statistics.LeastSquares.Dot(columns[i], columns[j]);
            }

            for (var c = 0; c < m; c++)
            {
                matrix[i, k + c] = matrix[k + c, i] = sums[c][i] ? 1 : 0;
            }
        }

        for (var c = 0; c < m; c++)
        {
            right[k + c] = totals[c];
        }

        return DenseSolver.Solve(matrix, right)?.Take(k).ToArray();
    }

    /// <summary>None below 0: Lawson and Hanson's active set, which ends as each step lowers the sum of squares.</summary>
    public double[]? NotNegative()
    {
        if (Plain() is not { } start)
        {
            return null;
        }

        if (Array.TrueForAll(start, b => b >= 0))
        {
            return start;
        }

        var (b, isFree) = (new double[columns.Length], new bool[columns.Length]);
        for (var step = 0; step < 10 * columns.Length; step++)
        {
            var gradient = Gradient(b);
            var enter = -1;
            for (var i = 0; i < b.Length; i++)
            {
                enter = !isFree[i] && gradient[i] > 1e-10 * Size() && (enter < 0 || gradient[i] > gradient[enter]) ? i : enter;
            }

            if (enter < 0)
            {
                return b;
            }

            isFree[enter] = true;
            while (!Inside(ref b, isFree))
            {
                // Each pass sets one more leaf to 0.
            }
        }

        return b;
    }

    private double Size() => Math.Max(1e-300, Math.Sqrt(Statistics.LeastSquares.Dot(y, y)));

    private double[] Gradient(double[] b)
    {
        var rest = (double[])y.Clone();
        for (var i = 0; i < b.Length; i++)
        {
            for (var t = 0; t < rest.Length; t++)
            {
                rest[t] -= columns[i][t] * b[i];
            }
        }

        return Array.ConvertAll(columns, column => Statistics.LeastSquares.Dot(column, rest));
    }

    /// <summary>The best free leaves if none is below 0; else as far as the first that would be, which is then held at 0.</summary>
    private bool Inside(ref double[] b, bool[] isFree)
    {
        var free = Enumerable.Range(0, b.Length).Where(i => isFree[i]).ToArray();
        var fit = Statistics.LeastSquares.Of(free.Select(i => columns[i]).ToArray(), hasConstant: false, Tolerance);
        var best = fit.Solve(fit.Project((double[])y.Clone()));
        var share = 1.0;
        for (var i = 0; i < free.Length; i++)
        {
            if (best[i] <= 0)
            {
                share = Math.Min(share, b[free[i]] / (b[free[i]] - best[i]));
            }
        }

        var isInside = Array.TrueForAll(best, value => value > 0);
        for (var i = 0; i < free.Length; i++)
        {
            b[free[i]] = isInside ? best[i] : b[free[i]] + (share * (best[i] - b[free[i]]));
            if (!isInside && (b[free[i]] <= 1e-14 * Size() || (best[i] <= 0 && b[free[i]] <= 0)))
            {
                (b[free[i]], isFree[free[i]]) = (0, false);
            }
        }

        return isInside || !isFree.Contains(true);
    }
}
