using System.Numerics;
using System.Runtime.InteropServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Solves x = c + Pᵀx for a circle of pools by state reduction: a pool is closed by handing what it receives to those it serves, pᵢⱼ += pᵢₖpₖⱼ/sₖ, with
/// sₖ = everything k passes to others, added up rather than taken from 1. Nothing is ever subtracted, so the answer has full relative accuracy however
/// little leaves
/// the circle. Pools are closed in blocks: the bulk of the work is a product of two slim tables, by vectors.
/// </summary>
/// <remarks>W. Grassmann, M. Taksar and D. Heyman, Operations Research 33, 1985; C. O'Cinneide, Entrywise perturbation theory, Numerische Mathematik 65,
/// 1993.</remarks>
internal static class CircleElimination
{
    private const int Block = 32;

    /// <param name="shares">Shares between the pools, by rows; overwritten.</param>
    /// <param name="leaving">Share of each pool that leaves the circle; overwritten.</param>
    /// <param name="cost">Cost that entered each pool; replaced by the gross cost.</param>
    public static void Solve(double[][] shares, double[] leaving, double[] cost)
    {
        var passing = new double[cost.Length];
        for (var end = cost.Length; end > 0; end -= Math.Min(Block, end))
        {
            var start = Math.Max(0, end - Block);
            CloseBlock(shares, leaving, passing, start, end);
            Absorb(shares, leaving, passing, start, end);
        }

        // Forward: what a closed pool had goes to those still open. Backward: each takes its share of their gross cost.
        for (var k = cost.Length - 1; k > 0; k--)
        {
            AddTimes(cost.AsSpan(0, k), shares[k].AsSpan(0, k), cost[k] / passing[k]);
        }

        for (var k = 0; k < cost.Length; k++)
        {
            cost[k] /= passing[k];
            AddTimes(cost.AsSpan(k + 1), shares[k].AsSpan(k + 1), cost[k]);
        }
    }

    /// <summary>Closes the pools of a block, last first: their rows and columns become final.</summary>
    private static void CloseBlock(double[][] shares, double[] leaving, double[] passing, int start, int end)
    {
        for (var k = end - 1; k >= start; k--)
        {
            for (var closed = end - 1; closed > k; closed--)
            {
                var factor = shares[k][closed] / passing[closed];
                AddTimes(shares[k].AsSpan(0, closed), shares[closed].AsSpan(0, closed), factor);
                leaving[k] += factor * leaving[closed];
            }

            passing[k] = leaving[k];
            for (var j = 0; j < k; j++)
            {
                passing[k] += shares[k][j];
            }
        }
    }

    /// <summary>Hands the block's part of every open row on: first inside the block, then to the open pools, two rows at a time, so that what is read
    /// serves both.</summary>
    private static void Absorb(double[][] shares, double[] leaving, double[] passing, int start, int end)
    {
        Span<double> factors = stackalloc double[2 * Block];
        for (var i = 0; i < start; i += 2)
        {
            var rows = Math.Min(2, start - i);
            for (var r = 0; r < rows; r++)
            {
                Close(shares[i + r], ref leaving[i + r], shares, leaving, passing, factors.Slice(r * Block, Block), start, end);
            }

            AddBlock(shares[i].AsSpan(0, start), rows == 2 ? shares[i + 1].AsSpan(0, start) : default, shares, factors, start, end);
        }
    }

    private static void Close(
        double[] row, ref double rowLeaving, double[][] shares, double[] leaving, double[] passing, Span<double> factors, int start, int end)
    {
        for (var k = end - 1; k >= start; k--)
        {
            var factor = row[k] / passing[k];
            factors[k - start] = factor;
            AddTimes(row.AsSpan(start, k - start), shares[k].AsSpan(start, k - start), factor);
            rowLeaving += factor * leaving[k];
        }
    }

    private static void AddBlock(Span<double> row, Span<double> second, double[][] shares, ReadOnlySpan<double> factors, int start, int end)
    {
        var k = end - 1;
        for (; k - 3 >= start; k -= 4)
        {
            var at = k - 3 - start;
            var (a, b, c, d) = (shares[k], shares[k - 1], shares[k - 2], shares[k - 3]);
            if (second.IsEmpty)
            {
                AddFour(row, a, b, c, d, factors.Slice(at, 4));
            }
            else
            {
                AddFour(row, second, a, b, c, d, factors.Slice(at, 4), factors.Slice(Block + at, 4));
            }
        }

        for (; k >= start; k--)
        {
            AddTimes(row, shares[k].AsSpan(0, row.Length), factors[k - start]);
            AddTimes(second, shares[k].AsSpan(0, second.Length), factors[Block + k - start]);
        }
    }

    /// <summary>Elementwise and in one order: the width of a vector changes no bit.</summary>
    private static void AddFour(Span<double> row, double[] a, double[] b, double[] c, double[] d, ReadOnlySpan<double> factors)
    {
        var (fa, fb, fc, fd) = (factors[3], factors[2], factors[1], factors[0]);
        var rows = MemoryMarshal.Cast<double, Vector<double>>(row);
        var va = Vectors(a, row.Length);
        var vb = Vectors(b, row.Length);
        var vc = Vectors(c, row.Length);
        var vd = Vectors(d, row.Length);
        for (var j = 0; j < rows.Length; j++)
        {
            rows[j] = (((rows[j] + (va[j] * fa)) + (vb[j] * fb)) + (vc[j] * fc)) + (vd[j] * fd);
        }

        for (var j = rows.Length * Vector<double>.Count; j < row.Length; j++)
        {
            row[j] = (((row[j] + (a[j] * fa)) + (b[j] * fb)) + (c[j] * fc)) + (d[j] * fd);
        }
    }

    private static void AddFour(
        Span<double> first, Span<double> second, double[] a, double[] b, double[] c, double[] d, ReadOnlySpan<double> factors, ReadOnlySpan<double> others)
    {
        var (fa, fb, fc, fd) = (factors[3], factors[2], factors[1], factors[0]);
        var (ga, gb, gc, gd) = (others[3], others[2], others[1], others[0]);
        var next = 0;
#if NET
        if (Vector512.IsHardwareAccelerated)
        {
            next = AddFourWide(first, second, a, b, c, d, factors, others);
        }
#endif
        var firsts = MemoryMarshal.Cast<double, Vector<double>>(first);
        var seconds = MemoryMarshal.Cast<double, Vector<double>>(second);
        var va = Vectors(a, first.Length);
        var vb = Vectors(b, first.Length);
        var vc = Vectors(c, first.Length);
        var vd = Vectors(d, first.Length);
        for (var j = next / Vector<double>.Count;
                j < firsts.Length && j < seconds.Length && j < va.Length && j < vb.Length && j < vc.Length && j < vd.Length;
                j++)
        {
            var (x, y, z, w) = (va[j], vb[j], vc[j], vd[j]);
            firsts[j] = (((firsts[j] + (x * fa)) + (y * fb)) + (z * fc)) + (w * fd);
            seconds[j] = (((seconds[j] + (x * ga)) + (y * gb)) + (z * gc)) + (w * gd);
        }

        for (var j = firsts.Length * Vector<double>.Count; j < first.Length; j++)
        {
            first[j] = (((first[j] + (a[j] * fa)) + (b[j] * fb)) + (c[j] * fc)) + (d[j] * fd);
            second[j] = (((second[j] + (a[j] * ga)) + (b[j] * gb)) + (c[j] * gc)) + (d[j] * gd);
        }
    }

#if NET
    /// <summary>As many columns as eight divide; how many.</summary>
    private static int AddFourWide(
        Span<double> first,
        Span<double> second,
        ReadOnlySpan<double> a,
        ReadOnlySpan<double> b,
        ReadOnlySpan<double> c,
        ReadOnlySpan<double> d,
        ReadOnlySpan<double> factors,
        ReadOnlySpan<double> others)
    {
        var (fa, fb, fc, fd) = (Vector512.Create(factors[3]), Vector512.Create(factors[2]), Vector512.Create(factors[1]), Vector512.Create(factors[0]));
        var (ga, gb, gc, gd) = (Vector512.Create(others[3]), Vector512.Create(others[2]), Vector512.Create(others[1]), Vector512.Create(others[0]));
        ref var x0 = ref MemoryMarshal.GetReference(first);
        ref var y0 = ref MemoryMarshal.GetReference(second.Slice(0, first.Length));
        ref var a0 = ref MemoryMarshal.GetReference(a.Slice(0, first.Length));
        ref var b0 = ref MemoryMarshal.GetReference(b.Slice(0, first.Length));
        ref var c0 = ref MemoryMarshal.GetReference(c.Slice(0, first.Length));
        ref var d0 = ref MemoryMarshal.GetReference(d.Slice(0, first.Length));
        var j = 0;
        for (; j + 8 <= first.Length; j += 8)
        {
            var at = (nuint)j;
            var (va, vb, vc, vd) =
                (Vector512.LoadUnsafe(ref a0, at), Vector512.LoadUnsafe(ref b0, at), Vector512.LoadUnsafe(ref c0, at), Vector512.LoadUnsafe(ref d0, at));
            ((((Vector512.LoadUnsafe(ref x0, at) + (va * fa)) + (vb * fb)) + (vc * fc)) + (vd * fd)).StoreUnsafe(ref x0, at);
            ((((Vector512.LoadUnsafe(ref y0, at) + (va * ga)) + (vb * gb)) + (vc * gc)) + (vd * gd)).StoreUnsafe(ref y0, at);
        }

        return j;
    }
#endif

    private static ReadOnlySpan<Vector<double>> Vectors(double[] row, int length) => MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan(0, length));

    private static void AddTimes(Span<double> row, ReadOnlySpan<double> other, double factor)
    {
        var rows = MemoryMarshal.Cast<double, Vector<double>>(row);
        var others = MemoryMarshal.Cast<double, Vector<double>>(other);
        for (var j = 0; j < rows.Length; j++)
        {
            rows[j] += others[j] * factor;
        }

        for (var j = rows.Length * Vector<double>.Count; j < row.Length; j++)
        {
            row[j] += other[j] * factor;
        }
    }
}
