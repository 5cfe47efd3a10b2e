namespace AfterSales.Metrics.Budgets;

/// <summary>The search of <see cref="ProjectSelection"/>: which method for which choice, and what is proven at the end.</summary>
internal sealed class ProjectSearch
{
    /// <summary>Beyond so many cells a dense simplex costs more than its bound is worth.</summary>
    private const long MaximumCells = 250_000;

    /// <summary>Most choices under one budget are settled by branch and bound in less than this.</summary>
    private const long FirstTry = 4_000_000;

    /// <summary>A table's cells, at a bit each.</summary>
    private const long MaximumTable = 300_000_000;

    private readonly ProjectModel model;
    private readonly WorkMeter work;
    private readonly ProjectIncumbent incumbent;
    private readonly int[] order;
    private readonly PathRelaxation? path;
    private readonly ProjectRelaxation relaxation;

    public ProjectSearch(ProjectModel model, long limit)
    {
        (this.model, work, incumbent) = (model, new WorkMeter(limit), new ProjectIncumbent(model));
        long rows = model.Budgets.Length + model.Groups.Length + model.Needs.Length;
        var isLarge = rows * (rows + model.Count) > MaximumCells;
        if (!model.IsKnapsack && (model.Budgets.Length == 1 || isLarge))
        {
            path = new PathRelaxation(model, new DecisionPath(model), incumbent, work);
        }

        var knapsack = model.IsKnapsack ? new KnapsackRelaxation(model, work) : null;
        relaxation = knapsack ?? (isLarge ? path! : (ProjectRelaxation)new LinearRelaxation(model, work));
        order = knapsack?.Order ?? [.. Enumerable.Range(0, model.Count).Where(i => model.Benefits[i] > 0)];
        incumbent.Offer(model.Ranking());
    }

    public bool[] Best => incumbent.Best;

    public double LinearBound { get; private set; }

    public long Nodes { get; private set; }

    public long Work => work.Done;

    public ProjectSelectionStatus Status { get; private set; }

    public void Run()
    {
        var states = new ProjectStates(model, work);
        path?.Tighten(states.All);
        LinearBound = relaxation.Solve(states.All);
        states.DropHopeless();
        Status = relaxation is KnapsackRelaxation knapsack ? Pack(states, knapsack)
            : path is { Path.IsExact: true } && model.Budgets.Length == 1 ? Walk(states, path)
            : Branch(states, work);
    }

    private ProjectSelectionStatus Branch(ProjectStates states, WorkMeter meter)
    {
        var search = new BranchAndBound(model, relaxation, states, incumbent, order, meter);
        var isProven = search.FindBest();
        var isFirst = isProven && search.FindFirst();
        Nodes += search.Nodes;
        return isFirst ? ProjectSelectionStatus.Optimal : isProven ? ProjectSelectionStatus.OptimalAmongTies : ProjectSelectionStatus.LimitReached;
    }

    /// <summary>One budget and nothing else: branch and bound while it is quick, then a table or lists over what it left open.</summary>
    private ProjectSelectionStatus Pack(ProjectStates states, KnapsackRelaxation knapsack)
    {
        var first = new WorkMeter(Math.Min(work.Left, FirstTry));
        var tried = new ProjectStates(model, first);
        tried.DropHopeless();
        var quick = new BranchAndBound(model, new KnapsackRelaxation(model, first), tried, incumbent, order, first);
        var isProven = quick.FindBest();
        var isFirst = isProven && quick.FindFirst();
        work.Add(first.Done);
        Nodes += quick.Nodes;
        if (isFirst)
        {
            return ProjectSelectionStatus.Optimal;
        }

        var open = new BranchAndBound(model, knapsack, states, incumbent, order, work);
        var isPossible = open.FixByReducedCost(incumbent.Value);
        return isPossible && PackFree(states) ? ProjectSelectionStatus.Optimal
            : isProven ? ProjectSelectionStatus.OptimalAmongTies
            : ProjectSelectionStatus.LimitReached;
    }

    private bool PackFree(ProjectStates states)
    {
        var free = Enumerable.Range(0, model.Count).Where(states.IsFree).ToArray();
        var unit = free.Aggregate(0L, (divisor, i) => Divisor(divisor, model.Costs[0][i]));
        unit = Math.Max(1, unit);
        var (benefits, costs) = (Array.ConvertAll(free, i => model.Benefits[i]), Array.ConvertAll(free, i => model.Costs[0][i] / unit));
        var budget = Math.Min(states.Left(0) / unit, costs.Sum());
        var cells = (budget + 1.0) * free.Length;
        var chosen = cells <= Math.Min(work.Left, MaximumTable)
            ? KnapsackTable.Choose(benefits, Array.ConvertAll(costs, c => (int)Math.Min(c, budget + 1)), (int)budget, work)
            : PackHalves(benefits, costs, budget, states);
        if (chosen is null)
        {
            return false;
        }

        var whole = Array.ConvertAll(states.All, s => s == 1);
        for (var i = 0; i < free.Length; i++)
        {
            whole[free[i]] = chosen[i];
        }

        return model.BenefitOf(whole) >= incumbent.Value && incumbent.Replace(whole);
    }

    /// <summary>The lists of both halves, met in the middle: E. Horowitz and S. Sahni, JACM 21, 1974.</summary>
    private bool[]? PackHalves(long[] benefits, long[] costs, long budget, ProjectStates states)
    {
        long taken = 0;
        for (var i = 0; i < model.Count; i++)
        {
            taken += states.All[i] == 1 ? model.Benefits[i] : 0;
        }

        var (middle, atLeast, price) = (costs.Length / 2, incumbent.Value - taken, CriticalPrice(benefits, costs, budget));
        var left = new PathLists(PathSteps.Flat(benefits.AsSpan(0, middle).ToArray(), costs.AsSpan(0, middle).ToArray()), work);
        var right = new PathLists(PathSteps.Flat(benefits.AsSpan(middle).ToArray(), costs.AsSpan(middle).ToArray()), work);
        if (!left.Fill(budget, price, atLeast, right.Steps.Reach(price)[right.Steps.Count])
            || !right.Fill(budget, price, atLeast, left.Steps.Reach(price)[left.Steps.Count])
            || left[0].BestWith(right[0], budget) is not { } best)
        {
            return null;
        }

        var chosen = new bool[costs.Length];
        var (rest, value) = left.Follow(chosen.AsSpan(0, middle), budget, right[0], best);
        right.Follow(chosen.AsSpan(middle), rest, null, value);
        return work.IsSpent ? null : chosen;
    }

    /// <summary>What a unit of the budget is worth where it runs out.</summary>
    private static double CriticalPrice(long[] benefits, long[] costs, long budget)
    {
        var places = Enumerable.Range(0, costs.Length).OrderByDescending(i => benefits[i] / (double)costs[i]);
        foreach (var i in places)
        {
            if (costs[i] > budget)
            {
                return benefits[i] / (double)costs[i];
            }

            budget -= costs[i];
        }

        return 0;
    }

    /// <summary>One budget, prerequisites that form a forest, groups of siblings: lists along the way.</summary>
    private ProjectSelectionStatus Walk(ProjectStates states, PathRelaxation prices)
    {
        var isComplete = TryWalk(states, prices, out var found);
        if (!isComplete)
        {
            return Branch(states, work);
        }

        if (found is not null)
        {
            incumbent.Replace(found);
            incumbent.Offer(found);
        }

        return IsInOrder(prices.Path) || FindFirst(states, prices) ? ProjectSelectionStatus.Optimal : ProjectSelectionStatus.OptimalAmongTies;
    }

    private bool TryWalk(ProjectStates states, PathRelaxation prices, out bool[]? found)
    {
        found = null;
        var path = prices.Path;
        var lists = new PathLists(
            new PathSteps
            {
                Benefits = Array.ConvertAll(path.Members, step => step.Sum(i => model.Benefits[i])),
                Costs = Array.ConvertAll(path.Members, step => step.Sum(i => model.Costs[0][i])),
                Take = path.Take,
                Skip = path.Skip,
                States = Array.ConvertAll(path.Members, step => StateOf(states, step)),
            },
            work);
        if (!lists.Fill(model.Budgets[0], prices.Prices[0], incumbent.Value, null))
        {
            return false;
        }

        if (lists[0].BestWithin(model.Budgets[0]) is { } best && best >= incumbent.Value)
        {
            var steps = new bool[path.Count];
            lists.Follow(steps, model.Budgets[0], null, best);
            found = new bool[model.Count];
            for (var place = 0; place < steps.Length; place++)
            {
                foreach (var i in path.Members[place])
                {
                    found[i] = steps[place];
                }
            }
        }

        return true;
    }

    private static sbyte StateOf(ProjectStates states, int[] step)
    {
        var state = ProjectRelaxation.Free;
        foreach (var i in step)
        {
            state = states.IsFree(i) ? state : states.All[i];
        }

        return state;
    }

    /// <summary>Whether the way goes through the projects in their order, so that its first choice is theirs.</summary>
    private static bool IsInOrder(DecisionPath path)
    {
        var isInOrder = true;
        for (var place = 0; place < path.Count && isInOrder; place++)
        {
            isInOrder = path.Members[place].Length == 1 && path.Members[place][0] == place;
        }

        return isInOrder;
    }

    /// <summary>Project by project: where the known choice is not the first, whether another of the same value is; false when the work was spent.</summary>
    private bool FindFirst(ProjectStates states, PathRelaxation prices)
    {
        var sides = Array.ConvertAll(model.Benefits, b => b > 0);
        for (var i = 0; i < model.Count && !work.IsSpent; i++)
        {
            if (!states.IsFree(i))
            {
                continue;
            }

            var mark = states.Mark;
            if (incumbent.Has(i) != sides[i])
            {
                var isFound = states.Fix(i, (sbyte)(sides[i] ? 1 : 0)) && states.DropUnaffordable()
                    && BranchAndBound.Ceiling(prices.Solve(states.All)) >= incumbent.Value
                    && TryWalk(states, prices, out var found) && found is not null && incumbent.Replace(found);
                if (isFound)
                {
                    continue;
                }

                states.Undo(mark);
            }

            states.Fix(i, (sbyte)(incumbent.Has(i) ? 1 : 0));
        }

        return !work.IsSpent;
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
