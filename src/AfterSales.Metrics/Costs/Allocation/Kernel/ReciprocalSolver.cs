namespace AfterSales.Metrics.Costs;

/// <summary>
/// Gross costs x = c + Pᵀx of pools that serve each other, component by component: single pools in closed form, circles by elimination without subtraction
/// (<see cref="CircleElimination"/>), large sparse circles by Gauss–Seidel until a bound on the error says it is done.
/// </summary>
internal sealed class ReciprocalSolver
{
    /// <summary>The bound on ‖error‖₁ must fall below this share of ‖x‖₁.</summary>
    private const double Tolerance = 1e-14;
    private const double LooseTolerance = 1e-12;

    private const int MostSweeps = 500;
    private const int SmallCircle = 128;
    private const int Unlooked = 3;

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

    /// <summary>Whether a circle is large and its pools serve few, so that iteration is tried first.</summary>
    public static bool MayIterate(int pools, long uses) => pools > SmallCircle && uses * 8 <= (long)pools * pools;

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
        if (!MayIterate(circle.Length, entries) || !Iterate(circle))
        {
            Eliminate(circle);
        }
    }

    private void Eliminate(int[] circle)
    {
        using var elimination = new CircleElimination(circle.Length);
        var cost = new double[circle.Length];
        for (var i = 0; i < cost.Length; i++)
        {
            cost[i] = Gross[circle[i]];
            elimination.SetRow(i, network.Targets[circle[i]], network.Shares[circle[i]], place);
        }

        elimination.Solve(cost);
        for (var i = 0; i < cost.Length; i++)
        {
            Gross[circle[i]] = cost[i];
        }
    }

    /// <summary>
    /// Gauss–Seidel; false when no bound proves it in time. As (I − P)⁻¹ is nowhere negative, any v ≥ 0 with (I − P)v ≥ 1 bounds the error by the residual:
    /// ‖x − exact‖₁ ≤ Σ vᵢ·|residualᵢ|. Such a v — how often a unit of cost is passed on at most before it leaves — is found by the same iteration.
    /// </summary>
    private bool Iterate(int[] circle)
    {
        var inside = CircleShares.Of(network, circle, place);
        if (inside.Steps(MostSweeps) is not { } steps)
        {
            return false;
        }

        var cost = Array.ConvertAll(circle, pool => Gross[pool]);
        var (x, least, unlooked) = ((double[])cost.Clone(), double.PositiveInfinity, 0);
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            inside.Sweep(cost, x);
            if (unlooked-- > 0)
            {
                continue;
            }

            var (bound, size) = inside.Bound(cost, x, steps);

            // Below the first it is as exact as elimination; where rounding stops it before, the second must still hold.
            if (bound <= Tolerance * size || (bound >= least && bound <= LooseTolerance * size))
            {
                Sweeps += sweep;
                for (var i = 0; i < x.Length; i++)
                {
                    Gross[circle[i]] = x[i];
                }

                return true;
            }

            // A bound takes as long as a sweep. Where four more at the pace of the last one, or of all since the last bound, would not do, it is not looked
            // for.
            var pace = bound / least;
            unlooked = bound * pace * pace * pace * pace > LooseTolerance * size ? Unlooked : 0;
            least = Math.Min(least, bound);
        }

        return false;
    }
}
