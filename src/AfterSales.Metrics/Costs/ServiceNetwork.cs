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

    /// <summary>For each pool that allocates, which of its targets is on a shortest way to a department.</summary>
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

        for (var k = 0; k < row.Length; k++)
        {
            row[k] /= total;
        }
    }

    /// <summary>Breadth first from the departments backward along the uses: a pool not met belongs to a closed loop, or serves only such.</summary>
    private void FindWays()
    {
        var users = Users();
        var reaches = new bool[Nodes];
        var open = new Queue<int>();
        for (var d = Pools; d < Nodes; d++)
        {
            reaches[d] = true;
            open.Enqueue(d);
        }

        while (open.Count > 0)
        {
            foreach (var (pool, place) in users[open.Dequeue()])
            {
                if (!reaches[pool])
                {
                    (reaches[pool], NextHop[pool]) = (true, place);
                    open.Enqueue(pool);
                }
            }
        }

        for (var s = 0; s < Pools; s++)
        {
            Stuck[s] = Targets[s].Length == 0 ? UndefinedReason.ZeroDenominator : reaches[s] ? null : UndefinedReason.Singular;
        }
    }

    private List<(int Pool, int Place)>[] Users()
    {
        var users = new List<(int, int)>[Nodes];
        for (var d = 0; d < Nodes; d++)
        {
            users[d] = [];
        }

        for (var s = 0; s < Pools; s++)
        {
            for (var k = 0; k < Targets[s].Length; k++)
            {
                users[Targets[s][k]].Add((s, k));
            }
        }

        return users;
    }
}
