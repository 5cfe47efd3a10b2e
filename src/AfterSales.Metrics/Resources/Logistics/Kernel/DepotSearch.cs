using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>Branch and bound over the depots: the prices of <see cref="DepotPrices"/> bound a part of the search and fix the depots whose other state would
/// cost more than the best answer; <see cref="DepotFlows"/> makes every set of depots met on the way an answer.</summary>
internal sealed class DepotSearch
{
    private const double Rounding = 1e-12;
    private const int RootSteps = 400;
    private const int Steps = 60;
    private const int MostSetsKept = 100_000;

    private readonly double[] fixedCost;
    private readonly double[] capacity;
    private readonly double needed;
    private readonly DepotFlows flows;
    private readonly DepotPrices prices;
    private readonly Stack<Node> open = new();
    private readonly HashSet<long> tried = new(NumberKeys.Comparer);
    private readonly bool[] set;

    /// <param name="demand">Demand of each area, positive.</param>
    /// <param name="fixedCost">Cost of each depot.</param>
    /// <param name="capacity">Capacity of each depot.</param>
    /// <param name="unit">Cost of one unit, depot by depot.</param>
    public DepotSearch(double[] demand, double[] fixedCost, double[] capacity, double[] unit)
    {
        var all = demand.Sum();
        needed = all * (1 - Rounding);
        (this.fixedCost, this.capacity, set) = (fixedCost, capacity.Select(c => Math.Min(c, all)).ToArray(), new bool[fixedCost.Length]);
        (flows, prices) = (new DepotFlows(demand, this.capacity, unit), new DepotPrices(demand, fixedCost, this.capacity, unit, needed));
    }

    /// <summary>The flows of the best answer, depot by depot; null when the capacities do not suffice.</summary>
    public double[]? Best { get; private set; }

    /// <summary>Which depots the best answer uses.</summary>
    public bool[] Open { get; private set; } = [];

    /// <summary>Cost of the best answer.</summary>
    public double BestCost { get; private set; } = double.PositiveInfinity;

    /// <summary>No answer costs less than this.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>Parts of the search looked at.</summary>
    public long Nodes { get; private set; }

    /// <summary>Work spent.</summary>
    public long Work => flows.Work + prices.Work;

    private double Cutoff => BestCost * (1 - Rounding);

    /// <summary>Searches until the best answer is proven or the work is used up.</summary>
    public void Solve(long maximumWork)
    {
        var states = capacity.Select(c => c > 0 ? DepotState.Free : DepotState.Closed).ToArray();
        if (!Try(states, 0))
        {
            return;
        }

        open.Push(new Node(states, prices.Start(), 0));
        var leftOpen = double.PositiveInfinity;
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (node.Bound >= Cutoff)
            {
                continue;
            }

            if (Nodes > 0 && Work >= maximumWork)
            {
                leftOpen = Math.Min(leftOpen, node.Bound);
                continue;
            }

            Nodes++;
            Look(node, maximumWork - flows.Work);
        }

        Bound = Math.Min(leftOpen, BestCost);
    }

    private void Look(Node node, long maximumWork)
    {
        if (!Suffices(node.States))
        {
            return;
        }

        var (step, most) = Nodes == 1 ? (2.0, RootSteps) : (0.5, Steps);
        var bound = Math.Max(node.Bound, prices.Raise(node.Prices, node.States, BestCost, step, most, maximumWork));
        if (bound >= Cutoff)
        {
            return;
        }

        Try(node.States, 0.5);
        Try(node.States, 0.1);
        if (!Fix(node.States))
        {
            return;
        }

        var depot = LeastDecided(node.States);
        if (depot < 0)
        {
            if (Take(node.States, 1) is not null)
            {
                Serve();
            }

            return;
        }

        var (likely, other) = prices.IsLikely[depot] >= 0.5 ? (DepotState.Open, DepotState.Closed) : (DepotState.Closed, DepotState.Open);
        open.Push(new Node(With(node.States, depot, other), [.. node.Prices], bound));
        open.Push(new Node(With(node.States, depot, likely), node.Prices, bound));
    }

    private bool Suffices(DepotState[] states)
    {
        var sum = 0.0;
        for (var i = 0; i < states.Length; i++)
        {
            sum += states[i] == DepotState.Closed ? 0 : capacity[i];
        }

        return sum >= needed;
    }

    /// <summary>Fixes each depot whose other state leads to nothing better; false when neither state does.</summary>
    private bool Fix(DepotState[] states)
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] != DepotState.Free)
            {
                continue;
            }

            var mayOpen = !(prices.Forced(states, i, DepotState.Open) >= Cutoff);
            var mayClose = !(prices.Forced(states, i, DepotState.Closed) >= Cutoff);
            if (!mayOpen && !mayClose)
            {
                return false;
            }

            states[i] = !mayOpen ? DepotState.Closed : !mayClose ? DepotState.Open : DepotState.Free;
        }

        return true;
    }

    private int LeastDecided(DepotState[] states)
    {
        var (depot, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < states.Length; i++)
        {
            var distance = Math.Abs(prices.IsLikely[i] - 0.5);
            if (states[i] == DepotState.Free && distance < least)
            {
                (depot, least) = (i, distance);
            }
        }

        return depot;
    }

    /// <summary>Makes the open depots and the likely ones an answer; false when they cannot serve the demand. A set met before is not tried again.</summary>
    private bool Try(DepotState[] states, double likely)
    {
        if (Take(states, likely) is not { } mark)
        {
            return false;
        }

        if (tried.Count >= MostSetsKept || tried.Add(mark))
        {
            Serve();
        }

        return true;
    }

    /// <summary>Takes the open depots and the free ones that are likely; null when they cannot serve the demand.</summary>
    private long? Take(DepotState[] states, double likely)
    {
        var (sum, mark) = (0.0, 17L);
        for (var i = 0; i < states.Length; i++)
        {
            set[i] = states[i] == DepotState.Open || (states[i] == DepotState.Free && prices.IsLikely[i] >= likely);
            sum += set[i] ? capacity[i] : 0;
            mark = unchecked((mark * 6364136223846793005L) + (2 * i) + (set[i] ? 1 : 0));
        }

        return sum >= needed ? mark : null;
    }

    /// <summary>Serves the demand from the set taken, and keeps the answer when it is the best; depots that serve nothing stay closed.</summary>
    private void Serve()
    {
        var cost = flows.Solve(set);
        for (var depot = 0; depot < set.Length; depot++)
        {
            set[depot] = HasFlow(depot);
            cost += set[depot] ? fixedCost[depot] : 0;
        }

        if (cost < BestCost)
        {
            (BestCost, Open, Best) = (cost, (bool[])set.Clone(), (double[])flows.Flow.Clone());
        }
    }

    private bool HasFlow(int depot)
    {
        var areas = flows.Flow.Length / set.Length;
        for (var j = 0; j < areas; j++)
        {
            if (flows.Flow[(depot * areas) + j] > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static DepotState[] With(DepotState[] states, int depot, DepotState state)
    {
        DepotState[] copy = [.. states];
        copy[depot] = state;
        return copy;
    }

    private sealed record Node(DepotState[] States, double[] Prices, double Bound);
}
