using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>The likeliest beta distribution of 200 teams' shares, all its maxima looked at, against the method of moments.</summary>
[MemoryDiagnoser]
public class ShareShrinkageBenchmarks
{
    private readonly TeamShare[] teams = [.. Enumerable.Range(0, 200)
        .Select(i => new TeamShare { Name = $"{i}", Successes = 20 + (i * 13 % 40), Count = 80 + (i % 25) })];

    [Benchmark(Baseline = true)]
    public ShareShrinkageResult Moments() => ShareShrinkage.Compute(teams);

    [Benchmark]
    public ShareShrinkageResult Likeliest() => ShareShrinkage.Compute(teams, ShrinkageMethod.Iterative);
}
