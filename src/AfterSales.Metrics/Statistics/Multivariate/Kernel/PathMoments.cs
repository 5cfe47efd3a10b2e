namespace AfterSales.Metrics.Statistics;

/// <summary>Means, deviations and correlations of questions over all respondents or some drawn again.</summary>
internal sealed class PathMoments
{
    private readonly double[][] columns;
    private readonly double[][] centered;

    public PathMoments(double[][] columns)
    {
        this.columns = columns;
        centered = [.. columns.Select(column => new double[column.Length])];
        (Means, Deviations, Correlations) = (new double[columns.Length], new double[columns.Length], new double[columns.Length * columns.Length]);
    }

    public double[] Means { get; }

    public double[] Deviations { get; }

    /// <summary>Row by row.</summary>
    public double[] Correlations { get; }

    /// <summary>The place of a question that does not vary; null when all do.</summary>
    public int? Run(ReadOnlySpan<int> rows)
    {
        var (p, n) = (columns.Length, rows.Length);
        for (var i = 0; i < p; i++)
        {
            var (column, to, sum, isConstant) = (columns[i], centered[i], 0.0, true);
            for (var r = 0; r < n; r++)
            {
                to[r] = column[rows[r]];
                sum += to[r];
                isConstant &= to[r] == to[0];
            }

            if (isConstant)
            {
                return i;
            }

            Means[i] = sum / n;
            for (var r = 0; r < n; r++)
            {
                to[r] -= Means[i];
            }

            Deviations[i] = Math.Sqrt(Dot(to, to, n) / (n - 1));
        }

        for (var i = 0; i < p; i++)
        {
            Correlations[(i * p) + i] = 1;
            for (var j = 0; j < i; j++)
            {
                var r = Dot(centered[i], centered[j], n) / (n - 1) / (Deviations[i] * Deviations[j]);
                Correlations[(i * p) + j] = Correlations[(j * p) + i] = Math.Min(1, Math.Max(-1, r));
            }
        }

        return null;
    }

    /// <summary>In four lanes of a fixed order, which do not wait for each other.</summary>
    private static double Dot(double[] left, double[] right, int n)
    {
        var (a, b, c, d, i) = (0.0, 0.0, 0.0, 0.0, 0);
        for (; i + 4 <= n; i += 4)
        {
            a += left[i] * right[i];
            b += left[i + 1] * right[i + 1];
            c += left[i + 2] * right[i + 2];
            d += left[i + 3] * right[i + 3];
        }

        for (; i < n; i++)
        {
            a += left[i] * right[i];
        }

        return (a + b) + (c + d);
    }
}
