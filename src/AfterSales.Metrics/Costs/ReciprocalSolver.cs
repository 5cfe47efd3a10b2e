namespace AfterSales.Metrics.Costs;

/// <summary>
/// Gross costs x = c + Pᵀx of pools that serve each other, component by component: single pools in closed form, circles by elimination without subtraction
/// (<see cref="CircleElimination"/>), large sparse circles by Gauss–Seidel until a bound on the error says it is done.
/// </summary>
internal sealed class ReciprocalSolver
{
    /// <summary>‖error‖₁ ≤ ‖residual‖₁ / (1 − ‖Pᵀ‖₁) must fall below this share of ‖x‖₁.</summary>
    private const double Tolerance = 1e-14;

    private const int MostSweeps = 500;
    private const int SmallCircle = 128;

    private readonly ServiceNetwork network;

    /// <summary>Place of each node in the circle at hand; −1 outside it.</summary>
    private readonly int[] place;

    private ReciprocalSolver(ServiceNetwork network)
    {
        this.network = network;
        place = new int[network.Nodes];
        for (var i = 0; i < place.Length; i++)
        {
            place[i] = -1;
        }

        Gross = (double[])network.Cost.Clone();
    }

    /// <summary>Own cost and everything received, of each pool and department.</summary>
    public double[] Gross { get; }

    public int Circles { get; private set; }

    public int LargestCircle { get; private set; }

    public int Sweeps { get; private set; }

    public static ReciprocalSolver Solve(ServiceNetwork network)
    {
        var solver = new ReciprocalSolver(network);
        foreach (var circle in ServiceCircles.Of(network))
        {
            for (var i = 0; i < circle.Length; i++)
            {
                solver.place[circle[i]] = i;
            }

            if (circle.Length > 1)
            {
                solver.SolveCircle(circle);
            }

            solver.PassOn(circle);
        }

        return solver;
    }

    /// <summary>Σ |own + received − gross| over the pools, recomputed.</summary>
    public double Residual()
    {
        var rest = (double[])network.Cost.Clone();
        for (var s = 0; s < network.Pools; s++)
        {
            for (var k = 0; k < network.Targets[s].Length; k++)
            {
                rest[network.Targets[s][k]] += Gross[s] * network.Shares[s][k];
            }
        }

        var sum = 0.0;
        for (var s = 0; s < network.Pools; s++)
        {
            sum += Math.Abs(rest[s] - Gross[s]);
        }

        return sum;
    }

    /// <summary>Adds what the pools of a solved component allocate to everybody outside it.</summary>
    private void PassOn(int[] circle)
    {
        foreach (var pool in circle)
        {
            var (targets, shares) = (network.Targets[pool], network.Shares[pool]);
            for (var k = 0; k < targets.Length; k++)
            {
                Gross[targets[k]] += place[targets[k]] < 0 ? Gross[pool] * shares[k] : 0;
            }
        }

        foreach (var pool in circle)
        {
            place[pool] = -1;
        }
    }

    private void SolveCircle(int[] circle)
    {
        Circles++;
        LargestCircle = Math.Max(LargestCircle, circle.Length);
        var entries = circle.Sum(pool => (long)network.Targets[pool].Length);
        if (circle.Length <= SmallCircle || entries * 8 > (long)circle.Length * circle.Length || !Iterate(circle))
        {
            Eliminate(circle);
        }
    }

    private void Eliminate(int[] circle)
    {
        var n = circle.Length;
        var (table, leaving, cost) = (new double[n][], new double[n], new double[n]);
        for (var i = 0; i < n; i++)
        {
            (table[i], cost[i]) = (new double[n], Gross[circle[i]]);
            var (targets, shares) = (network.Targets[circle[i]], network.Shares[circle[i]]);
            for (var k = 0; k < targets.Length; k++)
            {
                // What leaves the circle is added up: 1 − what stays would lose its digits where little leaves.
                if (place[targets[k]] is >= 0 and var j)
                {
                    table[i][j] = shares[k];
                }
                else
                {
                    leaving[i] += shares[k];
                }
            }
        }

        CircleElimination.Solve(table, leaving, cost);
        for (var i = 0; i < n; i++)
        {
            Gross[circle[i]] = cost[i];
        }
    }

    /// <summary>Gauss–Seidel; false when the circle keeps too much inside for the bound to prove anything in time.</summary>
    private bool Iterate(int[] circle)
    {
        var (incoming, most) = Incoming(circle);
        if (most > 0.95)
        {
            return false;
        }

        var cost = circle.Select(pool => Gross[pool]).ToArray();
        var x = (double[])cost.Clone();
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            var (change, size) = (0.0, 0.0);
            for (var i = 0; i < x.Length; i++)
            {
                var next = cost[i];
                foreach (var (source, share) in incoming[i])
                {
                    next += x[source] * share;
                }

                (change, size, x[i]) = (change + Math.Abs(next - x[i]), size + Math.Abs(next), next);
            }

            // What a pool still lacks is at most what others changed after its turn: ‖residual‖₁ ≤ most · Σ|change|.
            if (change * most <= Tolerance * size * (1 - most))
            {
                Sweeps += sweep;
                for (var i = 0; i < x.Length; i++)
                {
                    Gross[circle[i]] = x[i];
                }

                return true;
            }
        }

        return false;
    }

    private (List<(int Source, double Share)>[] Incoming, double MostInside) Incoming(int[] circle)
    {
        var incoming = new List<(int, double)>[circle.Length];
        for (var i = 0; i < circle.Length; i++)
        {
            incoming[i] = [];
        }

        var most = 0.0;
        for (var i = 0; i < circle.Length; i++)
        {
            var (targets, shares, inside) = (network.Targets[circle[i]], network.Shares[circle[i]], 0.0);
            for (var k = 0; k < targets.Length; k++)
            {
                if (place[targets[k]] is >= 0 and var j)
                {
                    incoming[j].Add((i, shares[k]));
                    inside += shares[k];
                }
            }

            most = Math.Max(most, inside);
        }

        return (incoming, most);
    }
}
