namespace AfterSales.Metrics.Budgets;

/// <summary>Which projects are in, out or free, what follows from that, and the way back.</summary>
/// <remarks>What follows is worked off from a queue: a chain of prerequisites may be as long as there are projects.</remarks>
internal sealed class ProjectStates
{
    private readonly ProjectModel model;
    private readonly WorkMeter work;
    private readonly sbyte[] states;
    private readonly long[] left;
    private readonly Queue<int> pending = new();
    private int[] trail = new int[16];

    public ProjectStates(ProjectModel model, WorkMeter work)
    {
        (this.model, this.work, states, left) = (model, work, new sbyte[model.Count], (long[])model.Budgets.Clone());
        states.AsSpan().Fill(ProjectRelaxation.Free);
    }

    public sbyte[] All => states;

    /// <summary>What is left of a budget.</summary>
    public long Left(int budget) => left[budget];

    /// <summary>Where the trail stands, for <see cref="Undo"/>.</summary>
    public int Mark { get; private set; }

    public bool IsFree(int i) => states[i] == ProjectRelaxation.Free;

    /// <summary>Fixes a project and what follows from it; false when that contradicts something.</summary>
    public bool Fix(int i, sbyte state)
    {
        pending.Clear();
        var isPossible = Set(i, state);
        while (isPossible && pending.Count > 0)
        {
            isPossible = Follow(pending.Dequeue());
        }

        return isPossible;
    }

    /// <summary>Projects that bring nothing and that nobody needs are never chosen; nor are those above what is left of a budget.</summary>
    public bool DropHopeless()
    {
        for (var i = 0; i < states.Length; i++)
        {
            if (IsFree(i) && model.Benefits[i] <= 0 && model.NeededBy[i].Length == 0)
            {
                Fix(i, 0);
            }
        }

        return DropUnaffordable();
    }

    public bool DropUnaffordable()
    {
        work.Add((long)left.Length * states.Length);
        for (var k = 0; k < left.Length; k++)
        {
            var costs = model.Costs[k];
            for (var i = 0; i < states.Length; i++)
            {
                if (costs[i] > left[k] && IsFree(i) && !Fix(i, 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    public void Undo(int mark)
    {
        while (Mark > mark)
        {
            var i = trail[--Mark];
            for (var k = 0; k < left.Length && states[i] == 1; k++)
            {
                left[k] += model.Costs[k][i];
            }

            states[i] = ProjectRelaxation.Free;
        }
    }

    private bool Set(int i, sbyte state)
    {
        if (states[i] != ProjectRelaxation.Free)
        {
            return states[i] == state;
        }

        if (Mark == trail.Length)
        {
            Array.Resize(ref trail, 2 * Mark);
        }

        (states[i], trail[Mark++]) = (state, i);
        pending.Enqueue(i);
        var fits = true;
        for (var k = 0; k < left.Length && state == 1; k++)
        {
            left[k] -= model.Costs[k][i];
            fits &= left[k] >= 0;
        }

        return fits;
    }

    private bool Follow(int i)
    {
        work.Add(1 + left.Length);
        if (states[i] == 0)
        {
            return SetAll(model.NeededBy[i], 0, but: -1);
        }

        foreach (var group in model.GroupsOf[i])
        {
            if (!SetAll(model.Groups[group], 0, but: i))
            {
                return false;
            }
        }

        return SetAll(model.NeedsOf[i], 1, but: -1);
    }

    private bool SetAll(int[] projects, sbyte state, int but)
    {
        work.Add(projects.Length);
        for (var j = 0; j < projects.Length; j++)
        {
            if (projects[j] != but && !Set(projects[j], state))
            {
                return false;
            }
        }

        return true;
    }
}
