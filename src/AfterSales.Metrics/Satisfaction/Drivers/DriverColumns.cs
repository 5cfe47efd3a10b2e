using AfterSales.Metrics.Internal;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The complete respondents of a key-driver analysis: outcome first, each column near one, with the respondents' weights.</summary>
internal sealed class DriverColumns
{
    private DriverColumns(ReadOnlyMemory<double>[] columns, int[] exponents, double[]? weights)
    {
        Columns = columns;
        Exponents = exponents;
        Weights = weights;
    }

    public ReadOnlyMemory<double>[] Columns { get; }

    /// <summary>The power of two that each column has been divided by.</summary>
    public int[] Exponents { get; }

    /// <summary>Weights with a mean of one; null when they are all alike.</summary>
    public double[]? Weights { get; }

    public int Respondents => Columns[0].Length;

    /// <summary>Those who answered every question and have weight.</summary>
    public static DriverColumns Of(AnswerTable answers, ReadOnlySpan<decimal> weights)
    {
        if (weights.IsEmpty)
        {
            var (all, powers) = ColumnScale.Of(answers.CompleteColumns());
            return new DriverColumns(all, powers, null);
        }

        var (table, used) = (Enumerable.Range(0, answers.Items.Count).Select(item => answers.Column(item).ToArray()).ToArray(), new List<int>());
        for (var i = 0; i < answers.Respondents; i++)
        {
            if (weights[i] > 0 && Array.TrueForAll(table, column => !double.IsNaN(column[i])))
            {
                used.Add(i);
            }
        }

        var own = new double[used.Count];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = DecimalParts.ToDouble(weights[used[i]]);
        }

        var (columns, exponents) = ColumnScale.Of([.. table.Select(column => new ReadOnlyMemory<double>([.. used.Select(i => column[i])]))]);
        return new DriverColumns(columns, exponents, Normal(own));
    }

    /// <summary>Means and covariances, with divisor n − 1 where weights are alike; n/(n − 1)·Σw(x − x̄)(y − ȳ)/Σw where they differ.</summary>
    public (double[] Means, double[,] Covariances) Moments() => Weights is null ? CrossProducts.Of(Columns) : Weighted(Columns, Weights);

    public static (double[] Means, double[,] Covariances) Weighted(ReadOnlyMemory<double>[] columns, double[] weights)
    {
        var (k, n, total) = (columns.Length, weights.Length, weights.Sum());
        var (means, covariances, centered) = (new double[k], new double[k, k], new double[k][]);
        for (var i = 0; i < k; i++)
        {
            var column = columns[i].Span;
            means[i] = Mean(column, weights, total);
            centered[i] = new double[n];
            for (var r = 0; r < n; r++)
            {
                centered[i][r] = column[r] - means[i];
            }

            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var r = 0; r < n; r++)
                {
                    sum += weights[r] * centered[i][r] * centered[j][r];
                }

                covariances[i, j] = covariances[j, i] = sum / total * n / (n - 1.0);
            }
        }

        return (means, covariances);
    }

    // Rounding must not give equal answers a spread.
    private static double Mean(ReadOnlySpan<double> column, double[] weights, double total)
    {
        var (sum, smallest, largest) = (0.0, double.MaxValue, double.MinValue);
        for (var r = 0; r < weights.Length; r++)
        {
            sum += weights[r] * column[r];
            smallest = Math.Min(smallest, column[r]);
            largest = Math.Max(largest, column[r]);
        }

        return Math.Min(Math.Max(sum / total, smallest), largest);
    }

    private static double[]? Normal(double[] weights)
    {
        if (weights.Length == 0 || weights.Min() == weights.Max())
        {
            return null;
        }

        var mean = weights.Average();
        return Array.ConvertAll(weights, weight => weight / mean);
    }
}
