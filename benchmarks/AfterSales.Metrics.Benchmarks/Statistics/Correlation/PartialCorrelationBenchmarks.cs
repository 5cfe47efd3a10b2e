using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>All partial correlations of many columns by one decomposition: aim below a second for a hundred.</summary>
[MemoryDiagnoser]
public class PartialCorrelationBenchmarks
{
    private double[][] columns = [];

    [Params(10, 100)]
    public int Columns { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        columns = [.. Enumerable.Range(0, Columns).Select(_ => Enumerable.Range(0, 1_000).Select(_ => source.NextNormal()).ToArray())];
    }

    [Benchmark(Baseline = true)]
    public double PlainPairs() => columns.Sum(x => columns.Sum(y => PearsonCorrelation.Compute(x, y).Headline.Value ?? 0));

    [Benchmark]
    public PartialCorrelationResult Partial() => PartialCorrelation.Compute(columns);
}
