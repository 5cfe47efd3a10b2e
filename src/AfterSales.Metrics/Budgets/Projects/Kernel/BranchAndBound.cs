namespace AfterSales.Metrics.Budgets;

/// <summary>Depth-first branch and bound: first the best value, then the first choice in the order of the projects that reaches it.</summary>
/// <remarks>The open nodes stand on a stack of their own, as a tree may be as deep as there are projects.</remarks>
internal sealed class BranchAndBound(
    ProjectModel model, ProjectRelaxation relaxation, ProjectStates states, ProjectIncumbent incumbent, int[] order, WorkMeter work)
{
    private readonly bool[] rounded = new bool[model.Count];

    /// <summary>A project to branch on: the side to try first, and how many sides were tried.</summary>
    private readonly record struct Step(int Project, sbyte First, int Mark, int Turn);

    public long Nodes { get; private set; }

    /// <summary>Looks for the best value; false when the work was spent before it was proven.</summary>
    public bool FindBest()
    {
        var (open, root) = (new Stack<Step>(), states.Mark);
        Visit(open, isRoot: true);
        while (open.Count > 0 && !work.IsSpent)
        {
            if (Next(open) && states.DropUnaffordable())
            {
                Visit(open, isRoot: false);
            }
        }

        states.Undo(root);
        return !work.IsSpent;
    }

    /// <summary>
    /// In the order of the projects, chosen before not chosen, worthless ones the other way round: the first choice of the best value. False when the work
    /// was spent before it was certain.
    /// </summary>
    public bool FindFirst()
    {
        var root = states.Mark;
        if (FixByReducedCost(relaxation.Solve(states.All), incumbent.Value))
        {
            var open = new Stack<Step>();
            for (var isFound = Branch(open, 0); !isFound && open.Count > 0;)
            {
                var project = open.Peek().Project;
                isFound = Next(open) && states.DropUnaffordable() && CanReach() && Branch(open, project + 1);
            }
        }

        states.Undo(root);

        // Beyond the limit the search only falls back to the known choice, and an earlier one may have been cut off.
        return !work.IsSpent;
    }

    /// <summary>Looks for a better choice at the root, then fixes what all have in common that bring as much; false when there is none.</summary>
    public bool Settle()
    {
        var bound = relaxation.Solve(states.All);
        Round();
        return FixByReducedCost(bound, incumbent.Value);
    }

    /// <summary>A bound as a whole number, its roundings on the safe side.</summary>
    public static double Ceiling(double bound) => Math.Floor(bound + 1e-6 + (Math.Abs(bound) * 1e-12));

    /// <summary>
    /// Fixes what every choice that brings at least a value has in common, by the loss of a bound just found when a project changes sides; false when there
    /// is none.
    /// </summary>
    private bool FixByReducedCost(double bound, long atLeast)
    {
        for (var i = 0; i < model.Count; i++)
        {
            var reduced = relaxation.ReducedCosts[i];
            if (states.IsFree(i) && Ceiling(bound - Math.Abs(reduced)) < atLeast && !states.Fix(i, (sbyte)(reduced > 0 ? 1 : 0)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether more than the best known may be found below.</summary>
    private bool IsOpen(double bound) => !work.IsSpent && Ceiling(bound) > incumbent.Value;

    /// <summary>Back to where the step began and on to its next side; false when that contradicts something, or both were tried.</summary>
    private bool Next(Stack<Step> open)
    {
        var step = open.Pop();
        states.Undo(step.Mark);
        if (step.Turn == 2)
        {
            return false;
        }

        open.Push(step with { Turn = step.Turn + 1 });
        return states.Fix(step.Project, step.Turn == 0 ? step.First : (sbyte)(1 - step.First));
    }

    private void Visit(Stack<Step> open, bool isRoot)
    {
        Nodes++;
        var bound = relaxation.Solve(states.All);
        if (!IsOpen(bound))
        {
            return;
        }

        Round();
        if (!IsOpen(bound))
        {
            return;
        }

        // At the root this costs one more solution and may settle most projects.
        if (isRoot)
        {
            if (!FixByReducedCost(relaxation.Solve(states.All), incumbent.Value + 1))
            {
                return;
            }

            relaxation.Solve(states.All);
        }

        var branch = MostDivided();
        if (branch >= 0)
        {
            open.Push(new Step(branch, (sbyte)(relaxation.Values[branch] >= 0.5 ? 1 : 0), states.Mark, 0));
        }
    }

    /// <summary>Makes a choice of the relaxed one: its whole projects, as far as they go together, then what still fits.</summary>
    private void Round()
    {
        work.Add((6L + model.Budgets.Length) * model.Count);
        for (var i = 0; i < rounded.Length; i++)
        {
            rounded[i] = states.All[i] == 1 || (states.IsFree(i) && relaxation.Values[i] > 1 - 1e-9);
        }

        if (model.IsFeasible(rounded))
        {
            model.Complete(rounded, order);
            incumbent.Offer(rounded);
        }
    }

    /// <summary>The free project farthest from whole in the relaxed choice; any free one where all are whole to within rounding; −1 when none is
    /// free.</summary>
    private int MostDivided()
    {
        var (branch, farthest) = (-1, -1.0);
        for (var i = 0; i < model.Count; i++)
        {
            var distance = Math.Min(relaxation.Values[i], 1 - relaxation.Values[i]);
            if (states.IsFree(i) && distance > farthest)
            {
                (branch, farthest) = (i, distance);
            }
        }

        return branch;
    }

    /// <summary>Goes on with the first free project; without one, whether the choice has the best value.</summary>
    private bool Branch(Stack<Step> open, int from)
    {
        var i = from;
        while (i < model.Count && !states.IsFree(i))
        {
            i++;
        }

        if (i < model.Count)
        {
            open.Push(new Step(i, (sbyte)(model.Benefits[i] > 0 ? 1 : 0), states.Mark, 0));
            return false;
        }

        var chosen = Array.ConvertAll(states.All, s => s == 1);
        return model.BenefitOf(chosen) == incumbent.Value && model.IsFeasible(chosen) && incumbent.Replace(chosen);
    }

    /// <summary>Whether the best value may still be found below: the known choice shows it, or the bound does not exclude it.</summary>
    private bool CanReach()
    {
        work.Add(model.Count);
        var isKnown = true;
        for (var i = 0; i < model.Count && isKnown; i++)
        {
            isKnown = states.IsFree(i) || (states.All[i] == 1) == incumbent.Has(i);
        }

        if (isKnown)
        {
            return true;
        }

        Nodes++;
        return !work.IsSpent && Ceiling(relaxation.Solve(states.All)) >= incumbent.Value;
    }
}
