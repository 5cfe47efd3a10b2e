using System.Numerics;
using System.Runtime.InteropServices;

namespace AfterSales.Metrics.Costs;

/// <summary>
/// Who serves whom: for each pool the targets it may allocate to, with their shares. Pools come first, then departments. A pool that reaches no department
/// has no targets here and keeps its cost.
/// </summary>
internal sealed class ServiceNetwork
{
    private ServiceNetwork(int pools, double[] cost, int[][] targets, double[][] shares)
    {
        (Pools, Cost, Targets, Shares) = (pools, cost, targets, shares);
        Stuck = new UndefinedReason?[pools];
        NextHop = new int[pools];
    }

    public int Pools { get; }

    public int Nodes => Cost.Length;

    /// <summary>Own cost of each node.</summary>
    public double[] Cost { get; }

    /// <summary>Targets of each pool, ascending.</summary>
    public int[][] Targets { get; }

    /// <summary>Share of each target; the shares of one pool add up to 1.</summary>
    public double[][] Shares { get; }

    /// <summary>Why a pool keeps its cost; null for one that allocates it.</summary>
    public UndefinedReason?[] Stuck { get; }

    /// <summary>For each pool that allocates, which of its targets is nearer to a department: of several, the one with the largest share.</summary>
    public int[] NextHop { get; }

    /// <param name="pools">Number of pools.</param>
    /// <param name="cost">Own cost of each pool and department.</param>
    /// <param name="targets">Who used each pool, ascending; taken over.</param>
    /// <param name="units">How much; taken over and turned into shares.</param>
    /// <param name="mayServe">Whether a pool may allocate to a target; null when all may.</param>
    public static ServiceNetwork Of(int pools, double[] cost, int[][] targets, double[][] units, Func<int, int, bool>? mayServe)
    {
        for (var s = 0; s < pools; s++)
        {
            KeepAllowed(s, ref targets[s], ref units[s], mayServe);
        }

        var network = new ServiceNetwork(pools, cost, targets, units);
        network.FindWays();
        for (var s = 0; s < pools; s++)
        {
            network.Normalize(s);
        }

        return network;
    }

    private static void KeepAllowed(int pool, ref int[] targets, ref double[] units, Func<int, int, bool>? mayServe)
    {
        var kept = 0;
        for (var k = 0; k < targets.Length; k++)
        {
            if (units[k] > 0 && targets[k] != pool && (mayServe is null || mayServe(pool, targets[k])))
            {
                (targets[kept], units[kept]) = (targets[k], units[k]);
                kept++;
            }
        }

        if (kept < targets.Length)
        {
            Array.Resize(ref targets, kept);
            Array.Resize(ref units, kept);
        }
    }

    private void Normalize(int pool)
    {
        if (Stuck[pool] is not null)
        {
            (Targets[pool], Shares[pool]) = ([], []);
            return;
        }

        var (row, total) = (Shares[pool], 0.0);
        foreach (var units in row)
        {
            total += units;
        }

        // Units near the largest double add up only in a smaller unit.
        for (var k = 0; k < row.Length && double.IsPositiveInfinity(total); k++)
        {
            row[k] *= 1.0 / 1_073_741_824;
        }

        if (double.IsPositiveInfinity(total))
        {
            Normalize(pool);
            return;
        }

        var vectors = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        for (var k = 0; k < vectors.Length; k++)
        {
            vectors[k] /= new Vector<double>(total);
        }

        for (var k = vectors.Length * Vector<double>.Count; k < row.Length; k++)
        {
            row[k] /= total;
        }
    }

    /// <summary>Breadth first from the departments backward along the uses: a pool not met belongs to a closed loop, or serves only such.</summary>
    private void FindWays()
    {
        var (distances, met, count) = (new int[Nodes], new int[Pools], 0);
        for (var d = Pools; d < Nodes; d++)
        {
            distances[d] = 1;
        }

        // Targets ascend and departments come last: the last one tells whether a pool serves one.
        for (var s = 0; s < Pools; s++)
        {
            if (Targets[s].Length > 0 && Targets[s][Targets[s].Length - 1] >= Pools)
            {
                (distances[s], met[count++]) = (2, s);
            }
        }

        if (count < Pools)
        {
            FindFarther(distances, met, count);
        }

        for (var s = 0; s < Pools; s++)
        {
            Stuck[s] = Targets[s].Length == 0 ? UndefinedReason.ZeroDenominator : distances[s] > 0 ? null : UndefinedReason.Singular;
            NextHop[s] = Stuck[s] is null ? Hop(s, distances) : 0;
        }
    }

    /// <summary>From the pools met to all that reach them.</summary>
    private void FindFarther(int[] distances, int[] met, int count)
    {
        var (starts, users) = Users(distances);
        for (var i = 0; i < count; i++)
        {
            for (var k = starts[met[i]]; k < starts[met[i] + 1]; k++)
            {
                if (distances[users[k]] == 0)
                {
                    (distances[users[k]], met[count++]) = (distances[met[i]] + 1, users[k]);
                }
            }
        }
    }

    private int Hop(int pool, int[] distances)
    {
        var (targets, units, best) = (Targets[pool], Shares[pool], -1);
        for (var k = 0; k < targets.Length; k++)
        {
            if (distances[targets[k]] > 0 && distances[targets[k]] < distances[pool] && (best < 0 || units[k] > units[best]))
            {
                best = k;
            }
        }

        return best;
    }

    /// <summary>Of the pools not met, those that each pool uses, in one list, and where its part of it begins.</summary>
    private (int[] Starts, int[] Users) Users(int[] distances)
    {
        var starts = new int[Pools + 1];
        for (var s = 0; s < Pools; s++)
        {
            foreach (var target in distances[s] == 0 ? Targets[s] : [])
            {
                starts[target + 1]++;
            }
        }

        for (var pool = 0; pool < Pools; pool++)
        {
            starts[pool + 1] += starts[pool];
        }

        var (next, users) = ((int[])starts.Clone(), new int[starts[Pools]]);
        for (var s = 0; s < Pools; s++)
        {
            foreach (var target in distances[s] == 0 ? Targets[s] : [])
            {
                users[next[target]++] = s;
            }
        }

        return (starts, users);
    }
}
