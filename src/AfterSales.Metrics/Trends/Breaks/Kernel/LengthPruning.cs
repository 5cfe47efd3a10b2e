namespace AfterSales.Metrics.Trends;

/// <summary>
/// The best division where a segment also pays for the logarithm of its length (modified BIC), exactly: PELT. A start is dropped once its cost alone
/// exceeds the best that can be had without it; with
/// a shortest length it may be dropped only for ends that a further segment can reach.
/// </summary>
/// <remarks>
/// R. Killick, P. Fearnhead and I. Eckley, JASA 107, 2012. Splitting a segment of length a + b saves squares but may cost up to λ·ln min(a, b) more in
/// logarithms: hence the start's own
/// logarithm is left out of the comparison, which keeps the pruning exact.
/// </remarks>
internal static class LengthPruning
{
    /// <summary>The ends of the segments, the last one n.</summary>
    /// <param name="costs">Sums of squares.</param>
    /// <param name="penalty">Paid for each break.</param>
    /// <param name="logarithms">λ: times ln of its length, paid for each segment.</param>
    /// <param name="shortest">Shortest segment.</param>
    public static int[] Ends(SegmentCosts costs, double penalty, double logarithms, int shortest)
    {
        var n = costs.Count;
        var (best, previous) = (new double[n + 1], new int[n + 1]);
        best[0] = -penalty;
        var starts = new List<int>();
        var dropped = new Queue<(int Start, int At)>();
        for (var t = shortest; t <= n; t++)
        {
            if (t == shortest || t - shortest >= shortest)
            {
                starts.Add(t - shortest);
            }

            while (dropped.Count > 0 && dropped.Peek().At <= t)
            {
                starts.Remove(dropped.Dequeue().Start);
            }

            best[t] = double.PositiveInfinity;
            foreach (var s in starts)
            {
                var value = best[s] + penalty + costs.Cost(s, t) + (logarithms * Internal.Elementary.Log(t - s));
                if (value < best[t])
                {
                    (best[t], previous[t]) = (value, s);
                }
            }

            foreach (var s in starts)
            {
                if (best[s] + costs.Cost(s, t) > best[t])
                {
                    dropped.Enqueue((s, t + shortest));
                }
            }
        }

        return Trace(previous, n);
    }

    private static int[] Trace(int[] previous, int n)
    {
        var ends = new List<int>();
        for (var t = n; t > 0; t = previous[t])
        {
            ends.Add(t);
        }

        ends.Reverse();
        return ends.ToArray();
    }
}
