using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Solves x = c + Pᵀx for a circle of pools by state reduction: a pool is closed by handing what it receives to those it serves, pᵢⱼ += pᵢₖpₖⱼ/sₖ, with
/// sₖ = everything k passes to others, added up rather than taken from 1. Nothing is ever subtracted, so the answer has full relative accuracy however
/// little leaves the circle.
/// </summary>
/// <remarks>
/// <para>W. Grassmann, M. Taksar and D. Heyman, Operations Research 33, 1985; C. O'Cinneide, Entrywise perturbation theory, Numerische Mathematik 65,
/// 1993.</para>
/// <para>Pools are closed in blocks, from the last. The bulk of the work is then a product of two slim tables added to what is open (K. Goto and R. van de
/// Geijn, Anatomy of high-performance matrix multiplication, ACM TOMS 34, 2008): both are packed in the order in which <see cref="StripProducts"/> reads
/// them, so that it reads from the nearest cache and without a gap. However pools are blocked, each entry has the same products added in the same order.</para>
/// </remarks>
internal sealed unsafe class CircleElimination : IDisposable
{
    /// <summary>Pools closed together: whole strips, and few enough for one strip of each table to stay in the nearest cache, 2 × 14 kB.</summary>
    private const int Block = 3 * StripProducts.Width;

    private readonly int pools;
    private readonly int stride;
    private readonly AlignedMemory memory;
    private readonly double* table;

    /// <param name="pools">Pools of the circle.</param>
    public CircleElimination(int pools)
    {
        // Rows begin with a cache line; a power of two between them would have them share the few lines of one set.
        stride = (pools + CacheLine.Doubles - 1) & ~(CacheLine.Doubles - 1);
        stride += stride % 512 == 0 ? CacheLine.Doubles : 0;
        this.pools = pools;
        memory = new AlignedMemory((long)pools * stride);
        table = memory.Start;
        Leaving = new double[pools];
    }

    /// <summary>Share of each pool that leaves the circle; overwritten.</summary>
    public double[] Leaving { get; }

    /// <summary>What one pool passes to each, 0 to itself; to be set for every pool.</summary>
    public Span<double> Row(int pool) => new(table + ((long)pool * stride), pools);

    /// <summary>Sets what share of one pool goes to another.</summary>
    public void SetRow(int pool, ReadOnlySpan<int> targets, ReadOnlySpan<double> shares, int[] place)
    {
        var row = Row(pool);
        row.Clear();
        for (var k = 0; k < targets.Length; k++)
        {
            // What leaves the circle is added up: 1 − what stays would lose its digits where little leaves.
            if (place[targets[k]] is >= 0 and var j)
            {
                row[j] = shares[k];
            }
            else
            {
                Leaving[pool] += shares[k];
            }
        }
    }

    /// <summary>Replaces the cost that entered each pool by its gross cost; the shares are used up.</summary>
    public void Solve(double[] cost)
    {
        var closing = Math.Min(pools, Block);
        var passing = new double[pools];
        using var scratch = new AlignedMemory((2L * pools * closing) + (closing * closing) + (2 * closing) + (4 * CacheLine.Doubles));
        fixed (double* received = cost, passed = passing, left = Leaving)
        {
            var block = new ClosingBlock(table, stride, passed, left, scratch.Start, pools, closing);
            for (var end = pools; end > 0; end = block.Start)
            {
                // Blocks begin at multiples of their size, so that what is open is a number of whole strips.
                block.Begin((end - 1) / Block * Block, end);
                block.Close();
                block.HandOn();
            }

            Substitute(passed, received);
        }
    }

    public void Dispose() => memory.Dispose();

    /// <summary>Forward: what a closed pool had goes to those still open. Backward: each takes its share of their gross cost.</summary>
    private void Substitute(double* passing, double* cost)
    {
        for (var k = pools - 1; k > 0; k--)
        {
            AddTimes(cost, table + ((long)k * stride), cost[k] / passing[k], k);
        }

        for (var k = 0; k < pools; k++)
        {
            cost[k] /= passing[k];
            AddTimes(cost + k + 1, table + ((long)k * stride) + k + 1, cost[k], pools - k - 1);
        }
    }

    /// <summary>row += other · factor.</summary>
    [MethodImpl(Compilation.WellAtOnce)]
    private static void AddTimes(double* row, double* other, double factor, int count)
    {
        var rows = MemoryMarshal.Cast<double, Vector<double>>(new Span<double>(row, count));
        var others = MemoryMarshal.Cast<double, Vector<double>>(new ReadOnlySpan<double>(other, count));
        for (var j = 0; j < rows.Length && j < others.Length; j++)
        {
            rows[j] += others[j] * factor;
        }

        for (var j = rows.Length * Vector<double>.Count; j < count; j++)
        {
            row[j] += other[j] * factor;
        }
    }

    /// <summary>The pools that are closed together. Position 0 is the last pool, which is closed first.</summary>
    private struct ClosingBlock(double* table, int stride, double* passing, double* leaving, double* scratch, int pools, int size)
    {
        private const int Strip = StripProducts.Width;

        // By strips of the open pools, and in each by position: what the closed pools pass to the strip's pools, and they to the closed ones.
        private readonly double* toOpen = scratch;
        private readonly double* fromOpen = CacheLine.Begin(scratch + ((long)pools * size));

        // What the closed pools pass to each other: a row for each receiver.
        private readonly double* inside = CacheLine.Begin(scratch + (2L * pools * size) + CacheLine.Doubles);
        private readonly double* factors = CacheLine.Begin(scratch + (2L * pools * size) + (size * size) + (2 * CacheLine.Doubles));
        private readonly double* leavingBlock = CacheLine.Begin(scratch + (2L * pools * size) + (size * size) + size + (3 * CacheLine.Doubles));

        private int count;
        private int end;

        /// <summary>The first pool of the block; those before it are open.</summary>
        public int Start { get; private set; }

        public void Begin(int start, int end) => (Start, this.end, count) = (start, end, end - start);

        /// <summary>Closes the pools one after another: their rows and columns become final.</summary>
        [MethodImpl(Compilation.WellAtOnce)]
        public readonly void Close()
        {
            for (var position = 0; position < count; position++)
            {
                var pool = end - 1 - position;
                var row = Row(pool);
                for (var p = 0; p < position; p++)
                {
                    var closed = end - 1 - p;
                    factors[p] = row[closed] / passing[closed];
                    AddTimes(row + Start, Row(closed) + Start, factors[p], closed - Start);
                    leaving[pool] += factors[p] * leaving[closed];
                }

                for (var j = 0; j < Start; j += Strip)
                {
                    StripProducts.Add(row + j, OfStrip(toOpen, j), factors, position);
                }

                var total = leaving[pool];
                for (var j = 0; j < pool; j++)
                {
                    total += row[j];
                }

                passing[pool] = total;
                Pack(row, position);
            }
        }

        /// <summary>Hands the block's part of every open row on, first inside the block and then to the open pools.</summary>
        public readonly void HandOn()
        {
            for (var i = 0; i < Start; i += Strip)
            {
                PassThrough(i, OfStrip(fromOpen, i));
            }

            for (var j = 0; j < Start; j += Strip)
            {
                for (var i = 0; i < Start; i += Strip)
                {
                    for (var r = 0; r < Strip; r += StripProducts.Height)
                    {
                        StripProducts.AddFour(Row(i + r) + j, stride, OfStrip(toOpen, j), OfStrip(fromOpen, i) + r, count);
                    }
                }
            }
        }

        private readonly double* Row(int pool) => table + ((long)pool * stride);

        private readonly double* OfStrip(double* packed, int first) => packed + ((long)first * size);

        private readonly void Pack(double* row, int position)
        {
            for (var j = 0; j < Start; j += Strip)
            {
                new ReadOnlySpan<double>(row + j, Strip).CopyTo(new Span<double>(OfStrip(toOpen, j) + (position * Strip), Strip));
            }

            // To the receivers that are closed later.
            for (var p = position + 1; p < count; p++)
            {
                inside[(p * size) + position] = row[end - 1 - p];
            }

            leavingBlock[position] = leaving[end - 1 - position];
        }

        /// <summary>A strip of open pools, side by side: what each passes to the block's pools, theirs included, becomes final, and its multiples of
        /// theirs.</summary>
        [MethodImpl(Compilation.WellAtOnce)]
        private readonly void PassThrough(int first, double* packed)
        {
            for (var r = 0; r < Strip; r++)
            {
                var row = Row(first + r) + end - 1;
                for (var position = 0; position < count; position++)
                {
                    packed[(position * Strip) + r] = row[-position];
                }
            }

            for (var position = 0; position < count; position++)
            {
                var at = packed + (position * Strip);
                var total = passing[end - 1 - position];
                StripProducts.Add(at, packed, inside + (position * size), position);
                for (var r = 0; r < Strip; r++)
                {
                    Row(first + r)[end - 1 - position] = at[r];
                }

                StripProducts.Divide(at, total);
            }

            StripProducts.Add(leaving + first, packed, leavingBlock, count);
        }
    }
}
