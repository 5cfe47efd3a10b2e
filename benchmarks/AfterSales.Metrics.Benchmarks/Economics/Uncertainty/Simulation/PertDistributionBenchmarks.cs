using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>A PERT distribution of the largest weight, a million, against the usual one; beyond it, once over 8 s, it is refused.</summary>
[MemoryDiagnoser]
public class PertDistributionBenchmarks
{
    [Benchmark(Baseline = true)]
    public double UsualWeight() => DriverDistribution.Pert(0, 1, 2).Quantile(0.9);

    [Benchmark]
    public double LargestWeight() => DriverDistribution.Pert(0, 1, 2, 1e6).Quantile(0.9);
}
