using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>The Cholesky factor of the drivers' correlations, which exists exactly when they do not contradict each other.</summary>
internal static class CorrelationFactor
{
    /// <summary>A row for each driver that is in a correlation; null for the others.</summary>
    public static double[]?[] Of(MonteCarloInput input)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < input.Drivers.Count; i++)
        {
            if (names.ContainsKey(input.Drivers[i].Name))
            {
                throw Guard.Item(nameof(input.Drivers), "must have different names", i, input.Drivers[i].Name);
            }

            names.Add(input.Drivers[i].Name, i);
        }

        var correlations = new double[names.Count, names.Count];
        var isNamed = new bool[names.Count];
        for (var k = 0; k < input.Correlations.Count; k++)
        {
            var (i, j) = (IndexOf(names, input.Correlations[k].First, k), IndexOf(names, input.Correlations[k].Second, k));
            if (i == j || correlations[i, j] != 0)
            {
                throw Guard.Item(nameof(input.Correlations), "must name two different drivers, each pair once", k, input.Correlations[k]);
            }

            correlations[i, j] = correlations[j, i] = OfNormalScores(input.Correlations[k]);
            isNamed[i] = isNamed[j] = true;
        }

        return Cholesky(correlations, isNamed);
    }

    /// <summary>A rank correlation ρ is that of normal scores correlated by 2·sin(π·ρ / 6) (K. Pearson 1907; W. H. Kruskal, JASA 53, 1958, 814–861).</summary>
    private static double OfNormalScores(DriverCorrelation correlation)
    {
        if (correlation.Kind == DriverCorrelationKind.NormalScores || Math.Abs(correlation.Coefficient) == 1)
        {
            return correlation.Coefficient;
        }

        // The sine's series, whose bits are the same on every platform; up to π/6 the terms shrink below the last bit soon.
        var x = Math.PI / 6 * correlation.Coefficient;
        var (sum, term) = (x, x);
        for (var n = 3; n < 23; n += 2)
        {
            term *= -x * x / (n * (n - 1));
            sum += term;
        }

        return 2 * sum;
    }

    private static int IndexOf(Dictionary<string, int> names, string name, int index)
        => names.TryGetValue(name, out var i) ? i : throw Guard.Item(nameof(MonteCarloInput.Correlations), "must name drivers", index, name);

    private static double[]?[] Cholesky(double[,] correlations, bool[] isNamed)
    {
        // What may be missing from zero by rounding where correlations of ±1 make a driver depend on those before it entirely.
        const double Tolerance = 1e-12;
        var rows = new double[]?[isNamed.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!isNamed[i])
            {
                continue;
            }

            var row = new double[i + 1];
            var rest = 1.0;
            for (var j = 0; j < i; j++)
            {
                var left = correlations[i, j] - (rows[j] is { } other ? Dot(row, other, j) : 0);
                var pivot = rows[j]?[j] ?? 1;
                row[j] = pivot > 0 ? left / pivot : 0;
                rest -= row[j] * row[j];
                if (pivot == 0 && Math.Abs(left) > Math.Sqrt(Tolerance))
                {
                    throw Contradiction();
                }
            }

            row[i] = rest > Tolerance ? Math.Sqrt(rest) : rest >= -Tolerance ? 0 : throw Contradiction();
            rows[i] = row;
        }

        return rows;
    }

    private static double Dot(double[] left, double[] right, int count)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static ArgumentException Contradiction() => new(
        "Correlations must be able to hold together (a positive semidefinite matrix); these contradict each other.", nameof(MonteCarloInput.Correlations));
}
