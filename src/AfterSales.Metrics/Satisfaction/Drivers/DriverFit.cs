using AfterSales.Metrics.Statistics;
using MathNet.Numerics.LinearAlgebra;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The regression of the standardized outcome on the standardized drivers: coefficients, constant, and their covariances.</summary>
internal sealed class DriverFit
{
    private readonly Matrix<double> covariance;

    private DriverFit(double[] beta, double[] inflation, Matrix<double> covariance, double constantError, double? fisher)
    {
        Beta = beta;
        Inflation = inflation;
        ConstantError = constantError;
        Fisher = fisher;
        this.covariance = covariance;
    }

    /// <summary>Standardized coefficients; zero for a constant driver.</summary>
    public double[] Beta { get; }

    /// <summary>1/(1 − R²) of each driver on the others.</summary>
    public double[] Inflation { get; }

    /// <summary>Standard error of the constant, in standard deviations of the outcome.</summary>
    public double ConstantError { get; }

    /// <summary>F of all coefficients being zero; null when nothing is left unexplained.</summary>
    public double? Fisher { get; }

    public double Error(int driver) => Math.Sqrt(Math.Max(covariance[driver, driver], 0));

    /// <summary>Null when drivers determine each other.</summary>
    public static Matrix<double>? Inverse(double[,] between)
    {
        var p = between.GetLength(0);
        var matrix = Matrix<double>.Build.Dense(p, p, (i, j) => i == j ? 1 : between[i, j]);
        return matrix.Evd(Symmetricity.Symmetric).EigenValues.Real().Minimum() <= DriverImportance.Tolerance * p ? null : matrix.Inverse();
    }

    /// <param name="inverse">Inverse of the drivers' correlations, constant ones standing apart.</param>
    /// <param name="model">The correlations.</param>
    /// <param name="all">R².</param>
    /// <param name="freedom">n − p − 1, positive.</param>
    /// <param name="units">The columns; null when only correlations are known.</param>
    public static DriverFit Of(Matrix<double> inverse, DriverCorrelations model, double all, int freedom, DriverUnits? units)
    {
        var p = model.WithOutcome.Length;
        var beta = inverse * Vector<double>.Build.DenseOfArray(model.WithOutcome);
        var rest = Math.Max(1 - all, 0);
        var varying = Enumerable.Range(0, p).Where(j => model.Between[j, j] > 0).ToArray();
        var inflation = inverse.Diagonal().AsArray();
        var positions = units is null ? null : Vector<double>.Build.Dense(p, j => model.Between[j, j] > 0 ? units.Mean(j + 1) / units.Spread(j + 1) : 0);
        if (units?.Data.Weights is { } weights)
        {
            var (robust, constant) = Linearized(inverse, beta, positions!, units, weights);
            return new DriverFit([.. beta], inflation, robust, constant, Wald(robust, beta, varying));
        }

        var covariance = inverse * (rest / freedom);
        var spread = positions is null ? 0 : positions * covariance * positions;
        var alone = units is null ? 0 : rest * (units.Data.Respondents - 1.0) / freedom / units.Data.Respondents;
        return new DriverFit([.. beta], inflation, covariance, Math.Sqrt(alone + spread), rest > 0 && varying.Length > 0
            ? all / varying.Length / (rest / freedom) : null);
    }

    /// <summary>
    /// Covariance of weighted coefficients from influences, n/(n − 1)·Σ u·uᵀ with u = R⁻¹x·w·e/Σw (Binder 1983), and the constant's error.
    /// </summary>
    private static (Matrix<double> Covariance, double Constant) Linearized(
        Matrix<double> inverse, Vector<double> beta, Vector<double> positions, DriverUnits units, double[] weights)
    {
        var (p, n, total) = (beta.Count, weights.Length, weights.Sum());
        var (meat, constant) = (Matrix<double>.Build.Dense(p, p), 0.0);
        var x = Vector<double>.Build.Dense(p);

        // Deviations with divisor n − 1 make R = (n/(n − 1))·Σw·x·xᵀ/Σw.
        var scale = n / (n - 1.0) / total;
        for (var r = 0; r < n; r++)
        {
            var error = (units.Data.Columns[0].Span[r] - units.Mean(0)) / units.Spread(0);
            for (var j = 0; j < p; j++)
            {
                var spread = units.Spread(j + 1);
                x[j] = spread > 0 ? (units.Data.Columns[j + 1].Span[r] - units.Mean(j + 1)) / spread : 0;
                error -= beta[j] * x[j];
            }

            var influence = inverse * x * (weights[r] * error * scale);
            meat += influence.OuterProduct(influence);
            var own = (weights[r] * error / total) - (positions * influence);
            constant += own * own;
        }

        var correction = n / (n - 1.0);
        return (meat * correction, Math.Sqrt(constant * correction));
    }

    private static double? Wald(Matrix<double> covariance, Vector<double> beta, int[] varying)
    {
        var k = varying.Length;
        if (k == 0)
        {
            return null;
        }

        var (part, own) = (Matrix<double>.Build.Dense(k, k, (i, j) => covariance[varying[i], varying[j]]),
            Vector<double>.Build.Dense(k, i => beta[varying[i]]));
        var solved = part.Trace() > 0 ? own * part.Solve(own) / k : double.NaN;
        return Math.Abs(solved) <= double.MaxValue ? solved : null;
    }
}
