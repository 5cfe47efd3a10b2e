namespace AfterSales.Metrics.Trends;

/// <summary>
/// The best division under a penalty for each break, exactly. For each mean μ that the last segment could have, only the start that is cheapest there can
/// ever be part of
/// an answer: later values add the same to all. What is kept is that lower envelope of parabolas, a few pieces whether there are breaks or not.
/// </summary>
/// <remarks>
/// R. Maidstone, T. Hocking, G. Rigaill and P. Fearnhead, Statistics and Computing 27, 2017. A start enters when its segment has reached the shortest
/// length, so that the pruning stays exact then too.
/// PELT (R. Killick, P. Fearnhead and I. Eckley 2012) finds the same optimum, but keeps every start, O(n²), where nothing breaks.
/// </remarks>
internal sealed class FunctionalPruning
{
    private readonly SegmentCosts costs;
    private readonly double penalty;
    private readonly int shortest;
    private readonly double[] best;
    private readonly int[] previous;

    // The pieces of the envelope by rising mean: where each ends, and which start is cheapest there.
    private int[] starts = new int[64];
    private double[] ends = new double[64];
    private int[] otherStarts = new int[64];
    private double[] otherEnds = new double[64];
    private int count;
    private int otherCount;

    private FunctionalPruning(SegmentCosts costs, double penalty, int shortest)
    {
        (this.costs, this.penalty, this.shortest) = (costs, penalty, shortest);
        best = new double[costs.Count + 1];
        previous = new int[costs.Count + 1];
    }

    /// <summary>The ends of the segments, the last one n; n ≥ shortest ≥ 1.</summary>
    public static int[] Ends(SegmentCosts costs, double penalty, int shortest)
    {
        var search = new FunctionalPruning(costs, penalty, shortest);
        search.Run();
        var ends = new List<int>();
        for (var t = costs.Count; t > 0; t = search.previous[t])
        {
            ends.Add(t);
        }

        ends.Reverse();
        return ends.ToArray();
    }

    private void Run()
    {
        best[0] = -penalty;
        for (var t = shortest; t <= costs.Count; t++)
        {
            var start = t - shortest;
            if (start == 0 || start >= shortest)
            {
                Enter(start, t);
            }

            Choose(t);
        }
    }

    /// <summary>The cheapest start for a segment that ends at t, the earliest among equals.</summary>
    private void Choose(int t)
    {
        var (least, from) = (double.PositiveInfinity, 0);
        for (var i = 0; i < count; i++)
        {
            var s = starts[i];
            if (i > 0 && s == starts[i - 1])
            {
                continue;
            }

            var value = best[s] + penalty + costs.Cost(s, t);
            if (value < least || (value == least && s < from))
            {
                (least, from) = (value, s);
            }
        }

        (best[t], previous[t]) = (least, from);
    }

    /// <summary>Cuts the new start's parabola into the envelope.</summary>
    private void Enter(int start, int t)
    {
        if (count == 0)
        {
            (starts[0], ends[0], count) = (start, costs.High, 1);
            return;
        }

        otherCount = 0;
        var low = costs.Low;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = Cheaper(starts[i], start, t);
            if (!(from <= ends[i] && to >= low))
            {
                Add(start, ends[i]);
            }
            else
            {
                if (from > low)
                {
                    Add(start, from);
                }

                Add(starts[i], Math.Min(to, ends[i]));
                if (to < ends[i])
                {
                    Add(start, ends[i]);
                }
            }

            low = ends[i];
        }

        (starts, otherStarts, ends, otherEnds, count) = (otherStarts, starts, otherEnds, ends, otherCount);
    }

    private void Add(int start, double end)
    {
        if (otherCount > 0 && otherStarts[otherCount - 1] == start)
        {
            otherEnds[otherCount - 1] = end;
            return;
        }

        if (otherCount == otherStarts.Length)
        {
            Array.Resize(ref otherStarts, 2 * otherCount);
            Array.Resize(ref otherEnds, 2 * otherCount);
            Array.Resize(ref starts, 2 * otherCount);
            Array.Resize(ref ends, 2 * otherCount);
        }

        (otherStarts[otherCount], otherEnds[otherCount]) = (start, end);
        otherCount++;
    }

    /// <summary>The means for which the older start is not dearer: aμ² − 2bμ + c ≤ 0, a the values it has more.</summary>
    private (double From, double To) Cheaper(int older, int newer, int t)
    {
        var (sum, square) = costs.Between(older, t);
        var (newSum, newSquare) = costs.Between(newer, t);
        double a = newer - older;
        var (b, c) = (sum - newSum, best[older] - best[newer] + square - newSquare);
        var discriminant = (b * b) - (a * c);
        if (!(discriminant >= 0))
        {
            return (double.PositiveInfinity, double.NegativeInfinity);
        }

        var root = Math.Sqrt(discriminant);
        return ((b - root) / a, (b + root) / a);
    }
}
