using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>LMG and Johnson's weights of standardized drivers, from correlations alone.</summary>
internal static class DriverImportance
{
    /// <summary>A driver whose variance, given the others of a subset, is below this share of its own is determined by them.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>R² of every subset of drivers; bit j of the index stands for driver j.</summary>
    /// <remarks>
    /// Depth first, sweeping one driver out of what is left of the correlations at each step. A subset whose last driver is j leaves only the drivers behind j,
    /// so that all 2ᵖ subsets cost about 3·2ᵖ multiplications in all rather than a regression each.
    /// </remarks>
    public static double[] AllRSquared(double[,] between, double[] with)
    {
        var p = with.Length;
        var table = new double[1 << p];
        var size = p + 1;
        var levels = new double[(p + 1) * p * size];
        for (var i = 0; i < p; i++)
        {
            for (var j = 0; j < p; j++)
            {
                levels[(i * size) + j] = between[i, j];
            }

            levels[(i * size) + p] = with[i];
        }

        Visit(0, 0, 0, 0);
        return table;

        void Visit(int subset, int first, int level, double explained)
        {
            var at = level * p * size;
            var next = at + (p * size);
            for (var j = first; j < p; j++)
            {
                var pivot = levels[at + (j * size) + j];
                var pull = levels[at + (j * size) + p];
                var isNew = pivot > Tolerance;
                var reached = isNew ? explained + (pull * pull / pivot) : explained;
                var grown = subset | (1 << j);
                table[grown] = reached;
                if (j + 1 == p)
                {
                    continue;
                }

                for (var i = j + 1; i < p; i++)
                {
                    var factor = isNew ? levels[at + (j * size) + i] / pivot : 0;
                    var (from, to, row) = (at + (i * size), next + (i * size), at + (j * size));
                    for (var k = i; k < size; k++)
                    {
                        levels[to + k] = levels[from + k] - (factor * levels[row + k]);
                    }
                }

                Visit(grown, j + 1, level + 1, reached);
            }
        }
    }

    /// <summary>φⱼ = Σ over subsets S without j of |S|!(p − |S| − 1)!/p!·(R²(S ∪ j) − R²(S)).</summary>
    public static double[] Lmg(double[] table, int p)
    {
        var weights = new double[p];
        var chosen = 1.0;
        for (var s = 0; s < p; s++)
        {
            weights[s] = 1 / (p * chosen);
            chosen = chosen * (p - 1 - s) / (s + 1);
        }

        var sizes = new byte[table.Length];
        var shares = new double[p];
        for (var subset = 0; subset < table.Length; subset++)
        {
            sizes[subset] = unchecked((byte)(sizes[subset >> 1] + (subset & 1)));
            var explained = table[subset];
            for (var j = 0; j < p; j++)
            {
                var grown = subset | (1 << j);
                if (grown != subset)
                {
                    // More drivers never explain less; below zero is rounding.
                    shares[j] += weights[sizes[subset]] * Math.Max(0, table[grown] - explained);
                }
            }
        }

        return shares;
    }

    /// <summary>ε = (Λ∘Λ)·(Λ⁻¹r)², Λ the symmetric root of the drivers' correlations; null when those are no correlations of anything.</summary>
    public static double[]? RelativeWeights(double[,] between, double[] with)
    {
        var p = with.Length;
        var spectrum = Matrix<double>.Build.DenseOfArray(between).Evd(Symmetricity.Symmetric);
        var (values, vectors) = (spectrum.EigenValues.Real(), spectrum.EigenVectors);
        if (p > 0 && values.Minimum() < -1e-8)
        {
            return null;
        }

        // Directions without variance carry no weight, which the generalized inverse says.
        var root = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => Math.Sqrt(Math.Max(0, value)))) * vectors.Transpose();
        var inverse = vectors * Matrix<double>.Build.DenseOfDiagonalVector(values.Map(value => value > Tolerance * p ? 1 / Math.Sqrt(value) : 0)) * vectors.Transpose();
        var pulls = inverse * Vector<double>.Build.DenseOfArray(with);
        return [.. (root.PointwisePower(2) * pulls.PointwisePower(2)).AsArray()];
    }
}
