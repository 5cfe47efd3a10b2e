namespace AfterSales.Metrics.Budgets;

/// <summary>Branch and bound for <see cref="ProjectSelection"/>: first the best value, then the first choice in the order of the projects that reaches
/// it.</summary>
internal sealed class ProjectSearch
{
    private readonly ProjectModel model;
    private readonly ProjectRelaxation relaxation;
    private readonly long limit;
    private readonly sbyte[] states;
    private readonly long[] left;
    private readonly Stack<int> trail = new();
    private readonly int[] order;
    private long value;

    public ProjectSearch(ProjectModel model, long limit)
    {
        (this.model, this.limit) = (model, limit);
        relaxation = model.IsKnapsack ? new KnapsackRelaxation(model) : new LinearRelaxation(model);
        states = new sbyte[model.Count];
        states.AsSpan().Fill(ProjectRelaxation.Free);
        left = (long[])model.Budgets.Clone();
        order = relaxation is KnapsackRelaxation knapsack
            ? knapsack.Order
            : Enumerable.Range(0, model.Count).Where(i => model.Benefits[i] > 0).ToArray();
        Best = model.Ranking();
        value = model.BenefitOf(Best);
        if (value < 0)
        {
            (Best, value) = (new bool[model.Count], 0);
        }
    }

    public bool[] Best { get; private set; }

    public double LinearBound { get; private set; }

    public long Nodes { get; private set; }

    public ProjectSelectionStatus Status { get; private set; }

    public void Run()
    {
        LinearBound = relaxation.Solve(states);
        if (!DropHopeless())
        {
            return;
        }

        Descend();
        if (Nodes > limit)
        {
            Status = ProjectSelectionStatus.LimitReached;
            return;
        }

        // Room for the second search of its own; what it fixes below must hold for all choices of the best value.
        var spent = Nodes;
        Nodes = 0;
        while (trail.Count > 0)
        {
            Free();
        }

        DropHopeless();
        FixByReducedCost(value);
        FindFirst(0);

        // Beyond the limit the search only falls back to the known choice, and an earlier one may have been cut off.
        Status = Nodes <= limit ? ProjectSelectionStatus.Optimal : ProjectSelectionStatus.OptimalAmongTies;
        Nodes += spent;
    }

    /// <summary>Projects that bring nothing and that nobody needs are never chosen; nor are those above a whole budget.</summary>
    private bool DropHopeless()
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i] == ProjectRelaxation.Free && model.Benefits[i] <= 0 && model.NeededBy[i].Count == 0)
            {
                Fix(i, 0);
            }
        }

        return DropUnaffordable();
    }

    /// <summary>Fixes what every choice that brings at least a value has in common, by the bound's loss when a project changes sides; false when there is
    /// none.</summary>
    private bool FixByReducedCost(long atLeast)
    {
        var bound = relaxation.Solve(states);
        for (var i = 0; i < states.Length; i++)
        {
            var reduced = relaxation.ReducedCosts[i];
            if (states[i] == ProjectRelaxation.Free && Ceiling(bound - Math.Abs(reduced)) < atLeast && !Fix(i, (sbyte)(reduced > 0 ? 1 : 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks for a better choice below the present states.</summary>
    private void Descend()
    {
        if (++Nodes > limit)
        {
            return;
        }

        var bound = relaxation.Solve(states);
        Round();
        if (Ceiling(bound) <= value)
        {
            return;
        }

        // At the root this costs one more solution and may settle most projects.
        if (Nodes == 1)
        {
            if (!FixByReducedCost(value + 1))
            {
                return;
            }

            relaxation.Solve(states);
        }

        var branch = MostDivided();
        if (branch < 0)
        {
            return;
        }

        var first = (sbyte)(relaxation.Values[branch] >= 0.5 ? 1 : 0);
        var inner = trail.Count;
        for (var turn = 0; turn < 2; turn++)
        {
            if (Fix(branch, turn == 0 ? first : (sbyte)(1 - first)) && DropUnaffordable())
            {
                Descend();
            }

            Undo(inner);
        }
    }

    /// <summary>Makes a choice of the relaxed one: its whole projects, as far as they go together, then what still fits.</summary>
    private void Round()
    {
        var chosen = new bool[states.Length];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = states[i] == 1 || (states[i] == ProjectRelaxation.Free && relaxation.Values[i] > 1 - 1e-9);
        }

        if (!model.IsFeasible(chosen))
        {
            return;
        }

        model.Complete(chosen, order);
        var found = model.BenefitOf(chosen);
        if (found > value)
        {
            (Best, value) = (chosen, found);
        }
    }

    /// <summary>The free project farthest from whole in the relaxed choice; any free one where all are whole to within rounding; −1 when none is
    /// free.</summary>
    private int MostDivided()
    {
        var (branch, farthest) = (-1, -1.0);
        for (var i = 0; i < states.Length; i++)
        {
            var distance = Math.Min(relaxation.Values[i], 1 - relaxation.Values[i]);
            if (states[i] == ProjectRelaxation.Free && distance > farthest)
            {
                (branch, farthest) = (i, distance);
            }
        }

        return branch;
    }

    /// <summary>
    /// In the order of the projects, chosen before not chosen: the first whole choice of the best value. Worthless ones the other way round.
    /// </summary>
    private bool FindFirst(int i)
    {
        while (i < states.Length && states[i] != ProjectRelaxation.Free)
        {
            i++;
        }

        if (i == states.Length)
        {
            var chosen = Array.ConvertAll(states, s => s == 1);
            if (model.BenefitOf(chosen) != value || !model.IsFeasible(chosen))
            {
                return false;
            }

            Best = chosen;
            return true;
        }

        var mark = trail.Count;
        var first = (sbyte)(model.Benefits[i] > 0 ? 1 : 0);
        for (var turn = 0; turn < 2; turn++)
        {
            if (Fix(i, turn == 0 ? first : (sbyte)(1 - first)) && DropUnaffordable() && CanReach() && FindFirst(i + 1))
            {
                return true;
            }

            Undo(mark);
        }

        return false;
    }

    /// <summary>Whether the best value may still be found below: the known choice shows it, or the bound does not exclude it.</summary>
    private bool CanReach()
    {
        var isKnown = true;
        for (var i = 0; i < states.Length && isKnown; i++)
        {
            isKnown = states[i] == ProjectRelaxation.Free || (states[i] == 1) == Best[i];
        }

        if (isKnown)
        {
            return true;
        }

        if (++Nodes > limit)
        {
            return false;
        }

        return Ceiling(relaxation.Solve(states)) >= value;
    }

    /// <summary>A bound as a whole number, its roundings on the safe side.</summary>
    private static double Ceiling(double bound) => Math.Floor(bound + 1e-6 + (Math.Abs(bound) * 1e-12));

    /// <summary>Fixes a project and what follows from it; false when that contradicts something.</summary>
    private bool Fix(int i, sbyte state)
    {
        if (states[i] != ProjectRelaxation.Free)
        {
            return states[i] == state;
        }

        states[i] = state;
        trail.Push(i);
        if (state == 0)
        {
            return model.NeededBy[i].TrueForAll(j => Fix(j, 0));
        }

        var fits = true;
        for (var k = 0; k < left.Length; k++)
        {
            left[k] -= model.Costs[k][i];
            fits &= left[k] >= 0;
        }

        return fits
            && model.GroupsOf[i].TrueForAll(g => Array.TrueForAll(model.Groups[g], j => j == i || Fix(j, 0)))
            && model.NeedsOf[i].TrueForAll(j => Fix(j, 1));
    }

    private bool DropUnaffordable()
    {
        for (var k = 0; k < left.Length; k++)
        {
            for (var i = 0; i < states.Length; i++)
            {
                if (states[i] == ProjectRelaxation.Free && model.Costs[k][i] > left[k] && !Fix(i, 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Undo(int mark)
    {
        while (trail.Count > mark)
        {
            Free();
        }
    }

    private void Free()
    {
        var i = trail.Pop();
        for (var k = 0; k < left.Length && states[i] == 1; k++)
        {
            left[k] += model.Costs[k][i];
        }

        states[i] = ProjectRelaxation.Free;
    }
}
