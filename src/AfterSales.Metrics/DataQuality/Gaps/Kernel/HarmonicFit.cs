using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>Least squares of harmonics and a polynomial on the values there are: a first guess for the gaps.</summary>
internal sealed class HarmonicFit
{
    private const double Dependent = 1e-9;

    private readonly int harmonics;
    private readonly int period;
    private readonly int degree;
    private readonly int length;
    private readonly double[] coefficients;

    public HarmonicFit(double?[] series, int harmonics, int period, int degree)
    {
        (this.harmonics, this.period, this.degree, length) = (harmonics, period, degree, series.Length);
        int[] places = [.. Enumerable.Range(0, series.Length).Where(t => series[t] is not null)];
        coefficients = Solve([.. places.Select(Basis)], [.. places.Select(t => series[t]!.Value)]);
    }

    public double At(int t) => Dot(Basis(t), coefficients);

    // Chebyshev polynomials over the whole length, then sine and cosine; at half the period the sine is zero everywhere.
    private double[] Basis(int t)
    {
        var basis = new List<double> { 1 };
        var x = length > 1 ? (2.0 * t / (length - 1)) - 1 : 0;
        for (var k = 1; k <= degree; k++)
        {
            basis.Add(k == 1 ? x : (2 * x * basis[k - 1]) - basis[k - 2]);
        }

        for (var k = 1; k <= harmonics; k++)
        {
            var (cosine, sine) = Elementary.Turn((long)k * (t + 1), period);
            basis.Add(cosine);
            if (2 * k != period)
            {
                basis.Add(sine);
            }
        }

        return [.. basis];
    }

    /// <summary>Householder's method would do as well; Gram and Schmidt twice is as exact for so few columns.</summary>
    private static double[] Solve(double[][] rows, double[] y)
    {
        var columns = rows[0].Length;
        var (q, r, right) = (new double[columns][], new double[columns, columns], new double[columns]);
        for (var j = 0; j < columns; j++)
        {
            var column = Array.ConvertAll(rows, row => row[j]);
            var size = Math.Sqrt(Dot(column, column));
            for (var pass = 0; pass < 2; pass++)
            {
                for (var i = 0; i < j; i++)
                {
                    var share = Dot(q[i], column);
                    r[i, j] += share;
                    Subtract(column, q[i], share);
                }
            }

            var rest = Math.Sqrt(Dot(column, column));
            var isNew = rest > Dependent * size;
            r[j, j] = isNew ? rest : 0;
            q[j] = Array.ConvertAll(column, value => isNew ? value / rest : 0);
            right[j] = Dot(q[j], y);
        }

        return Back(r, right);
    }

    private static double[] Back(double[,] r, double[] right)
    {
        var solution = new double[right.Length];
        for (var j = right.Length - 1; j >= 0; j--)
        {
            var rest = right[j];
            for (var k = j + 1; k < right.Length; k++)
            {
                rest -= r[j, k] * solution[k];
            }

            solution[j] = r[j, j] > 0 ? rest / r[j, j] : 0;
        }

        return solution;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Subtract(double[] from, double[] direction, double share)
    {
        for (var i = 0; i < from.Length; i++)
        {
            from[i] -= share * direction[i];
        }
    }
}
