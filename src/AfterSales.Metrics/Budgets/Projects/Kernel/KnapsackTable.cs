namespace AfterSales.Metrics.Budgets;

/// <summary>One budget of few units: the best value for every part of it, from the last project to the first, and the first of the best choices.</summary>
/// <remarks>R. Bellman, Dynamic Programming, 1957. One bit for each project and part of the budget says whether the project belongs to the first
/// choice.</remarks>
internal static class KnapsackTable
{
    /// <summary>Which projects to take, in the order given; all bring something.</summary>
    public static bool[] Choose(long[] benefits, int[] costs, int budget, WorkMeter work)
    {
        work.Add((long)costs.Length * (budget + 1L));
        var (best, words) = (new long[budget + 1], (budget / 64) + 1);
        var isTaken = new ulong[costs.Length][];
        for (var i = costs.Length - 1; i >= 0; i--)
        {
            isTaken[i] = new ulong[words];
            Add(best, isTaken[i], benefits[i], costs[i]);
        }

        var (chosen, left) = (new bool[costs.Length], budget);
        for (var i = 0; i < costs.Length; i++)
        {
            chosen[i] = (isTaken[i][left / 64] >> (left % 64) & 1) != 0;
            left -= chosen[i] ? costs[i] : 0;
        }

        return chosen;
    }

    private static void Add(long[] best, ulong[] isTaken, long benefit, int cost)
    {
        for (var left = best.Length - 1; left >= cost; left--)
        {
            var value = best[left - cost] + benefit;
            if (value >= best[left])
            {
                best[left] = value;
                isTaken[left / 64] |= 1UL << (left % 64);
            }
        }
    }
}
