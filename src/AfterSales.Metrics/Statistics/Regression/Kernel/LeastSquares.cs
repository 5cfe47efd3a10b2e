using System.Numerics;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Statistics;

/// <summary>
/// The orthogonal decomposition X = QR of shifted columns, by modified Gram–Schmidt done twice, which leaves Q orthogonal to working precision whatever the
/// condition of X (L. Giraud, J. Langou and M. Rozložník 2005). A column determined by those before it is left out, as R's lm does.
/// </summary>
internal sealed class LeastSquares
{
    /// <summary>Column by column; null for a column left out.</summary>
    private readonly double[]?[] q;
    private readonly double[,] r;

    private LeastSquares(double[]?[] q, double[,] r, double[] shifts, int rank) => (this.q, this.r, Shifts, Rank) = (q, r, shifts, rank);

    /// <summary>What was subtracted from each column: about its mean if there is a constant column, which makes far columns (years) well conditioned.</summary>
    public double[] Shifts { get; }

    public int Rank { get; }

    public int Columns => q.Length;

    public bool IsDetermined(int column) => q[column] is not null;

    /// <param name="columns">The design, the constant column first if there is one.</param>
    /// <param name="hasConstant">Whether column 0 is the constant.</param>
    /// <param name="tolerance">A remainder below this fraction of the column's length counts as zero.</param>
    public static LeastSquares Of(IReadOnlyList<double>[] columns, bool hasConstant, double tolerance)
    {
        var n = columns.Length == 0 ? 0 : columns[0].Count;
        var (q, r, shifts) = (new double[]?[columns.Length], new double[columns.Length, columns.Length], new double[columns.Length]);
        var rank = 0;
        for (var j = 0; j < columns.Length; j++)
        {
            var column = columns[j].ToArray();
            if (hasConstant && j > 0)
            {
                shifts[j] = Moments.Mean(column);
                for (var i = 0; i < n; i++)
                {
                    column[i] -= shifts[j];
                }
            }

            var length = Norm(column);
            for (var pass = 0; pass < 2; pass++)
            {
                for (var p = 0; p < j; p++)
                {
                    if (q[p] is { } direction)
                    {
                        var part = Dot(direction, column);
                        r[p, j] += part;
                        Subtract(column, direction, part);
                    }
                }
            }

            var remainder = Norm(column);
            if (rank < n && remainder > tolerance * length && remainder > 0)
            {
                r[j, j] = remainder;
                Divide(column, remainder, column);
                q[j] = column;
                rank++;
            }
        }

        return new LeastSquares(q, r, shifts, rank);
    }

    /// <summary>Squared length of a column about the constant.</summary>
    public double SquaredSpread(int column)
    {
        var sum = 0.0;
        for (var p = 1; p <= column; p++)
        {
            sum += r[p, column] * r[p, column];
        }

        return sum;
    }

    /// <summary>(X′X)⁻¹ = R⁻¹R⁻ᵀ of the determined columns, 0 for the others.</summary>
    public double[,] Inverse()
    {
        var identity = new double[q.Length, q.Length];
        for (var j = 0; j < q.Length; j++)
        {
            identity[j, j] = IsDetermined(j) ? 1 : 0;
        }

        return Sandwich(identity);
    }

    /// <summary>Of a column left out: how much of each column before it it is made of.</summary>
    public double[] Representation(int column)
    {
        var parts = new double[q.Length];
        for (var p = 0; p < column; p++)
        {
            parts[p] = r[p, column];
        }

        return Solve(parts);
    }

    /// <summary>Q′y, with 0 for columns left out, and what remains of y, which ends orthogonal to all columns.</summary>
    public double[] Project(double[] y)
    {
        var parts = new double[q.Length];
        for (var pass = 0; pass < 2; pass++)
        {
            for (var j = 0; j < q.Length; j++)
            {
                if (q[j] is { } direction)
                {
                    var part = Dot(direction, y);
                    parts[j] += part;
                    Subtract(y, direction, part);
                }
            }
        }

        return parts;
    }

    /// <summary>R⁻¹·v for the determined columns, 0 for the others.</summary>
    public double[] Solve(double[] v)
    {
        var b = new double[q.Length];
        for (var j = q.Length - 1; j >= 0; j--)
        {
            if (q[j] is not null)
            {
                var sum = v[j];
                for (var p = j + 1; p < q.Length; p++)
                {
                    sum -= r[j, p] * b[p];
                }

                b[j] = sum / r[j, j];
            }
        }

        return b;
    }

    /// <summary>Row i of Q into <paramref name="row"/>.</summary>
    public void Row(int i, Span<double> row)
    {
        for (var j = 0; j < q.Length; j++)
        {
            row[j] = q[j] is { } direction ? direction[i] : 0;
        }
    }

    /// <summary>Σ of the squares in each row of Q.</summary>
    public void AddSquares(double[] rows)
    {
        foreach (var column in q.OfType<double[]>())
        {
            var from = MemoryMarshal.Cast<double, Vector<double>>(column.AsSpan());
            var to = MemoryMarshal.Cast<double, Vector<double>>(rows.AsSpan());
            for (var i = 0; i < from.Length && i < to.Length; i++)
            {
                to[i] += from[i] * from[i];
            }

            for (var i = from.Length * Vector<double>.Count; i < rows.Length; i++)
            {
                rows[i] += column[i] * column[i];
            }
        }
    }

    /// <summary>R⁻¹·meat·R⁻ᵀ for a symmetric meat in the basis of Q.</summary>
    public double[,] Sandwich(double[,] meat)
    {
        var k = q.Length;
        var half = new double[k, k];
        for (var c = 0; c < k; c++)
        {
            var column = Solve([.. Enumerable.Range(0, k).Select(p => meat[p, c])]);
            for (var p = 0; p < k; p++)
            {
                half[p, c] = column[p];
            }
        }

        var result = new double[k, k];
        for (var p = 0; p < k; p++)
        {
            var row = Solve([.. Enumerable.Range(0, k).Select(c => half[p, c])]);
            for (var c = 0; c < k; c++)
            {
                result[p, c] = row[c];
            }
        }

        return result;
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>column −= part · direction: each item by itself, however many at once.</summary>
    private static void Subtract(double[] column, double[] direction, double part)
    {
        var to = MemoryMarshal.Cast<double, Vector<double>>(column.AsSpan());
        var from = MemoryMarshal.Cast<double, Vector<double>>(direction.AsSpan());
        for (var i = 0; i < to.Length && i < from.Length; i++)
        {
            to[i] -= from[i] * part;
        }

        for (var i = to.Length * Vector<double>.Count; i < column.Length; i++)
        {
            column[i] -= part * direction[i];
        }
    }

    private static void Divide(ReadOnlySpan<double> column, double divisor, Span<double> into)
    {
        var from = MemoryMarshal.Cast<double, Vector<double>>(column);
        var to = MemoryMarshal.Cast<double, Vector<double>>(into);
        var divisors = new Vector<double>(divisor);
        for (var i = 0; i < from.Length && i < to.Length; i++)
        {
            to[i] = from[i] / divisors;
        }

        for (var i = from.Length * Vector<double>.Count; i < column.Length; i++)
        {
            into[i] = column[i] / divisor;
        }
    }

    private static double Norm(double[] column)
    {
        var largest = Largest(column);
        if (largest == 0)
        {
            return 0;
        }

        // Quotients do not wait for each other, sums do: so many quotients at once.
        Span<double> quotients = stackalloc double[Math.Min(256, column.Length)];
        var sum = 0.0;
        for (var start = 0; start < column.Length; start += quotients.Length)
        {
            var part = column.AsSpan(start, Math.Min(quotients.Length, column.Length - start));
            Divide(part, largest, quotients);
            foreach (var x in quotients.Slice(0, part.Length))
            {
                sum += x * x;
            }
        }

        return largest * Math.Sqrt(sum);
    }

    private static double Largest(double[] column)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(column.AsSpan());
        var most = Vector<double>.Zero;
        foreach (var vector in vectors)
        {
            most = Vector.Max(most, Vector.Abs(vector));
        }

        var largest = 0.0;
        for (var i = 0; i < Vector<double>.Count; i++)
        {
            largest = Math.Max(largest, most[i]);
        }

        for (var i = vectors.Length * Vector<double>.Count; i < column.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(column[i]));
        }

        return largest;
    }
}
