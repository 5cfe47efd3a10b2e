using AfterSales.Metrics.DataQuality;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.DataQuality;

/// <summary>A million compared pairs: counted by pattern (the baseline), and the model fitted to the patterns.</summary>
[MemoryDiagnoser]
public class LinkageBenchmarks
{
    private const int Pairs = 1_000_000;

    private static readonly int[] Levels = [3, 2, 2, 3];

    private int?[][] patterns = [];
    private PatternTally tally = new(Levels);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        patterns = [.. Enumerable.Range(0, 1000).Select(i => Levels.Select(count => random.Next(10) == 0 ? (int?)null : i % 20 == 0 ? count - 1
            : random.Next(count)).ToArray())];
        tally = CountPatterns();
    }

    [Benchmark(Baseline = true)]
    public PatternTally CountPatterns()
    {
        var counted = new PatternTally(Levels);
        for (var i = 0; i < Pairs; i++)
        {
            counted.Add(patterns[i % patterns.Length]);
        }

        return counted;
    }

    [Benchmark]
    public LinkageModelResult Fit() => LinkageModel.Fit(tally);
}
