using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Costs;

/// <summary>The shares that pools of a large sparse circle pass to each other, by giver and by receiver, for iteration.</summary>
internal sealed class CircleShares
{
    /// <summary>(I − P)v is computed with rounding errors far smaller than what is left to 1.</summary>
    private const double Slack = 1 - 1e-9;

    private readonly int[] rowStarts;
    private readonly Entry[] given;
    private readonly int[] columnStarts;
    private readonly Entry[] received;

    private CircleShares(int size, int entries)
    {
        (rowStarts, given) = (new int[size + 1], new Entry[entries]);
        (columnStarts, received) = (new int[size + 1], new Entry[entries]);
    }

    /// <summary>A share, and the place of who gets it or gives it.</summary>
    private readonly record struct Entry(double Share, int Other);

    /// <param name="network">The network.</param>
    /// <param name="circle">The pools of the circle.</param>
    /// <param name="place">Place of each node in the circle; −1 outside it.</param>
    public static CircleShares Of(ServiceNetwork network, int[] circle, int[] place)
    {
        var entries = 0;
        foreach (var pool in circle)
        {
            foreach (var target in network.Targets[pool])
            {
                entries += place[target] >= 0 ? 1 : 0;
            }
        }

        var shares = new CircleShares(circle.Length, entries);
        shares.Fill(network, circle, place);
        return shares;
    }

    /// <summary>x = cost + Pᵀx, pool after pool.</summary>
    public void Sweep(double[] cost, double[] x)
    {
        var (starts, entries, k) = (columnStarts, received, 0);
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = cost[i] + Sum(entries, ref k, starts[i + 1], x);
        }
    }

    /// <summary>Σ steps·|residual|, and Σ|x|.</summary>
    public (double Bound, double Size) Bound(double[] cost, double[] x, double[] steps)
    {
        var (starts, entries, k) = (columnStarts, received, 0);
        var (bound, size) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            bound += steps[i] * Math.Abs(cost[i] + Sum(entries, ref k, starts[i + 1], x) - x[i]);
            size += Math.Abs(x[i]);
        }

        return (bound, size);
    }

    /// <summary>A v with (I − P)v ≥ 1; null when none is found in so many sweeps.</summary>
    public double[]? Steps(int mostSweeps)
    {
        var (starts, entries) = (rowStarts, given);
        var v = new double[starts.Length - 1];
        for (var sweep = 0; sweep < mostSweeps; sweep++)
        {
            for (var i = v.Length - 1; i >= 0; i--)
            {
                // Aims at 2, so that 1 is passed after a few sweeps.
                var from = starts[i];
                v[i] = 2 + Sum(entries, ref from, starts[i + 1], v);
            }

            var (least, k) = (double.PositiveInfinity, 0);
            for (var i = 0; i < v.Length; i++)
            {
                least = Math.Min(least, v[i] - Sum(entries, ref k, starts[i + 1], v));
            }

            if (least * Slack >= 1)
            {
                return v;
            }
        }

        return null;
    }

    /// <summary>What shares up to an end make of the numbers of those they lead to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Entry[] entries, ref int k, int end, double[] numbers)
    {
        var sum = 0.0;
        for (; k < end; k++)
        {
            sum += entries[k].Share * numbers[entries[k].Other];
        }

        return sum;
    }

    private void Fill(ServiceNetwork network, int[] circle, int[] place)
    {
        var entry = 0;
        for (var i = 0; i < circle.Length; i++)
        {
            var (ends, shares) = (network.Targets[circle[i]], network.Shares[circle[i]]);
            for (var k = 0; k < ends.Length; k++)
            {
                if (place[ends[k]] is >= 0 and var j)
                {
                    given[entry] = new Entry(shares[k], j);
                    columnStarts[j + 1]++;
                    entry++;
                }
            }

            rowStarts[i + 1] = entry;
        }

        for (var j = 0; j < circle.Length; j++)
        {
            columnStarts[j + 1] += columnStarts[j];
        }

        var next = (int[])columnStarts.Clone();
        for (var i = 0; i < circle.Length; i++)
        {
            for (var k = rowStarts[i]; k < rowStarts[i + 1]; k++)
            {
                received[next[given[k].Other]++] = given[k] with { Other = i };
            }
        }
    }
}
