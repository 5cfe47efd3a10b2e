namespace AfterSales.Metrics.Budgets;

/// <summary>
/// For each place of a way through the projects, what can still be had from there on, as a list of undominated states; what cannot reach a known value is
/// dropped on the way.
/// </summary>
/// <remarks>G. Nemhauser and Z. Ullmann, Discrete dynamic programming and capital allocation, Management Science 15, 1969.</remarks>
internal sealed class PathLists(PathSteps steps, WorkMeter work)
{
    /// <summary>At 16 bytes each.</summary>
    public const int MaximumStates = 10_000_000;

    private readonly record struct StateBound(long Budget, long Room, double Price, double Reach, double ReachForFree, long AtLeast)
    {
        public bool Allows(long cost, long value)
            => BranchAndBound.Ceiling(Math.Min(value + (Price * (Budget - cost)) + Reach, value + ReachForFree)) >= AtLeast;
    }

    private readonly StateList[] lists = new StateList[steps.Count + 1];
    private long[] costs = new long[64];
    private long[] values = new long[64];
    private long stored;

    public PathSteps Steps => steps;

    public StateList this[int place] => lists[place];

    /// <summary>Fills the lists; false when they need more room or work than there is.</summary>
    /// <param name="budget">What may be spent.</param>
    /// <param name="price">What a unit of the budget is worth, for the bounds; they hold for any price of zero or more.</param>
    /// <param name="atLeast">The value to reach.</param>
    /// <param name="elsewhere">The bound's part of steps that are not in the way; null when there are none.</param>
    public bool Fill(long budget, double price, long atLeast, double? elsewhere)
    {
        // What is left of the budget is worth its price to those who can use it; without a price, nothing, which cuts the ends of long chains.
        var (reach, free) = (steps.Reach(price), steps.Reach(0));
        var least = steps.LeastCosts();
        lists[steps.Count] = StateList.Nothing;
        for (var place = steps.Count - 1; place >= 0; place--)
        {
            var (taken, skipped) = (lists[steps.Take[place]], lists[steps.Skip[place]]);
            if (double.IsNegativeInfinity(reach[place]) || steps.States[place] == 0 || steps.Costs[place] > budget - least[place])
            {
                lists[place] = steps.States[place] == 1 ? StateList.Impossible : skipped;
                continue;
            }

            var known = steps.States[place] == 1 ? StateList.Impossible : skipped;
            work.Add(2L * (taken.Count + known.Count));
            var bound = new StateBound(
                budget, budget - least[place], price, reach[place] + (elsewhere ?? 0), elsewhere is null ? free[place] : double.PositiveInfinity, atLeast);
            var count = Merge(taken, place, known, bound);
            lists[place] = count == known.Count && IsSame(known, count) ? known : Store(count);
            if (work.IsSpent || stored > MaximumStates)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Follows the first way that reaches a value, a step taken before not taken, a worthless one the other way round.</summary>
    /// <param name="chosen">Receives which steps are taken.</param>
    /// <param name="budget">What may be spent.</param>
    /// <param name="rest">What is added to a list to look for the value.</param>
    /// <param name="value">The value; what of it and of the budget is left is returned.</param>
    public (long Budget, long Value) Follow(Span<bool> chosen, long budget, StateList? rest, long value)
    {
        for (var place = 0; place < steps.Count;)
        {
            var (cost, benefit) = (steps.Costs[place], steps.Benefits[place]);
            var canTake = steps.States[place] != 0 && cost <= budget && IsWithin(steps.Take[place], budget - cost, value - benefit);
            chosen[place] = canTake && (benefit > 0 || steps.States[place] == 1 || !IsWithin(steps.Skip[place], budget, value));
            if (chosen[place])
            {
                (budget, value) = (budget - cost, value - benefit);
            }

            place = chosen[place] ? steps.Take[place] : steps.Skip[place];
        }

        return (budget, value);

        bool IsWithin(int place, long left, long sought)
        {
            work.Add(lists[place].Count);
            return (rest is null ? lists[place].BestWithin(left) : lists[place].BestWith(rest, left)) >= sought;
        }
    }

    /// <summary>Both lists in order of cost, the first one's states each with the step taken, into the buffers.</summary>
    private int Merge(StateList taken, int step, StateList skipped, in StateBound bound)
    {
        Reserve(taken.Count + skipped.Count);
        var (count, i, j, cost, benefit) = (0, 0, 0, steps.Costs[step], steps.Benefits[step]);
        while (i < taken.Count || j < skipped.Count)
        {
            long nextCost, nextValue;
            if (j == skipped.Count || (i < taken.Count && taken.Costs[i] + cost <= skipped.Costs[j]))
            {
                (nextCost, nextValue) = (taken.Costs[i] + cost, taken.Values[i] + benefit);
                i++;
            }
            else
            {
                (nextCost, nextValue) = (skipped.Costs[j], skipped.Values[j]);
                j++;
            }

            if (nextCost > bound.Room)
            {
                break;
            }

            if ((count > 0 && nextValue <= values[count - 1]) || !bound.Allows(nextCost, nextValue))
            {
                continue;
            }

            count -= count > 0 && costs[count - 1] == nextCost ? 1 : 0;
            (costs[count], values[count]) = (nextCost, nextValue);
            count++;
        }

        return count;
    }

    private bool IsSame(StateList known, int count)
        => known.Costs.AsSpan().SequenceEqual(costs.AsSpan(0, count)) && known.Values.AsSpan().SequenceEqual(values.AsSpan(0, count));

    private StateList Store(int count)
    {
        stored += count;
        return count == 0 ? StateList.Impossible : new StateList(costs.AsSpan(0, count).ToArray(), values.AsSpan(0, count).ToArray());
    }

    private void Reserve(int count)
    {
        if (costs.Length < count)
        {
            var size = Math.Max(count, 2 * costs.Length);
            (costs, values) = (new long[size], new long[size]);
        }
    }
}
