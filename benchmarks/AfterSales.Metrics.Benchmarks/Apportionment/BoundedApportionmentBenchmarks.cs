using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>Splitting between limits: the aim for a million lines is 0.15 s. The baseline finds the level by bisection in double and rounds nothing.</summary>
[MemoryDiagnoser]
public class BoundedApportionmentBenchmarks
{
    private long[] weights = [];
    private long[] minimums = [];
    private long[] maximums = [];
    private long[] parts = [];
    private long total;

    [Params(1_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        weights = [.. Enumerable.Range(0, N).Select(_ => random.NextInt64(1, 1_000_000))];
        minimums = [.. weights.Select(_ => random.NextInt64(0, 300_000))];
        maximums = [.. minimums.Select(m => m + random.NextInt64(0, 3_000_000))];
        parts = new long[N];
        total = (minimums.Sum() + maximums.Sum()) / 2;
    }

    [Benchmark(Baseline = true)]
    public double LinqBisection()
    {
        double low = 0, high = 1e7;
        for (var i = 0; i < 60; i++)
        {
            var level = (low + high) / 2;
            var sum = Enumerable.Range(0, N).Sum(k => Math.Min(Math.Max(level * weights[k], minimums[k]), maximums[k]));
            (low, high) = sum < total ? (level, high) : (low, level);
        }

        return high;
    }

    [Benchmark]
    public SplitFeasibility SplitWithin() => Apportionment.SplitWithin(total, weights, minimums, maximums, parts);
}
