namespace AfterSales.Metrics.Costs;

/// <summary>
/// Rounds the flows of a network to whole units so that what enters a node still leaves it: rows and columns both add up. Each flow becomes one of its two whole
/// neighbors. Flows that are not whole and meet in a circle are shifted around it until one of them is whole; as every node's balance is whole, none is left in the end.
/// </summary>
/// <remarks>L. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987, carried from tables to networks. Exact: flows are integers of a fine unit.</remarks>
internal sealed class FlowRounding
{
    /// <summary>Fine units in a unit.</summary>
    public const long Fine = 1_000;

    private readonly int[] from;
    private readonly int[] to;
    private readonly long[] flow;
    private readonly List<int>[] forest;

    /// <param name="nodes">Number of nodes; at each of them the flows add up to whole units.</param>
    /// <param name="from">Start of each flow.</param>
    /// <param name="to">End of each flow.</param>
    /// <param name="flow">The flows, in fine units; rounded in place.</param>
    public FlowRounding(int nodes, int[] from, int[] to, long[] flow)
    {
        (this.from, this.to, this.flow) = (from, to, flow);
        forest = [.. Enumerable.Range(0, nodes).Select(_ => new List<int>())];
    }

    public void Round()
    {
        for (var edge = 0; edge < flow.Length; edge++)
        {
            while (!IsWhole(edge))
            {
                var path = Path(from[edge], to[edge]);
                if (path is null)
                {
                    forest[from[edge]].Add(edge);
                    forest[to[edge]].Add(edge);
                    break;
                }

                Shift(edge, path);
            }
        }
    }

    private static long Remainder(long value) => ((value % Fine) + Fine) % Fine;

    private bool IsWhole(int edge) => Remainder(flow[edge]) == 0;

    /// <summary>Moves flow around the circle of an edge and its path, the way that is shorter to the first whole flow.</summary>
    private void Shift(int edge, List<(int Edge, bool IsForward)> path)
    {
        // Along the path from end to start of the edge: forward flows rise with it, backward ones fall.
        var (up, down) = (Fine - Remainder(flow[edge]), Remainder(flow[edge]));
        foreach (var (e, isForward) in path)
        {
            up = Math.Min(up, isForward ? Fine - Remainder(flow[e]) : Remainder(flow[e]));
            down = Math.Min(down, isForward ? Remainder(flow[e]) : Fine - Remainder(flow[e]));
        }

        var change = up < down ? up : -down;
        flow[edge] += change;
        foreach (var (e, isForward) in path)
        {
            flow[e] += isForward ? change : -change;
            if (IsWhole(e))
            {
                forest[from[e]].Remove(e);
                forest[to[e]].Remove(e);
            }
        }
    }

    private static bool Visit(Dictionary<int, int> before, int node, int edge)
    {
#if NET
        return before.TryAdd(node, edge);
#else
        if (before.ContainsKey(node))
        {
            return false;
        }

        before.Add(node, edge);
        return true;
#endif
    }

    /// <summary>The way from the edge's end back to its start over the flows that are not yet whole; null when there is none.</summary>
    private List<(int Edge, bool IsForward)>? Path(int start, int end)
    {
        var before = new Dictionary<int, int> { [end] = -1 };
        var open = new Stack<int>([end]);
        while (open.Count > 0 && !before.ContainsKey(start))
        {
            var node = open.Pop();
            foreach (var edge in forest[node])
            {
                var next = from[edge] == node ? to[edge] : from[edge];
                if (Visit(before, next, edge))
                {
                    open.Push(next);
                }
            }
        }

        if (!before.ContainsKey(start))
        {
            return null;
        }

        var path = new List<(int, bool)>();
        for (var node = start; node != end;)
        {
            var edge = before[node];
            var isForward = to[edge] == node;
            path.Add((edge, isForward));
            node = isForward ? from[edge] : to[edge];
        }

        return path;
    }
}
