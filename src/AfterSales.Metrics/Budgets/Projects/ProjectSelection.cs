using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Budgets;

/// <summary>Chooses the projects that bring most under one or several budgets, exactly, with exclusions and prerequisites.</summary>
/// <remarks>
/// <para><b>Formula.</b> Maximize Σ bᵢ·xᵢ, x 0 or 1, with Σ cₖᵢ·xᵢ ≤ budgetₖ for each budget, Σ x ≤ 1 in each exclusive group, and xᵢ ≤ xⱼ where i needs j.
/// Ranking: by descending profitability index, benefit over Σ cₖᵢ / budgetₖ, each project that still fits.</para>
/// <para><b>Units.</b> Benefits and costs in units of their own; all costs of one budget in that budget's unit.</para>
/// <para><b>Domain.</b> One cost for each budget, none negative. Benefits, and the costs of each budget, must fit 63 bits once made integer together:
/// eighteen digits; a budget may have any number of them.</para>
/// <para><b>Edge cases.</b> Nothing affordable, or no project: an empty choice that brings zero. Choices that bring the same: the one with the first
/// project the other
/// lacks; a project that brings nothing is chosen only where another needs it. A circle of prerequisites is chosen as a whole or not at all; a project
/// that needs one
/// of its own exclusive group is never chosen. A limit that stops the search: the best choice so far, with the gap.</para>
/// <para><b>Method.</b> One budget alone: reduced costs settle most projects; over the core that they leave open, branch and bound with Dantzig's bound
/// while it takes fewer steps than a table would; then dynamic programming over what is still open, by a table of the budget's units (up to 300 million
/// cells) or by lists of undominated states met in the middle (up to 10 million in each half). One budget, prerequisites in a forest or in circles, groups of
/// siblings nobody needs: lists along the tree. All else: branch and bound, depth first, over a simplex with bounded variables whose dual values give a bound
/// that rounding cannot invalidate; reduced costs fix projects at the root. Beyond 250,000 cells of the simplex: prices for the budgets. Choices are compared
/// in whole numbers; the first of the equals is found last. Work is counted, and a limit ends it.</para>
/// <para><b>Source.</b> S. Martello and P. Toth, Knapsack Problems, 1990, ch. 2; E. Balas and E. Zemel, Operations Research 28, 1980; E. Horowitz and S.
/// Sahni, JACM 21, 1974; G. Cho and D. Shaw, INFORMS Journal on Computing 9, 1997 (trees); H. Weingartner, Mathematical Programming and the Analysis of
/// Capital Budgeting Problems, 1963. Optima agree with CBC 2.10.8 and GLPK 5.0.</para>
/// </remarks>
/// <example>
/// <code>
/// Project Project(decimal benefit, params decimal[] costs) =&gt; new() { Name = "p", Benefit = benefit, Costs = costs };
/// var input = new ProjectSelectionInput { Projects = [Project(3, 3), Project(1, 1), Project(2, 2), Project(4, 4)], Budgets = [4] };
/// Console.WriteLine(ProjectSelection.Choose(input).Selected); // [0, 1]
/// </code>
/// </example>
public static class ProjectSelection
{
    /// <summary>Chooses projects.</summary>
    /// <param name="input">The projects and what limits the choice.</param>
    /// <param name="options">How far to search; null is <see cref="ProjectSelectionOptions.Default"/>.</param>
    /// <returns>The choice, what is proven of it, and the ranking's.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A project without one cost for each budget, a position that is no project's, or numbers of more digits than fit.
    /// </exception>
    /// <exception cref="OverflowException">A sum of benefits or costs exceeds decimal's range.</exception>
    public static ProjectSelectionResult Choose(ProjectSelectionInput input, ProjectSelectionOptions? options = null)
    {
        Check(Guard.NotNull(input));
        var model = new ProjectModel(input);
        var search = new ProjectSearch(model, (options ?? ProjectSelectionOptions.Default).MaximumWork);
        search.Run();
        var (selected, ranked) = (Positions(search.Best), Positions(search.Ranking));
        var benefit = Benefit(input, selected);
        var isProven = search.Status != ProjectSelectionStatus.LimitReached;
        var linear = search.LinearBound / model.BenefitScale;
        return new ProjectSelectionResult
        {
            Status = search.Status,
            Selected = FrozenList.Own(selected),
            Benefit = benefit,
            Costs = FrozenList.Own(Costs(input, selected)),
            LinearBound = linear,
            Bound = isProven ? (double)benefit : linear,
            Gap = isProven ? 0 : Math.Max(linear - (double)benefit, 0),
            Nodes = search.Nodes,
            Work = search.Work,
            RankingSelected = FrozenList.Own(ranked),
            RankingBenefit = Benefit(input, ranked),
        };
    }

    private static int[] Positions(bool[] chosen) => ProjectModel.Places(chosen.Length, i => chosen[i]);

    private static decimal Benefit(ProjectSelectionInput input, int[] chosen)
    {
        var sum = 0m;
        foreach (var i in chosen)
        {
            sum += input.Projects[i].Benefit;
        }

        return sum;
    }

    /// <summary>By budget.</summary>
    private static decimal[] Costs(ProjectSelectionInput input, int[] chosen)
    {
        var sums = new decimal[input.Budgets.Count];
        foreach (var i in chosen)
        {
            for (var k = 0; k < sums.Length; k++)
            {
                sums[k] += input.Projects[i].Costs[k];
            }
        }

        return sums;
    }

    private static void Check(ProjectSelectionInput input)
    {
        for (var i = 0; i < input.Projects.Count; i++)
        {
            if (input.Projects[i].Costs.Count is var costs && costs != input.Budgets.Count)
            {
                Guard.SameLength(costs, input.Budgets.Count, FormattableString.Invariant($"projects[{i}]"), nameof(input.Budgets));
            }
        }

        foreach (var group in input.ExclusiveGroups)
        {
            foreach (var position in group)
            {
                CheckPosition(input, position);
            }
        }

        foreach (var prerequisite in input.Prerequisites)
        {
            CheckPosition(input, prerequisite.Project);
            CheckPosition(input, prerequisite.Needs);
        }
    }

    private static void CheckPosition(ProjectSelectionInput input, int position)
    {
        if (position < 0 || position >= input.Projects.Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Positions must be those of {input.Projects.Count} projects, from 0; one is {position}."), nameof(input));
        }
    }
}
