using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>The inputs that once took seconds and gigabytes: none above two seconds or 500 MB.</summary>
[MemoryDiagnoser]
public class HardApportionmentBenchmarks
{
    private const int Side = 1_000;

    private static readonly ApportionmentOptions Webster = new() { Method = ApportionmentMethod.Webster };
    private static readonly ApportionmentOptions HuntingtonHill = new() { Method = ApportionmentMethod.HuntingtonHill };
    private static readonly ApportionmentOptions Dean = new() { Method = ApportionmentMethod.Dean };

    private static readonly ApportionmentOptions Jefferson = new() { Method = ApportionmentMethod.Jefferson };
    private static readonly ApportionmentOptions Adams = new() { Method = ApportionmentMethod.Adams };

    private decimal[] cells = [];
    private long[] weights = [];
    private long[] parts = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260102);
        cells = [.. Enumerable.Range(0, Side * Side).Select(_ => random.Next(0, 100_000) / 100m)];
        weights = [.. Enumerable.Range(0, 1_000_000).Select(_ => random.NextInt64(1, 10_000_000))];
        parts = new long[weights.Length];
    }

    [Benchmark]
    public decimal RoundTable() => Apportionment.RoundTable(cells, Side, 1m).Total;

    [Benchmark]
    public long WebsterOfManyUnits() => Apportionment.Split(9_000_000_000_000_000_000, weights, parts, Webster);

    [Benchmark]
    public long HuntingtonHillOfManyUnits() => Apportionment.Split(9_000_000_000_000_000_000, weights, parts, HuntingtonHill);

    [Benchmark]
    public long DeanOfManyUnits() => Apportionment.Split(9_000_000_000_000_000_000, weights, parts, Dean);

    [Benchmark]
    public long JeffersonOfManyUnits() => Apportionment.Split(9_000_000_000_000_000_000, weights, parts, Jefferson);

    [Benchmark]
    public long AdamsOfManyUnits() => Apportionment.Split(9_000_000_000_000_000_000, weights, parts, Adams);
}
