using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>A choice of projects in whole numbers.</summary>
internal sealed class ProjectModel
{
    private readonly long[] left;
    private readonly bool[] taken;
    private readonly double[] budgetSizes;

    public ProjectModel(ProjectSelectionInput input)
    {
        var count = input.Projects.Count;
        Benefits = new long[count];
        var sizes = input.Projects.Select(p => Math.Abs(p.Benefit)).ToArray();
        Scale(sizes, Benefits, "benefits");
        var largest = Array.FindIndex(sizes, size => size > 0);
        BenefitScale = largest < 0 ? 1 : Benefits[largest] / (double)sizes[largest];
        for (var i = 0; i < count; i++)
        {
            Benefits[i] *= Math.Sign(input.Projects[i].Benefit);
        }

        Budgets = new long[input.Budgets.Count];
        budgetSizes = new double[Budgets.Length];
        Costs = new long[Budgets.Length][];
        for (var k = 0; k < Budgets.Length; k++)
        {
            Costs[k] = new long[count];
            decimal[] costs = [.. input.Projects.Select(p => p.Costs[k])];
            var sum = Scale(costs, Costs[k], FormattableString.Invariant($"costs of budget {k}"));
            (Budgets[k], budgetSizes[k]) = Spendable(input.Budgets[k], costs, Costs[k], sum);
        }

        Groups = input.ExclusiveGroups.Select(g => g.Distinct().ToArray()).Where(g => g.Length > 1).ToArray();
        Needs = input.Prerequisites.Where(p => p.Project != p.Needs).Select(p => (p.Project, p.Needs)).Distinct().ToArray();
        GroupsOf = Lists(count, Groups.SelectMany((group, g) => group.Select(i => (i, g))));
        NeedsOf = Lists(count, Needs);
        NeededBy = Lists(count, Needs.Select(need => (need.Needed, need.Project)));
        (left, taken) = (new long[Budgets.Length], new bool[Groups.Length]);
    }

    /// <summary>Some projects of a choice under one budget and nothing else, in their order, with what is left of it.</summary>
    public ProjectModel(ProjectModel whole, int[] projects, long budget)
    {
        Benefits = Array.ConvertAll(projects, i => whole.Benefits[i]);
        BenefitScale = whole.BenefitScale;
        (Budgets, budgetSizes, Costs) = ([budget], [budget], [Array.ConvertAll(projects, i => whole.Costs[0][i])]);
        (Groups, Needs) = (whole.Groups, whole.Needs);
        GroupsOf = NeedsOf = NeededBy = Lists(projects.Length, []);
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

    /// <summary>By descending profitability index, each project that still fits and whose prerequisites are chosen.</summary>
    public bool[] Ranking()
    {
        var order = Worthwhile();
        var keys = Array.ConvertAll(order, i => -Benefits[i] / Share(i));
        Array.Sort(keys, order);
        for (int from = 0, to = 0; from < order.Length; from = to)
        {
            to++;
            while (to < order.Length && keys[to] == keys[from])
            {
                to++;
            }

            // Equal ones in their own order.
            Array.Sort(order, from, to - from);
        }

        var chosen = new bool[Count];
        Complete(chosen, order);
        return chosen;
    }

    /// <summary>The projects that bring something.</summary>
    public int[] Worthwhile() => Array.FindAll(Enumerable.Range(0, Count).ToArray(), i => Benefits[i] > 0);

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

    private static long Scale(decimal[] input, long[] scaled, string what)
    {
        if (!ExactIntegers.TryScale(input, scaled, out var sum))
        {
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

    private static int[][] Lists(int count, IEnumerable<(int Of, int Item)> pairs)
    {
        var lists = new int[count][];
        lists.AsSpan().Fill([]);
        foreach (var list in pairs.GroupBy(pair => pair.Of, pair => pair.Item))
        {
            lists[list.Key] = list.ToArray();
        }

        return lists;
    }
}
