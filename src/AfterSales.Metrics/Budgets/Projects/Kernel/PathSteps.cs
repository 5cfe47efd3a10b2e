namespace AfterSales.Metrics.Budgets;

/// <summary>The steps of a way through projects under one budget, in whole numbers.</summary>
internal sealed record PathSteps
{
    public required long[] Benefits { get; init; }

    public required long[] Costs { get; init; }

    /// <summary>Where each step leads when it is taken.</summary>
    public required int[] Take { get; init; }

    /// <summary>Where each step leads when it is not.</summary>
    public required int[] Skip { get; init; }

    /// <summary>Free, 0 or 1.</summary>
    public required sbyte[] States { get; init; }

    public int Count => Benefits.Length;

    /// <summary>Steps that lead each to the next.</summary>
    public static PathSteps Flat(long[] benefits, long[] costs)
    {
        var (next, states) = (new int[costs.Length], new sbyte[costs.Length]);
        for (var i = 0; i < next.Length; i++)
        {
            (next[i], states[i]) = (i + 1, ProjectRelaxation.Free);
        }

        return new PathSteps { Benefits = benefits, Costs = costs, Take = next, Skip = next, States = states };
    }

    /// <summary>The best value less the price of its cost on any way from the start to each place.</summary>
    public double[] Reach(double price)
    {
        var reach = new double[Count + 1];
        reach.AsSpan(1).Fill(double.NegativeInfinity);
        for (var i = 0; i < Count; i++)
        {
            if (States[i] != 0)
            {
                reach[Take[i]] = Math.Max(reach[Take[i]], reach[i] + (Benefits[i] - (price * Costs[i])));
            }

            if (States[i] != 1)
            {
                reach[Skip[i]] = Math.Max(reach[Skip[i]], reach[i]);
            }
        }

        return reach;
    }

    /// <summary>The least cost of any way from the start to each place.</summary>
    public long[] LeastCosts()
    {
        var least = new long[Count + 1];
        least.AsSpan(1).Fill(long.MaxValue);
        for (var i = 0; i < Count; i++)
        {
            if (States[i] != 0 && least[i] < long.MaxValue)
            {
                least[Take[i]] = Math.Min(least[Take[i]], least[i] + Costs[i]);
            }

            if (States[i] != 1)
            {
                least[Skip[i]] = Math.Min(least[Skip[i]], least[i]);
            }
        }

        return least;
    }
}
