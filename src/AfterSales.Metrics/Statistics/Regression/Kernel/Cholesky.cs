using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>The factor of a small symmetric positive definite matrix, scaled to a unit diagonal first so that units do not decide what is singular.</summary>
internal sealed class Cholesky
{
    private readonly double[,] factor;
    private readonly double[] scale;

    private Cholesky(double[,] factor, double[] scale) => (this.factor, this.scale) = (factor, scale);

    /// <summary>The factor; null where a pivot of the scaled matrix falls below the tolerance.</summary>
    public static Cholesky? Of(double[,] matrix, double tolerance)
    {
        var k = matrix.GetLength(0);
        var (factor, scale) = (new double[k, k], new double[k]);
        for (var i = 0; i < k; i++)
        {
            if (!(matrix[i, i] > 0 && matrix[i, i] <= double.MaxValue))
            {
                return null;
            }

            scale[i] = 1 / Math.Sqrt(matrix[i, i]);
        }

        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j] * scale[i] * scale[j];
                for (var p = 0; p < j; p++)
                {
                    sum -= factor[i, p] * factor[j, p];
                }

                if (i == j && !(sum > tolerance))
                {
                    return null;
                }

                factor[i, j] = i == j ? Math.Sqrt(sum) : sum / factor[j, j];
            }
        }

        return new Cholesky(factor, scale);
    }

    public double[] Solve(ReadOnlySpan<double> right)
    {
        var k = scale.Length;
        var x = new double[k];
        for (var i = 0; i < k; i++)
        {
            var sum = right[i] * scale[i];
            for (var p = 0; p < i; p++)
            {
                sum -= factor[i, p] * x[p];
            }

            x[i] = sum / factor[i, i];
        }

        for (var i = k - 1; i >= 0; i--)
        {
            var sum = x[i];
            for (var p = i + 1; p < k; p++)
            {
                sum -= factor[p, i] * x[p];
            }

            x[i] = sum / factor[i, i];
        }

        for (var i = 0; i < k; i++)
        {
            x[i] *= scale[i];
        }

        return x;
    }

    public double[,] Inverse()
    {
        var k = scale.Length;
        var (inverse, unit) = (new double[k, k], new double[k]);
        for (var j = 0; j < k; j++)
        {
            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < k; i++)
            {
                inverse[i, j] = column[i];
            }
        }

        return inverse;
    }

    /// <summary>ln of the determinant.</summary>
    public double LogDeterminant()
    {
        var sum = 0.0;
        for (var i = 0; i < scale.Length; i++)
        {
            sum += 2 * (Elementary.Log(factor[i, i]) - Elementary.Log(scale[i]));
        }

        return sum;
    }
}
