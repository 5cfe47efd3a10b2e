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

        var ranked = model.ByProfitability();
        order = model.IsKnapsack ? ranked : model.Worthwhile();
        relaxation = model.IsKnapsack ? new KnapsackRelaxation(model, order, work) : isLarge ? path! : new LinearRelaxation(model, work);
        Ranking = model.Ranking(ranked);
        incumbent.Offer(Ranking);
    }

    /// <summary>What the ranking takes.</summary>
    public bool[] Ranking { get; }

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
        Status = model.IsKnapsack ? Pack()
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

    /// <summary>
    /// One budget and nothing else: branch and bound over the core while it takes fewer steps than a table would, then the table, or lists, over what it left
    /// open.
    /// </summary>
    private ProjectSelectionStatus Pack()
    {
        var core = new KnapsackCore(model, order, incumbent).Narrow(work);
        var first = new WorkMeter((long)Math.Min(Math.Min(work.Left, FirstTry), core.TableCells));
        var best = core.Search(first);
        var isProven = best.FindBest();

        // The best value is known now, or a better one than before: less is open.
        core = core.Narrow(first);
        var earliest = core.Search(first);
        var isFirst = isProven && earliest.FindFirst();
        work.Add(first.Done);
        Nodes += best.Nodes + earliest.Nodes;
        isFirst = isFirst || PackCore(core);
        core.Return();
        return isFirst ? ProjectSelectionStatus.Optimal
            : isProven ? ProjectSelectionStatus.OptimalAmongTies
            : ProjectSelectionStatus.LimitReached;
    }

    private bool PackCore(KnapsackCore core)
    {
        var (benefits, known) = (core.Model.Benefits, core.Incumbent.Value);
        var costs = Array.ConvertAll(core.Model.Costs[0], cost => cost / core.Unit);
        var chosen = core.TableCells <= Math.Min(work.Left, MaximumTable)
            ? KnapsackTable.Choose(benefits, Array.ConvertAll(costs, c => (int)Math.Min(c, core.Units + 1)), (int)core.Units, work)
            : PackHalves(benefits, costs, core.Units, known);
        if (chosen is null || core.Model.BenefitOf(chosen) < known)
        {
            return false;
        }

        core.Accept(chosen);
        return true;
    }

    /// <summary>The lists of both halves, met in the middle: E. Horowitz and S. Sahni, JACM 21, 1974.</summary>
    private bool[]? PackHalves(long[] benefits, long[] costs, long budget, long atLeast)
    {
        var (middle, price) = (costs.Length / 2, CriticalPrice(benefits, costs, budget));
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
}
