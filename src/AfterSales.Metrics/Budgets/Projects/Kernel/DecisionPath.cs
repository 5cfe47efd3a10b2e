namespace AfterSales.Metrics.Budgets;

/// <summary>
/// Projects in an order in which each is decided once and those it needs stand before it: taking one leads to the next place, leaving one out to the place
/// after all that need it.
/// </summary>
/// <remarks>
/// Prerequisites that form a forest, and exclusive groups of siblings that nobody needs, are held by the two ways on; others are left out, and
/// <see cref="IsExact"/> says so. A circle of prerequisites is one step.
/// N. Samphaiboon and T. Yamada, Heuristic and exact algorithms for the precedence-constrained knapsack problem, JOTA 105, 2000;
/// G. Cho and D. Shaw, A depth-first dynamic programming algorithm for the tree knapsack problem, INFORMS Journal on Computing 9, 1997.
/// </remarks>
internal sealed class DecisionPath
{
    private readonly ProjectModel model;
    private readonly int[] parents;
    private readonly int[] depths;
    private readonly int[] groups;

    public DecisionPath(ProjectModel model)
    {
        this.model = model;
        var steps = NeedCircles.Of(model);
        (parents, depths, groups) = (new int[steps.Length], new int[steps.Length], new int[steps.Length]);
        var stepOf = new int[model.Count];
        for (var s = 0; s < steps.Length; s++)
        {
            (parents[s], groups[s]) = (-1, -1);
            Array.ForEach(steps[s], i => stepOf[i] = s);
        }

        IsExact = true;
        for (var s = 0; s < steps.Length; s++)
        {
            IsExact &= Hang(s, steps[s].SelectMany(i => model.NeedsOf[i]).Select(j => stepOf[j]).Where(n => n != s).Distinct().ToArray());
        }

        var hasChild = new bool[steps.Length];
        foreach (var parent in parents.Where(p => p >= 0))
        {
            hasChild[parent] = true;
        }

        for (var g = 0; g < model.Groups.Length; g++)
        {
            IsExact &= Join(g, model.Groups[g].Select(i => stepOf[i]).Distinct().ToArray(), steps, hasChild);
        }

        Lay(steps);
    }

    /// <summary>Whether the ways hold every condition but the budgets.</summary>
    public bool IsExact { get; }

    /// <summary>The projects of each step; several where they need each other in a circle.</summary>
    public int[][] Members { get; private set; } = [];

    /// <summary>Where to go on when the step is taken.</summary>
    public int[] Take { get; private set; } = [];

    /// <summary>Where to go on when it is not.</summary>
    public int[] Skip { get; private set; } = [];

    public int Count => Members.Length;

    /// <summary>Below the deepest of those it needs, when the others stand above that one.</summary>
    private bool Hang(int step, int[] needs)
    {
        foreach (var need in needs)
        {
            if (parents[step] < 0 || depths[need] > depths[parents[step]])
            {
                parents[step] = need;
            }
        }

        depths[step] = parents[step] < 0 ? 0 : depths[parents[step]] + 1;
        if (needs.Length <= 1)
        {
            return true;
        }

        var missing = new HashSet<int>(needs);
        for (var above = parents[step]; above >= 0 && missing.Count > 0; above = parents[above])
        {
            missing.Remove(above);
        }

        return missing.Count == 0;
    }

    private bool Join(int group, int[] members, int[][] steps, bool[] hasChild)
    {
        if (!Array.TrueForAll(members, s => steps[s].Length == 1 && !hasChild[s] && groups[s] < 0 && parents[s] == parents[members[0]]))
        {
            return false;
        }

        Array.ForEach(members, s => groups[s] = group);
        return members.Length == model.Groups[group].Length;
    }

    /// <summary>Depth first, siblings by their first project, a group where its first member stands.</summary>
    private void Lay(int[][] steps)
    {
        var firsts = Array.ConvertAll(steps, s => s.Min());
        var groupFirsts = new Dictionary<int, int>();
        for (var s = 0; s < steps.Length; s++)
        {
            if (groups[s] >= 0)
            {
                groupFirsts[groups[s]] = groupFirsts.TryGetValue(groups[s], out var first) ? Math.Min(first, firsts[s]) : firsts[s];
            }
        }

        var children = Enumerable.Range(0, steps.Length)
            .OrderByDescending(s => groups[s] >= 0 ? groupFirsts[groups[s]] : firsts[s])
            .ThenByDescending(s => groups[s])
            .ThenByDescending(s => firsts[s])
            .ToLookup(s => parents[s]);
        var (order, open) = (new List<int>(), new Stack<int>(children[-1]));
        while (open.Count > 0)
        {
            var step = open.Pop();
            order.Add(step);
            foreach (var child in children[step])
            {
                open.Push(child);
            }
        }

        Members = [.. order.Select(s => steps[s])];
        (Take, Skip) = (new int[order.Count], new int[order.Count]);
        var sizes = new int[steps.Length];
        for (var place = order.Count - 1; place >= 0; place--)
        {
            var step = order[place];
            sizes[step]++;
            Skip[place] = place + sizes[step];
            Take[place] = groups[step] >= 0 && place + 1 < order.Count && groups[order[place + 1]] == groups[step] ? Take[place + 1] : place + 1;
            if (parents[step] >= 0)
            {
                sizes[parents[step]] += sizes[step];
            }
        }
    }
}
