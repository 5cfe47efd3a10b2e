using AfterSales.Metrics.Budgets;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Budgets;

/// <summary>The exact choice under one budget: the aim for 200 projects is 1 ms. The baseline fills the table of dynamic programming.</summary>
[MemoryDiagnoser]
public class ProjectSelectionBenchmarks
{
    private ProjectSelectionInput input = null!;
    private long[] benefits = [];
    private int[] costs = [];
    private int budget;

    [Params(40, 200)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        benefits = [.. Enumerable.Range(0, N).Select(_ => random.NextInt64(10, 500))];
        costs = [.. Enumerable.Range(0, N).Select(_ => random.Next(20, 300))];
        budget = costs.Sum() / 3;
        input = new ProjectSelectionInput
        {
            Projects = [.. benefits.Select((b, i) => new Project { Name = "p", Benefit = b, Costs = [costs[i]] })],
            Budgets = [budget],
        };
    }

    [Benchmark(Baseline = true)]
    public long DynamicProgramming()
    {
        var best = new long[budget + 1];
        for (var i = 0; i < N; i++)
        {
            for (var left = budget; left >= costs[i]; left--)
            {
                best[left] = Math.Max(best[left], best[left - costs[i]] + benefits[i]);
            }
        }

        return best[budget];
    }

    [Benchmark]
    public ProjectSelectionResult Choose() => ProjectSelection.Choose(input);
}
