namespace AfterSales.Metrics.Costs;

/// <summary>The shares that pools of a large sparse circle pass to each other, by giver and by receiver, for iteration.</summary>
internal sealed class CircleShares
{
    /// <summary>(I − P)v is computed with rounding errors far smaller than what is left to 1.</summary>
    private const double Slack = 1 - 1e-9;

    private readonly int[] rowStarts;
    private readonly int[] targets;
    private readonly double[] given;
    private readonly int[] columnStarts;
    private readonly int[] sources;
    private readonly double[] received;

    private CircleShares(int size, int entries)
    {
        (rowStarts, targets, given) = (new int[size + 1], new int[entries], new double[entries]);
        (columnStarts, sources, received) = (new int[size + 1], new int[entries], new double[entries]);
    }

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
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = cost[i] + Received(i, x);
        }
    }

    /// <summary>Σ steps·|residual|, and Σ|x|.</summary>
    public (double Bound, double Size) Bound(double[] cost, double[] x, double[] steps)
    {
        var (bound, size) = (0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            bound += steps[i] * Math.Abs(cost[i] + Received(i, x) - x[i]);
            size += Math.Abs(x[i]);
        }

        return (bound, size);
    }

    /// <summary>A v with (I − P)v ≥ 1; null when none is found in so many sweeps.</summary>
    public double[]? Steps(int mostSweeps)
    {
        var v = new double[rowStarts.Length - 1];
        for (var sweep = 0; sweep < mostSweeps; sweep++)
        {
            var least = double.PositiveInfinity;
            for (var i = v.Length - 1; i >= 0; i--)
            {
                // Aims at 2, so that 1 is passed after a few sweeps.
                v[i] = 2 + Given(i, v);
            }

            for (var i = 0; i < v.Length; i++)
            {
                least = Math.Min(least, v[i] - Given(i, v));
            }

            if (least * Slack >= 1)
            {
                return v;
            }
        }

        return null;
    }

    private double Given(int i, double[] v)
    {
        var sum = 0.0;
        for (var k = rowStarts[i]; k < rowStarts[i + 1]; k++)
        {
            sum += given[k] * v[targets[k]];
        }

        return sum;
    }

    private double Received(int i, double[] x)
    {
        var sum = 0.0;
        for (var k = columnStarts[i]; k < columnStarts[i + 1]; k++)
        {
            sum += received[k] * x[sources[k]];
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
                    (targets[entry], given[entry]) = (j, shares[k]);
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
                var at = next[targets[k]]++;
                (sources[at], received[at]) = (i, given[k]);
            }
        }
    }
}
