using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>Splitting a whole by weight: per item, the aim at a million weights is 30 ns for largest remainder and 5 ns for cumulative.</summary>
[MemoryDiagnoser]
public class ApportionmentBenchmarks
{
    private const long Total = 123_456_789_012_345;

    private static readonly ApportionmentOptions Cumulative = new() { Method = ApportionmentMethod.Cumulative };

    private static readonly ApportionmentOptions Webster = new() { Method = ApportionmentMethod.Webster };

    private long[] weights = [];
    private long[] parts = [];
    private decimal[] decimals = [];

    [Params(10, 100, 1_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        weights = [.. Enumerable.Range(0, N).Select(_ => random.NextInt64(0, 10_000_000))];
        parts = new long[N];
        decimals = [.. weights.Select(w => w / 100m)];
    }

    [Benchmark(Baseline = true)]
    public decimal[] Linq()
    {
        var sum = decimals.Sum();
        var exact = decimals.Select(w => Total * w / sum).ToArray();
        var floors = exact.Select(Math.Floor).ToArray();
        var left = (int)(Total - floors.Sum());
        foreach (var i in Enumerable.Range(0, N).OrderByDescending(i => exact[i] - floors[i]).Take(left))
        {
            floors[i]++;
        }

        return floors;
    }

    [Benchmark]
    public long LargestRemainder() => Apportionment.Split(Total, weights, parts);

    [Benchmark]
    public long CumulativeRounding() => Apportionment.Split(Total, weights, parts, Cumulative);

    [Benchmark]
    public long WebsterDivisors() => Apportionment.Split(Total, weights, parts, Webster);

    [Benchmark]
    public ApportionmentResult DecimalResult() => Apportionment.Split(Total / 100m, decimals, 0.01m);
}
