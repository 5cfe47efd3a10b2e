using System.Text.Json;
using AfterSales.Metrics.Budgets;

namespace AfterSales.Metrics.Tests.Budgets;

public class ProjectSelectionTests
{
    private static readonly Gen<ProjectSelectionInput> Small = Gen.Choose(1, 11).SelectMany(count => Gen.Choose(1, 3).SelectMany(budgets =>
        Gen.Choose(-3, 12)
            .ArrayOf(count)
            .SelectMany(benefits => Gen.Choose(0, 9).ArrayOf(count * budgets).SelectMany(costs => Gen.Choose(0, 30).ArrayOf(budgets).SelectMany(limits =>
            Gen.Choose(0, count - 1).ListOf().Select(list => list.Take(4).Distinct().ToArray()).SelectMany(group =>
                Gen.Choose(0, count - 1).Two().ListOf().Select(needs => new ProjectSelectionInput
                {
                    Projects = [.. benefits.Select((b, i) => Project(b, [.. Enumerable.Range(0, budgets).Select(k => (decimal)costs[(i * budgets) + k])]))],
                    Budgets = [.. limits.Select(l => (decimal)l)],
                    ExclusiveGroups = group.Length > 1 && benefits[0] > 3 ? [group] : [],
                    Prerequisites = [.. needs.Take(benefits[0] > 0 ? 3 : 0).Select(n => new ProjectPrerequisite { Project = n.Item1, Needs = n.Item2 })],
                })))))));

    public static TheoryData<string> Cases => [.. Reference.Cases("project_selection.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Choose_Reference_IsOptimal(string name)
    {
        var (_, inputs, expected) = Reference.Cases("project_selection.json").Single(c => c.Name == name);
        var input = Read(inputs);

        var result = ProjectSelection.Choose(input);

        var values = new ExpectedValues(expected, 1e-12, name);
        values.Known("checked_by_dp");
        Assert.Equal(values.Take("optimal_benefit").Exact(), result.Benefit);
        Assert.True(IsFeasible(input, result.Selected));
        Assert.Equal((ProjectSelectionStatus.Optimal, 0.0), (result.Status, result.Gap));
        values.Number("lp_relaxation_bound", result.LinearBound);
        int[] optimal = [.. values.Take("one_optimal_selection").EnumerateArray().Select(i => i.GetInt32())];
        Assert.Equal(result.Benefit, optimal.Sum(i => input.Projects[i].Benefit));
        Assert.True(IsFeasible(input, optimal));
        Assert.Equal(values.Has("greedy_benefit") ? values.Take("greedy_benefit").Exact() : result.RankingBenefit, result.RankingBenefit);
        values.AllAsked();
    }

    [Fact]
    public void Choose_EqualChoices_TakesTheFirst()
    {
        var input = new ProjectSelectionInput { Projects = [Project(3, 3), Project(1, 1), Project(2, 2), Project(4, 4)], Budgets = [4] };

        Assert.Equal([0, 1], ProjectSelection.Choose(input).Selected);
    }

    [Fact]
    public void Choose_LimitReached_ReportsTheGap()
    {
        var random = new System.Random(3);
        var projects = Enumerable.Range(0, 60).Select(_ => random.Next(1000, 2000)).Select(cost => Project(cost + 1000, cost)).ToArray();

        var result = ProjectSelection.Choose(
            new ProjectSelectionInput { Projects = projects, Budgets = [40_005] }, new ProjectSelectionOptions { MaximumWork = 2000 });

        Assert.Equal(ProjectSelectionStatus.LimitReached, result.Status);
        Assert.True(result.Gap > 0 && result.Bound == result.LinearBound && result.Gap == result.Bound - (double)result.Benefit);
    }

    [Fact]
    public void Choose_LimitReachedAmongTies_SaysThatTheBenefitIsProven()
    {
        // The second budget only ranks the later projects first, and the last ten fill the first one: proven at once. Which of the earlier ones fill it
        // too is a subset sum.
        var random = new System.Random(5);
        var costs = Enumerable.Range(0, 30).Select(_ => (decimal)random.Next(100_000, 999_999)).ToArray();
        var input = new ProjectSelectionInput { Projects = [.. costs.Select((c, i) => Project(c, c, c * (30 - i)))], Budgets = [costs.Skip(20).Sum(), 1e9m] };

        var result = ProjectSelection.Choose(input, new ProjectSelectionOptions { MaximumWork = 40_000 });

        Assert.Equal((ProjectSelectionStatus.OptimalAmongTies, input.Budgets[0], 0.0), (result.Status, result.Benefit, result.Gap));
        Assert.Equal((double)result.Benefit, result.Bound);
        Assert.True(IsFeasible(input, result.Selected));
    }

    [Fact]
    public void Choose_RankingByIndex_StandsBesideTheOptimum()
    {
        // The small one has the better index and leaves no room for the one that brings most.
        var result = ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(3, 1), Project(10, 10)], Budgets = [10] });

        Assert.Equal([1], result.Selected);
        Assert.Equal([0], result.RankingSelected);
        Assert.Equal((10m, 3m, 10m), (result.Benefit, result.RankingBenefit, result.Costs[0]));
        Assert.Equal(3 + 9, result.LinearBound);
    }

    [Fact]
    public void Choose_BudgetOfMoreDigitsThanItsCosts_IsReadToTheirLast()
    {
        var third = 10m / 3;
        var input = new ProjectSelectionInput { Projects = [Project(5, 3.3m), Project(4, 3.4m), Project(1, 0)], Budgets = [third] };

        Assert.Equal([0, 2], ProjectSelection.Choose(input).Selected);
        Assert.Equal([0, 1, 2], ProjectSelection.Choose(input with { Budgets = [decimal.MaxValue] }).Selected);
        Assert.Equal([0], ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(5, 0)], Budgets = [third] }).Selected);
    }

    [Fact]
    public void Choose_NothingAffordableOrNothingThere_IsEmpty()
    {
        var result = ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(5, 10)], Budgets = [9] });

        Assert.Empty(result.Selected);
        Assert.Equal((0m, ProjectSelectionStatus.Optimal), (result.Benefit, result.Status));
        Assert.Empty(ProjectSelection.Choose(new ProjectSelectionInput { Projects = [], Budgets = [9] }).Selected);
    }

    [Fact]
    public void Choose_CircleOfPrerequisites_IsAllOrNothing()
    {
        ProjectSelectionInput Input(decimal budget) => new()
        {
            Projects = [Project(5, 4), Project(-1, 4), Project(3, 5)],
            Budgets = [budget],
            Prerequisites = [new ProjectPrerequisite { Project = 0, Needs = 1 }, new ProjectPrerequisite { Project = 1, Needs = 0 }],
        };

        Assert.Equal([2], ProjectSelection.Choose(Input(7)).Selected);
        Assert.Equal([0, 1], ProjectSelection.Choose(Input(8)).Selected);
    }

    [Fact]
    public void Choose_WorthlessProject_OnlyWhereAnotherNeedsIt()
    {
        var input = new ProjectSelectionInput
        {
            Projects = [Project(0, 0), Project(0, 1), Project(4, 1)],
            Budgets = [5],
            Prerequisites = [new ProjectPrerequisite { Project = 2, Needs = 1 }],
        };

        Assert.Equal([1, 2], ProjectSelection.Choose(input).Selected);
    }

    [Fact]
    public void Choose_NeedsOneOfItsOwnGroup_IsNeverChosen()
    {
        var input = new ProjectSelectionInput
        {
            Projects = [Project(9, 1), Project(1, 1)],
            Budgets = [5],
            ExclusiveGroups = [[0, 1]],
            Prerequisites = [new ProjectPrerequisite { Project = 0, Needs = 1 }],
        };

        Assert.Equal([1], ProjectSelection.Choose(input).Selected);
    }

    [Theory]
    [InlineData(24, 22396)]
    [InlineData(26, 0)]
    [InlineData(28, 0)]
    [InlineData(30, 0)]
    [InlineData(60, 0)]
    [InlineData(120, 0)]
    public void Choose_SimilarProjects_IsTheTablesOptimum(int count, int known)
    {
        // benefit = cost = 2(1000 + i), budget 1000n + 1: branch and bound alone stops below the optimum.
        var costs = Enumerable.Range(0, count).Select(i => 2 * (1000 + i)).ToArray();
        var input = new ProjectSelectionInput { Projects = [.. costs.Select(c => Project(c, c))], Budgets = [(1000 * count) + 1] };

        var result = ProjectSelection.Choose(input);

        Assert.Equal((ProjectSelectionStatus.Optimal, Table(costs, costs, (1000 * count) + 1)), (result.Status, result.Benefit));
        Assert.True(known == 0 || result.Benefit == known);
    }

    [Theory]
    [InlineData(28, 1)]
    [InlineData(36, 2)]
    [InlineData(40, 3)]
    public void Choose_SimilarProjectsToTheCent_AreExactFromBothEnds(int count, int seed)
    {
        // Costs of ten digits: no table holds the budget, so the lists of both halves meet.
        var random = new System.Random(seed);
        var costs = Enumerable.Range(0, count).Select(_ => random.Next(900_000_000, 1_000_000_000) + (random.Next(100) / 100m)).ToArray();
        var input = new ProjectSelectionInput { Projects = [.. costs.Select(c => Project(c, c))], Budgets = [costs.Take(count / 2).Sum()] };

        var result = ProjectSelection.Choose(input);

        // The first half fills the budget to the cent, and nothing stands before it.
        Assert.Equal((ProjectSelectionStatus.Optimal, input.Budgets[0]), (result.Status, result.Benefit));
        Assert.Equal(Enumerable.Range(0, count / 2), result.Selected);
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(200, 2)]
    public void Choose_CorrelatedProjects_AreExactInLittleMemory(int count, int seed)
    {
        var random = new System.Random(seed);
        var costs = Enumerable.Range(0, count).Select(_ => random.Next(1000, 2000)).ToArray();
        var benefits = costs.Select(c => c + 1000).ToArray();
        var input = new ProjectSelectionInput { Projects = [.. costs.Select((c, i) => Project(benefits[i], c))], Budgets = [costs.Sum() / 2] };
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = ProjectSelection.Choose(input);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 500_000_000);
        Assert.Equal((ProjectSelectionStatus.Optimal, Table(benefits, costs, costs.Sum() / 2)), (result.Status, result.Benefit));
    }

    [Theory]
    [InlineData(5_000, false)]
    [InlineData(5_000, true)]
    [InlineData(20_000, false)]
    public void Choose_ChainOfPrerequisites_IsThePrefixThatBringsMost(int count, bool isBackward)
    {
        var random = new System.Random(7);
        var projects = Enumerable.Range(0, count).Select(_ => Project(random.Next(-50, 60), random.Next(1, 100))).ToArray();
        var needs = Enumerable.Range(1, count - 1).Select(i => isBackward ? (i - 1, i) : (i, i - 1));
        var budget = projects.Sum(p => p.Costs[0]) / 2;
        var inOrder = isBackward ? Enumerable.Reverse(projects).ToArray() : projects;
        var (best, benefit, cost) = (0m, 0m, 0m);
        foreach (var project in inOrder)
        {
            (benefit, cost) = (benefit + project.Benefit, cost + project.Costs[0]);
            best = cost <= budget ? Math.Max(best, benefit) : best;
        }

        var result = ProjectSelection.Choose(new ProjectSelectionInput
        {
            Projects = projects,
            Budgets = [budget],
            Prerequisites = [.. needs.Select(n => new ProjectPrerequisite { Project = n.Item1, Needs = n.Item2 })],
        });

        Assert.Equal((ProjectSelectionStatus.Optimal, best), (result.Status, result.Benefit));
        Assert.True(result.LinearBound >= (double)best);
    }

    [Theory]
    [InlineData(10, 250, 0)]
    [InlineData(2, 5_000, 4_999)]
    [InlineData(3, 2_000, 6_000)]
    public void Choose_LargeInput_StopsAtItsWorkWithAnswerAndBound(int budgets, int count, int needs)
    {
        var random = new System.Random(11);
        var input = new ProjectSelectionInput
        {
            Projects = [
                .. Enumerable.Range(0, count).Select(
                    _ => Project(random.Next(1, 1000), [.. Enumerable.Range(0, budgets).Select(_ => (decimal)random.Next(1, 1000))])),
            ],
            Budgets = [.. Enumerable.Range(0, budgets).Select(_ => count * 250m)],
            Prerequisites = [
                .. Enumerable.Range(0, needs)
                    .Select(_ => random.Next(1, count))
                    .Select(i => new ProjectPrerequisite { Project = i, Needs = random.Next(0, i) }),
            ],
        };

        var result = ProjectSelection.Choose(input, new ProjectSelectionOptions { MaximumWork = 100_000_000 });

        Assert.True(IsFeasible(input, result.Selected));
        Assert.True(result.Benefit >= result.RankingBenefit && (double)result.Benefit <= result.Bound * (1 + 1e-12));
        Assert.True(result.Work < 200_000_000, $"{result.Work}");
        Assert.True((double)result.Benefit > 0.5 * result.Bound, $"{result.Benefit} of {result.Bound}");
    }

    [Fact]
    public void Choose_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(1, 1, 2)], Budgets = [1] }));
        Assert.Throws<ArgumentException>(
            () => ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(1, 1)], Budgets = [1], ExclusiveGroups = [[0, 1]] }));
        Assert.Throws<ArgumentException>(() => Project(1, -1));
        Assert.Throws<ArgumentException>(
            () => ProjectSelection.Choose(new ProjectSelectionInput { Projects = [Project(0.0000000000000001m, 1), Project(1e9m, 1)], Budgets = [1] }));
    }

    [Property(MaxTest = 300)]
    public Property Choose_AnySmallInput_IsTheFirstOfTheBest() => Prop.ForAll(Small.ToArbitrary(), input =>
    {
        var result = ProjectSelection.Choose(input);
        var (best, _) = Everything(input);
        return result.Status == ProjectSelectionStatus.Optimal && result.Benefit == best && IsFeasible(input, result.Selected);
    });

    [Property(MaxTest = 200)]
    public Property Choose_AnyPositiveBenefits_IsLexicographicallyFirst() => Prop.ForAll(Small.ToArbitrary(), input =>
    {
        var positive = input with { Projects = [.. input.Projects.Select(p => p with { Benefit = Math.Abs(p.Benefit) + 1 })] };
        return ProjectSelection.Choose(positive).Selected.SequenceEqual(Everything(positive).First);
    });

    // Many projects of few sizes: most are settled at the root, and what is left has equals.
    [Property(MaxTest = 200)]
    public Property Choose_AnyKnapsack_IsTheTablesFirst() => Prop.ForAll(
        Gen.Choose(1, 90).SelectMany(count => Gen.Choose(1, 3).SelectMany(spread => Gen.Choose(0, 9 * spread).ArrayOf(count).SelectMany(benefits =>
            Gen.Choose(0, 9 * spread).ArrayOf(count).SelectMany(costs =>
                Gen.Choose(0, 3 * spread * count).Select(budget => (benefits, costs, budget)))))).ToArbitrary(),
        knapsack =>
        {
            var (benefits, costs, budget) = knapsack;
            var result = ProjectSelection.Choose(new ProjectSelectionInput
            {
                Projects = [.. benefits.Select((benefit, i) => Project(benefit / 8m, costs[i] / 10m))],
                Budgets = [budget / 10m],
            });
            return result.Status == ProjectSelectionStatus.Optimal && result.Selected.SequenceEqual(FirstOfTable(benefits, costs, budget));
        });

    [Property]
    public Property Choose_AnyInput_LiesBetweenTheRankingAndTheBound() => Prop.ForAll(Small.ToArbitrary(), input =>
    {
        var result = ProjectSelection.Choose(input);
        return result.RankingBenefit <= result.Benefit && (double)result.Benefit <= result.LinearBound + 1e-9 && IsFeasible(input, result.RankingSelected);
    });

    private static decimal Table(int[] benefits, int[] costs, int budget)
    {
        var best = new long[budget + 1];
        for (var i = 0; i < costs.Length; i++)
        {
            for (var left = budget; left >= costs[i]; left--)
            {
                best[left] = Math.Max(best[left], best[left - costs[i]] + benefits[i]);
            }
        }

        return best[budget];
    }

    /// <summary>The best of a budget from each project on, and the way through it that takes whatever it may take early.</summary>
    private static int[] FirstOfTable(int[] benefits, int[] costs, int budget)
    {
        var best = new int[benefits.Length + 1][];
        best[^1] = new int[budget + 1];
        for (var i = benefits.Length - 1; i >= 0; i--)
        {
            best[i] = [.. best[i + 1].Select((without, left) => costs[i] > left ? without : Math.Max(without, best[i + 1][left - costs[i]] + benefits[i]))];
        }

        var (chosen, rest) = (new List<int>(), budget);
        for (var i = 0; i < benefits.Length; i++)
        {
            if (benefits[i] > 0 && costs[i] <= rest && best[i + 1][rest - costs[i]] + benefits[i] == best[i][rest])
            {
                chosen.Add(i);
                rest -= costs[i];
            }
        }

        return [.. chosen];
    }

    private static (decimal Best, int[] First) Everything(ProjectSelectionInput input)
    {
        var (best, first) = (decimal.MinValue, Array.Empty<int>());
        for (var bits = 0; bits < 1 << input.Projects.Count; bits++)
        {
            var chosen = Enumerable.Range(0, input.Projects.Count).Where(i => (bits >> i & 1) == 1).ToArray();
            var benefit = chosen.Sum(i => input.Projects[i].Benefit);
            if (IsFeasible(input, chosen) && (benefit > best || (benefit == best && IsBefore(chosen, first))))
            {
                (best, first) = (benefit, chosen);
            }
        }

        return (best, first);
    }

    private static bool IsBefore(int[] a, int[] b)
    {
        var different = a.Zip(b).Where(x => x.Item1 != x.Item2).DefaultIfEmpty((-1, -1)).First();
        return different == (-1, -1) ? a.Length < b.Length : different.Item1 < different.Item2;
    }

    private static bool IsFeasible(ProjectSelectionInput input, IReadOnlyList<int> chosen)
        => input.Budgets.Select((budget, k) => chosen.Sum(i => input.Projects[i].Costs[k]) <= budget).All(fits => fits)
            && input.ExclusiveGroups.All(g => g.Distinct().Count(chosen.Contains) <= 1)
            && input.Prerequisites.All(p => !chosen.Contains(p.Project) || chosen.Contains(p.Needs));

    private static Project Project(decimal benefit, params decimal[] costs) => new() { Name = "p", Benefit = benefit, Costs = costs };

    private static ProjectSelectionInput Read(JsonElement inputs)
    {
        var costs = inputs.GetProperty("cost").EnumerateArray().Select(c => c.Exacts()).ToArray();
        return new ProjectSelectionInput
        {
            Projects = [.. inputs.GetProperty("benefit").Exacts().Select((b, i) => Project(b, [.. costs.Select(c => c[i])]))],
            Budgets = inputs.GetProperty("budget").Exacts(),
            ExclusiveGroups = [
                .. inputs.GetProperty("mutually_exclusive_groups").EnumerateArray().Select(g => g.EnumerateArray().Select(i => i.GetInt32()).ToArray()),
            ],
            Prerequisites = [.. inputs.GetProperty("requires").EnumerateArray()
                .Select(r => new ProjectPrerequisite { Project = r.GetProperty("project").GetInt32(), Needs = r.GetProperty("needs").GetInt32() })],
        };
    }

    /// <summary>Indices that are one double: the better one is ranked first all the same, and equal ones in their own order.</summary>
    [Fact]
    public void Choose_IndicesThatRoundAlike_AreRankedExactly()
    {
        static ProjectSelectionResult Rank(params decimal[] benefits) => ProjectSelection.Choose(
            new ProjectSelectionInput { Projects = [.. benefits.Select(b => new Project { Name = "p", Benefit = b, Costs = [3] })], Budgets = [3] });

        Assert.Equal([1], Rank(9_007_199_254_740_992, 9_007_199_254_740_993).RankingSelected);
        Assert.Equal([0], Rank(9_007_199_254_740_993, 9_007_199_254_740_992).RankingSelected);
        Assert.Equal([1], Rank(1, 9_007_199_254_740_993, 9_007_199_254_740_993).RankingSelected);
    }
}
