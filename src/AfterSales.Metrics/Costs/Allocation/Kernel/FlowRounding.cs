namespace AfterSales.Metrics.Costs;

/// <summary>
/// Rounds the flows of a network to whole units so that what enters a node still leaves it: rows and columns both add up. Each flow becomes one of its two
/// whole
/// neighbors. What <see cref="RowPairs"/> leaves is rounded bit by bit, from the lowest: the flows whose bit is set meet in circles, as every node's
/// balance is whole; around
/// each circle they are raised and lowered in turn by that bit, which clears it, in the direction that brings them back toward where they began.
/// </summary>
/// <remarks>
/// L. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987 (the circles); B. Doerr, T. Friedrich, C. Klein and R. Osbild,
/// Unbiased matrix
/// rounding, SWAT 2006 (the bits), both carried from tables to networks. Exact, as flows are integers of a fine unit; the work is that of reading the
/// flows once for each bit.
/// </remarks>
internal sealed class FlowRounding
{
    private readonly int[] from;
    private readonly int[] to;
    private readonly long[] flow;
    private readonly long[] exact;

    /// <summary>Where each node's odd flows begin in the list of them, and which of them is next.</summary>
    private readonly int[] starts;
    private readonly int[] next;
    private readonly int[] ends;

    /// <summary>Place of each node on the path; −1 when it is not on it.</summary>
    private readonly int[] places;
    private readonly int[] path;
    private readonly bool[] isUsed;

    private FlowRounding(int nodes, int[] from, int[] to, long[] flow)
    {
        (this.from, this.to, this.flow, exact) = (from, to, flow, (long[])flow.Clone());
        (starts, next, places, path) = (new int[nodes + 1], new int[nodes], new int[nodes], new int[nodes]);
        (ends, isUsed) = (new int[2 * flow.Length], new bool[flow.Length]);
        for (var node = 0; node < nodes; node++)
        {
            places[node] = -1;
        }
    }

    /// <summary>Rounds all flows, in place.</summary>
    /// <param name="nodes">Number of nodes; at each of them the flows add up to whole units.</param>
    /// <param name="from">Start of each flow.</param>
    /// <param name="to">End of each flow, another node.</param>
    /// <param name="flow">The flows, in fine units.</param>
    /// <param name="bits">A unit is 2^bits fine units.</param>
    /// <param name="rows">Where runs of flows with one start and ascending ends begin, and where the last of them ends; what follows is in no run.</param>
    public static void Round(int nodes, int[] from, int[] to, long[] flow, int bits, ReadOnlySpan<int> rows)
    {
        RowPairs.Round(nodes, to, flow, bits, rows);
        var broken = Broken(flow, bits);
        var rest = Array.ConvertAll(broken, edge => flow[edge]);
        new FlowRounding(nodes, Array.ConvertAll(broken, edge => from[edge]), Array.ConvertAll(broken, edge => to[edge]), rest).Round(bits);
        for (var i = 0; i < broken.Length; i++)
        {
            flow[broken[i]] = rest[i];
        }
    }

    private static int[] Broken(long[] flow, int bits)
    {
        var broken = new List<int>();
        for (var edge = 0; edge < flow.Length; edge++)
        {
            if ((flow[edge] & ((1L << bits) - 1)) != 0)
            {
                broken.Add(edge);
            }
        }

        return [.. broken];
    }

    private void Round(int bits)
    {
        for (var bit = 0; bit < bits; bit++)
        {
            FindOdd(bit);
            for (var node = 0; node < next.Length; node++)
            {
                Clear(node, 1L << bit);
            }
        }
    }

    /// <summary>Lists the flows whose bit is set, at both their ends.</summary>
    private void FindOdd(int bit)
    {
        Array.Clear(starts, 0, starts.Length);
        for (var edge = 0; edge < flow.Length; edge++)
        {
            var odd = (int)((flow[edge] >> bit) & 1);
            starts[from[edge] + 1] += odd;
            starts[to[edge] + 1] += odd;
            isUsed[edge] = false;
        }

        for (var node = 0; node < next.Length; node++)
        {
            starts[node + 1] += starts[node];
            next[node] = starts[node];
        }

        for (var edge = 0; edge < flow.Length; edge++)
        {
            if (((flow[edge] >> bit) & 1) != 0)
            {
                ends[next[from[edge]]++] = edge;
                ends[next[to[edge]]++] = edge;
            }
        }

        Array.Copy(starts, next, next.Length);
    }

    /// <summary>Walks from a node over odd flows; each node that comes back closes a circle, which is taken off the path. An even number meets everywhere,
    /// so the walk ends where it began.</summary>
    private void Clear(int root, long step)
    {
        var length = 0;
        var node = root;
        places[node] = 0;
        while (NextOdd(node) is >= 0 and var edge)
        {
            isUsed[edge] = true;
            path[length++] = edge;
            node = from[edge] == node ? to[edge] : from[edge];
            if (places[node] < 0)
            {
                places[node] = length;
                continue;
            }

            length = Turn(node, length, step);
        }

        places[root] = -1;
    }

    private int NextOdd(int node)
    {
        for (; next[node] < starts[node + 1]; next[node]++)
        {
            if (!isUsed[ends[next[node]]])
            {
                return ends[next[node]++];
            }
        }

        return -1;
    }

    /// <summary>Raises and lowers the circle at the path's end; where the path now ends.</summary>
    private int Turn(int node, int length, long step)
    {
        var (begin, at, off) = (places[node], node, 0L);
        for (var k = begin; k < length; k++)
        {
            var edge = path[k];
            var isForward = from[edge] == at;
            off += isForward ? flow[edge] - exact[edge] : exact[edge] - flow[edge];
            at = isForward ? to[edge] : from[edge];
        }

        step = off > 0 ? -step : step;
        for (var k = begin; k < length; k++)
        {
            var edge = path[k];
            var isForward = from[edge] == at;
            flow[edge] += isForward ? step : -step;
            at = isForward ? to[edge] : from[edge];
            places[at] = at == node ? begin : -1;
        }

        return begin;
    }
}
