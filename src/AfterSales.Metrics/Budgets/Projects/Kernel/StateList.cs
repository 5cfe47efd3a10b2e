namespace AfterSales.Metrics.Budgets;

/// <summary>Costs and the values to be had for them, both ascending: none is beaten by a cheaper one.</summary>
internal sealed class StateList(long[] costs, long[] values)
{
    public static readonly StateList Nothing = new([0], [0]);

    public static readonly StateList Impossible = new([], []);

    public int Count => costs.Length;

    public long[] Costs => costs;

    public long[] Values => values;

    /// <summary>The best value within a budget; null when nothing fits.</summary>
    public long? BestWithin(long budget)
    {
        var place = Array.BinarySearch(costs, budget);
        place = place >= 0 ? place : ~place - 1;
        return place >= 0 ? values[place] : null;
    }

    /// <summary>The best value of one state of each list within a budget; null when nothing fits.</summary>
    public long? BestWith(StateList other, long budget)
    {
        long? best = null;
        var place = other.Count - 1;
        for (var i = 0; i < Count; i++)
        {
            while (place >= 0 && other.Costs[place] > budget - costs[i])
            {
                place--;
            }

            if (place < 0)
            {
                break;
            }

            var sum = values[i] + other.Values[place];
            best = best > sum ? best : sum;
        }

        return best;
    }
}
