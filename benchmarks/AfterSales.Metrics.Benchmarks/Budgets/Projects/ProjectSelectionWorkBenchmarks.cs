using AfterSales.Metrics.Budgets;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Budgets;

/// <summary>
/// Small inputs that once took minutes or gigabytes: similar projects, several budgets, chains of prerequisites, benefits that follow the costs.
/// The aim is 2 s and 500 MB for each at the default limit of work.
/// </summary>
[MemoryDiagnoser]
public class ProjectSelectionWorkBenchmarks
{
    private ProjectSelectionInput input = null!;

    [ParamsAllValues]
    public Kind Of { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        var costs = Enumerable.Range(0, 200).Select(_ => random.Next(1_000, 100_000)).ToArray();
        input = Of switch
        {
            Kind.TwentyFourSimilar => Similar(24),
            Kind.ThirtySimilar => Similar(30),
            Kind.TenBudgets => Made(250, 10, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)),
            Kind.ThreeBudgets => Made(2_000, 3, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)),
            Kind.FiveBudgets => Made(1_000, 5, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)),
            Kind.TwentyBudgets => Made(5_000, 20, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)),
            Kind.Chain => Made(5_000, 10, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)) with
            {
                Prerequisites = [.. Enumerable.Range(1, 4_999).Select(i => new ProjectPrerequisite { Project = i, Needs = i - 1 })],
            },
            Kind.Groups => Made(40, 3, _ => random.Next(10, 500), (_, _) => random.Next(20, 300)) with
            {
                ExclusiveGroups = [.. Enumerable.Range(0, 10).Select(group => Enumerable.Range(4 * group, 4).ToArray())],
            },
            Kind.Correlated => Made(200, 1, i => costs[i] + 10_000, (i, _) => costs[i]),
            _ => Made(200, 2, i => costs[i] + 10_000, (i, k) => k == 0 ? costs[i] : random.Next(1_000, 100_000)),
        };
    }

    [Benchmark]
    public ProjectSelectionResult Choose() => ProjectSelection.Choose(input);

    private static ProjectSelectionInput Similar(int count) => new()
    {
        Projects = [.. Enumerable.Range(0, count).Select(i => new Project { Name = "p", Benefit = 2 * (1000 + i), Costs = [2m * (1000 + i)] })],
        Budgets = [(1000m * count) + 1],
    };

    private static ProjectSelectionInput Made(int count, int budgets, Func<int, int> benefit, Func<int, int, int> cost)
    {
        var projects = Enumerable.Range(0, count)
            .Select(i => new Project { Name = "p", Benefit = benefit(i), Costs = [.. Enumerable.Range(0, budgets).Select(k => (decimal)cost(i, k))] })
            .ToArray();
        return new ProjectSelectionInput
        {
            Projects = projects,
            Budgets = [.. Enumerable.Range(0, budgets).Select(k => projects.Sum(project => project.Costs[k]) / 3)],
        };
    }

    /// <summary>What makes the input hard.</summary>
    public enum Kind
    {
        /// <summary>24 projects whose costs and benefits hardly differ.</summary>
        TwentyFourSimilar,

        /// <summary>30 of them.</summary>
        ThirtySimilar,

        /// <summary>250 projects under 10 budgets.</summary>
        TenBudgets,

        /// <summary>2,000 projects under 3 budgets.</summary>
        ThreeBudgets,

        /// <summary>1,000 projects under 5 budgets.</summary>
        FiveBudgets,

        /// <summary>5,000 projects under 20 budgets.</summary>
        TwentyBudgets,

        /// <summary>5,000 projects, each of which needs the one before.</summary>
        Chain,

        /// <summary>40 projects under 3 budgets, in groups of which one may be chosen.</summary>
        Groups,

        /// <summary>200 projects whose benefit is their cost and a fixed sum.</summary>
        Correlated,

        /// <summary>The same under 2 budgets.</summary>
        CorrelatedTwoBudgets,
    }
}
