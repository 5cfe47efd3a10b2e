using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A choice of projects in whole numbers.</summary>
internal sealed class ProjectModel : IComparer<int>
{
    /// <summary>Indices nearer than this part of them may stand in the wrong order: each is a quotient of three rounded numbers.</summary>
    private const double NearQuotients = 1.0 / (1L << 48);

    private readonly long[] left;
    private readonly bool[] taken;
    private readonly double[] budgetSizes;

    public ProjectModel(ProjectSelectionInput input)
    {
        var (projects, count) = (input.Projects, input.Projects.Count);
        var numbers = new decimal[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Math.Abs(projects[i].Benefit);
        }

        Benefits = new long[count];
        Scale(numbers, Benefits, budget: null);
        var largest = Array.FindIndex(numbers, size => size > 0);
        BenefitScale = largest < 0 ? 1 : Benefits[largest] / (double)numbers[largest];
        for (var i = 0; i < count; i++)
        {
            Benefits[i] = projects[i].Benefit < 0 ? -Benefits[i] : Benefits[i];
        }

        Budgets = new long[input.Budgets.Count];
        budgetSizes = new double[Budgets.Length];
        Costs = new long[Budgets.Length][];
        for (var k = 0; k < Budgets.Length; k++)
        {
            for (var i = 0; i < count; i++)
            {
                numbers[i] = projects[i].Costs[k];
            }

            Costs[k] = new long[count];
            var sum = Scale(numbers, Costs[k], k);
            (Budgets[k], budgetSizes[k]) = Spendable(input.Budgets[k], numbers, Costs[k], sum);
        }

        Groups = Several(input.ExclusiveGroups);
        Needs = Different(input.Prerequisites);
        var none = None(count);
        GroupsOf = Groups.Length == 0 ? none : Lists(count, Groups.SelectMany((group, g) => group.Select(i => (i, g))));
        (NeedsOf, NeededBy) = Needs.Length == 0 ? (none, none) : (Lists(count, Needs), Lists(count, Needs.Select(need => (need.Needed, need.Project))));
        (left, taken) = (new long[Budgets.Length], new bool[Groups.Length]);
    }

    /// <summary>Some projects of a choice under one budget and nothing else, in their order, with what is left of it.</summary>
    public ProjectModel(ProjectModel whole, int[] projects, long budget)
    {
        Benefits = Array.ConvertAll(projects, i => whole.Benefits[i]);
        BenefitScale = whole.BenefitScale;
        (Budgets, budgetSizes, Costs) = ([budget], [budget], [Array.ConvertAll(projects, i => whole.Costs[0][i])]);
        (Groups, Needs) = (whole.Groups, whole.Needs);
        GroupsOf = NeedsOf = NeededBy = None(projects.Length);
        (left, taken) = (new long[1], []);
    }

    public int Count => Benefits.Length;

    public long[] Benefits { get; }

    /// <summary>By how much the benefits were multiplied to be whole.</summary>
    public double BenefitScale { get; }

    public long[] Budgets { get; }

    /// <summary>By budget, then by project.</summary>
    public long[][] Costs { get; }

    public int[][] Groups { get; }

    public (int Project, int Needed)[] Needs { get; }

    public int[][] GroupsOf { get; }

    public int[][] NeedsOf { get; }

    public int[][] NeededBy { get; }

    public bool IsKnapsack => Budgets.Length == 1 && Groups.Length == 0 && Needs.Length == 0;

    /// <summary>In an order, each project that still fits and whose prerequisites are chosen.</summary>
    public bool[] Ranking(int[] order)
    {
        var chosen = new bool[Count];
        Complete(chosen, order);
        return chosen;
    }

    /// <summary>The projects that bring something, by descending profitability index, equal ones in their own order; under one budget exactly so.</summary>
    public int[] ByProfitability()
    {
        var order = Worthwhile();
        var keys = Array.ConvertAll(order, i => -Benefits[i] / Share(i));
        Array.Sort(keys, order);
        var apart = Budgets.Length == 1 ? NearQuotients : 0;
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            to++;
            while (to < order.Length && !(keys[to] - keys[to - 1] > apart * -keys[to]))
            {
                to++;
            }

            if (to - from > 1)
            {
                Array.Sort(order, from, to - from, this);
            }
        }

        return order;
    }

    /// <summary>The projects that bring something.</summary>
    public int[] Worthwhile() => Places(Count, i => Benefits[i] > 0);

    /// <summary>Of so many places those for which something holds, ascending.</summary>
    public static int[] Places(int count, Func<int, bool> holds)
    {
        var (places, kept) = (new int[count], 0);
        for (var i = 0; i < count; i++)
        {
            places[kept] = i;
            kept += holds(i) ? 1 : 0;
        }

        Array.Resize(ref places, kept);
        return places;
    }

    /// <summary>Which of two projects whose indices are as good as equal comes first.</summary>
    int IComparer<int>.Compare(int a, int b)
    {
        var sign = Budgets.Length != 1 ? 0
            : Wide.CompareProducts((ulong)Benefits[b], (ulong)Costs[0][a], (ulong)Benefits[a], (ulong)Costs[0][b]);
        return sign != 0 ? sign : a.CompareTo(b);
    }

    /// <summary>Adds projects in an order to a feasible choice where they still fit.</summary>
    public void Complete(bool[] chosen, int[] order)
    {
        Budgets.CopyTo(left, 0);
        Array.Clear(taken, 0, taken.Length);
        for (var i = 0; i < Count; i++)
        {
            if (chosen[i])
            {
                Take(i);
            }
        }

        foreach (var i in order)
        {
            if (!chosen[i] && Fits(i, chosen))
            {
                chosen[i] = true;
                Take(i);
            }
        }
    }

    public long BenefitOf(bool[] chosen)
    {
        long sum = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            sum += chosen[i] ? Benefits[i] : 0;
        }

        return sum;
    }

    /// <summary>Whether a choice keeps every condition, in whole numbers.</summary>
    public bool IsFeasible(bool[] chosen)
    {
        for (var k = 0; k < Budgets.Length; k++)
        {
            var rest = Budgets[k];
            for (var i = 0; i < chosen.Length && rest >= 0; i++)
            {
                rest -= chosen[i] ? Costs[k][i] : 0;
            }

            if (rest < 0)
            {
                return false;
            }
        }

        foreach (var group in Groups)
        {
            var count = 0;
            foreach (var i in group)
            {
                count += chosen[i] ? 1 : 0;
            }

            if (count > 1)
            {
                return false;
            }
        }

        foreach (var (project, needed) in Needs)
        {
            if (chosen[project] && !chosen[needed])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a project costs as a share of all budgets.</summary>
    private double Share(int i)
    {
        var share = 0.0;
        for (var k = 0; k < Budgets.Length; k++)
        {
            share += Costs[k][i] == 0 ? 0 : Costs[k][i] / budgetSizes[k];
        }

        return share;
    }

    private bool Fits(int i, bool[] chosen)
    {
        for (var k = 0; k < left.Length; k++)
        {
            if (Costs[k][i] > left[k])
            {
                return false;
            }
        }

        foreach (var group in GroupsOf[i])
        {
            if (taken[group])
            {
                return false;
            }
        }

        foreach (var needed in NeedsOf[i])
        {
            if (!chosen[needed])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int i)
    {
        for (var k = 0; k < left.Length; k++)
        {
            left[k] -= Costs[k][i];
        }

        foreach (var group in GroupsOf[i])
        {
            taken[group] = true;
        }
    }

    private static long Scale(decimal[] input, long[] scaled, int? budget)
    {
        if (!ExactIntegers.TryScale(input, scaled, out var sum))
        {
            var what = budget is { } k ? FormattableString.Invariant($"costs of budget {k}") : "benefits";
            throw new ArgumentException($"Together, the {what} must fit 63 bits once made integer; they have more digits.", nameof(input));
        }

        return sum;
    }

    /// <summary>A budget in units of its costs, and its size as it is: what it holds beyond their last decimal, or beyond all of them, buys nothing.</summary>
    private static (long Units, double Size) Spendable(decimal budget, decimal[] costs, long[] scaled, long sum)
    {
        var some = Array.FindIndex(scaled, cost => cost > 0);
        if (some < 0)
        {
            return (0, (double)budget);
        }

        var unit = scaled[some] / costs[some];
        return (budget >= sum / unit ? sum : (long)decimal.Floor(budget * unit), (double)budget * (double)unit);
    }

    /// <summary>The groups that exclude something.</summary>
    private static int[][] Several(IReadOnlyList<IReadOnlyList<int>> groups)
        => groups.Count == 0 ? [] : groups.Select(g => g.Distinct().ToArray()).Where(g => g.Length > 1).ToArray();

    private static (int Project, int Needed)[] Different(IReadOnlyList<ProjectPrerequisite> prerequisites)
        => prerequisites.Count == 0 ? [] : prerequisites.Where(p => p.Project != p.Needs).Select(p => (p.Project, p.Needs)).Distinct().ToArray();

    private static int[][] Lists(int count, IEnumerable<(int Of, int Item)> pairs)
    {
        var lists = None(count);
        foreach (var list in pairs.GroupBy(pair => pair.Of, pair => pair.Item))
        {
            lists[list.Key] = list.ToArray();
        }

        return lists;
    }

    /// <summary>An empty list for each project.</summary>
    private static int[][] None(int count)
    {
        var lists = new int[count][];
        lists.AsSpan().Fill([]);
        return lists;
    }
}
