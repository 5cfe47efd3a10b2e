using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// A table of services that are all in one circle, solved where it stands: without lists of who uses what, which take longer to make than the solution.
/// Figures have the bits of <see cref="ReciprocalSolver"/>, for they are added up in the same order, unused units among them as zeros.
/// </summary>
internal sealed unsafe class DenseCircle
{
    /// <summary>Rows that are added up side by side: an addition waits for the one before it, and so do four at once.</summary>
    private const int Rows = 4;

    private readonly double[] cost;
    private readonly double[] totals;

    private DenseCircle(double[] cost, int services)
    {
        (this.cost, Services) = (cost, services);
        (totals, OwnUse) = (new double[services], new double[services]);
        Gross = new double[cost.Length];
    }

    public int Services { get; }

    /// <summary>Own cost and everything received, of each service and department.</summary>
    public double[] Gross { get; }

    /// <summary>How many times its units used by others each service has with its own use.</summary>
    public double[] OwnUse { get; }

    /// <summary>Σ |own + received − gross| over the services, recomputed.</summary>
    public double Residual { get; private set; }

    /// <summary>Solves a table; null where its services are not one circle, or its numbers need a smaller unit: which is the general solver's to do.</summary>
    /// <param name="cost">Own cost of each service, then of each department.</param>
    /// <param name="units">Units used, row by row, none negative.</param>
    /// <param name="services">How many rows.</param>
    public static DenseCircle? Solve(ReadOnlySpan<double> cost, ReadOnlySpan<double> units, int services)
    {
        if (services < 2 || !DenseReach.IsOneCircle(units, services, cost.Length) || !DenseReach.IsDense(units, services, cost.Length))
        {
            return null;
        }

        var circle = new DenseCircle(cost.ToArray(), services);
        fixed (double* table = units)
        {
            return circle.TrySolve(table) ? circle : null;
        }
    }

    private bool TrySolve(double* units)
    {
        using var elimination = new CircleElimination(Services);
        var scratch = new double[Rows * cost.Length];
        fixed (double* buffer = scratch)
        {
            for (var first = 0; first < Services; first += Rows)
            {
                if (!Prepare(units, first, elimination, buffer))
                {
                    return false;
                }
            }
        }

        var gross = cost.AsSpan(0, Services).ToArray();
        elimination.Solve(gross);
        gross.CopyTo(Gross, 0);
        PassOn(units, gross);
        return true;
    }

    /// <summary>Four rows: their totals, their shares into the elimination, their own use; false where a total is beyond double.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private bool Prepare(double* units, int first, CircleElimination elimination, double* buffer)
    {
        var width = cost.Length;
        var rows = Math.Min(Rows, Services - first);
        var sums = stackalloc double[Rows];
        var scales = stackalloc double[Rows];
        var group = units + ((long)first * width);
        AddRows(group, width, rows, first, sums);
        for (var r = 0; r < rows; r++)
        {
            if (double.IsPositiveInfinity(totals[first + r] = sums[r]))
            {
                return false;
            }

            var row = group + ((long)r * width);
            var shares = elimination.Row(first + r);
            fixed (double* into = shares)
            {
                Divide(row, sums[r], into, Services);
            }

            shares[first + r] = 0;
            Divide(row + Services, sums[r], buffer + ((long)r * width), width - Services);
            scales[r] = Largest(row, width);
        }

        AddRows(buffer, width, rows, 0, width - Services, sums);
        new ReadOnlySpan<double>(sums, rows).CopyTo(elimination.Leaving.AsSpan(first));
        SetOwnUse(group, rows, first, buffer, scales, sums);
        return true;
    }

    private void SetOwnUse(double* group, int rows, int first, double* buffer, double* scales, double* sums)
    {
        var width = cost.Length;
        for (var r = 0; r < rows; r++)
        {
            Divide(group + ((long)r * width), scales[r], buffer + ((long)r * width), width);
        }

        AddRows(buffer, width, rows, first, sums);
        for (var r = 0; r < rows; r++)
        {
            var own = group[((long)r * width) + first + r];
            OwnUse[first + r] = own > 0 && sums[r] > 0 ? 1 + (own / scales[r] / sums[r]) : 1;
        }
    }

    /// <summary>What each service passes on reaches everybody in the order of the services: the departments' totals, and the proof of the services'.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private void PassOn(double* units, double[] gross)
    {
        var width = cost.Length;
        var received = (double[])cost.Clone();
        fixed (double* into = received)
        {
            for (var s = 0; s < Services; s++)
            {
                var row = units + ((long)s * width);
                AddShares(into, row, totals[s], gross[s], s);
                AddShares(into + s + 1, row + s + 1, totals[s], gross[s], width - s - 1);
            }
        }

        for (var s = 0; s < Services; s++)
        {
            Residual += Math.Abs(received[s] - gross[s]);
        }

        Array.Copy(received, Services, Gross, Services, width - Services);
    }

    /// <summary>Sums of rows without the own use of each, which stands in the column of its service.</summary>
    private void AddRows(double* rows, int stride, int count, int service, double* sums)
    {
        var after = Math.Min(service + Rows, Services);
        AddRows(rows, stride, count, 0, service, sums);
        for (var r = 0; r < count; r++)
        {
            for (var column = service; column < after; column++)
            {
                sums[r] += column == service + r ? 0 : rows[((long)r * stride) + column];
            }
        }

        AddOn(rows, stride, count, after, stride, sums);
    }

    private static void AddRows(double* rows, int stride, int count, int from, int end, double* sums)
    {
        new Span<double>(sums, Rows).Clear();
        AddOn(rows, stride, count, from, end, sums);
    }

    /// <summary>Adds some columns of each row to its sum, one after another. Where there are fewer rows, the last stands for the others.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private static void AddOn(double* rows, int stride, int count, int from, int end, double* sums)
    {
        var b = rows + ((long)Math.Min(1, count - 1) * stride);
        var c = rows + ((long)Math.Min(2, count - 1) * stride);
        var d = rows + ((long)Math.Min(3, count - 1) * stride);
        var (first, second, third, fourth) = (sums[0], sums[1], sums[2], sums[3]);
        for (var column = from; column < end; column++)
        {
            first += rows[column];
            second += b[column];
            third += c[column];
            fourth += d[column];
        }

        (sums[0], sums[1], sums[2], sums[3]) = (first, second, third, fourth);
    }

    [MethodImpl(Compilation.WellAtOnce)]
    private static void Divide(double* row, double divisor, double* into, int count)
    {
        var from = Vectors(row, count);
        var to = MemoryMarshal.Cast<double, Vector<double>>(new Span<double>(into, count));
        var divisors = new Vector<double>(divisor);
        for (var j = 0; j < from.Length && j < to.Length; j++)
        {
            to[j] = from[j] / divisors;
        }

        for (var j = from.Length * Vector<double>.Count; j < count; j++)
        {
            into[j] = row[j] / divisor;
        }
    }

    private static double Largest(double* row, int count)
    {
        var most = Vector<double>.Zero;
        foreach (var vector in Vectors(row, count))
        {
            most = Vector.Max(most, vector);
        }

        var largest = 0.0;
        for (var j = 0; j < Vector<double>.Count; j++)
        {
            largest = Math.Max(largest, most[j]);
        }

        for (var j = count - (count % Vector<double>.Count); j < count; j++)
        {
            largest = Math.Max(largest, row[j]);
        }

        return largest;
    }

    /// <summary>into += amount · (row / total).</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private static void AddShares(double* into, double* row, double total, double amount, int count)
    {
        var from = Vectors(row, count);
        var to = MemoryMarshal.Cast<double, Vector<double>>(new Span<double>(into, count));
        var (totals, amounts) = (new Vector<double>(total), new Vector<double>(amount));
        for (var j = 0; j < from.Length && j < to.Length; j++)
        {
            to[j] += amounts * (from[j] / totals);
        }

        for (var j = from.Length * Vector<double>.Count; j < count; j++)
        {
            into[j] += amount * (row[j] / total);
        }
    }

    private static ReadOnlySpan<Vector<double>> Vectors(double* row, int count)
        => MemoryMarshal.Cast<double, Vector<double>>(new ReadOnlySpan<double>(row, count));
}
