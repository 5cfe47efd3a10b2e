using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>One tail or quantile each, as p-values and intervals need them.</summary>
[MemoryDiagnoser]
public class DistributionBenchmarks
{
    [Benchmark(Baseline = true)]
    public double NormalSurvival() => NormalDistribution.Survival(2.3);

    [Benchmark]
    public double NormalQuantile() => NormalDistribution.Quantile(0.975);

    [Benchmark]
    public double StudentSurvival() => StudentTDistribution.Survival(2.3, 29);

    [Benchmark]
    public double StudentQuantile() => StudentTDistribution.Quantile(0.975, 29);

    [Benchmark]
    public double FSurvival() => FDistribution.Survival(3.1, 4, 120);

    [Benchmark]
    public double ChiSquaredSurvival() => ChiSquaredDistribution.Survival(12, 5);

    [Benchmark]
    public double BetaQuantile() => BetaDistribution.Quantile(0.025, 988, 247);

    [Benchmark]
    public double BetaQuantileOfMillions() => BetaDistribution.Quantile(0.025, 7_654_321, 2_345_680);

    [Benchmark]
    public double BinomialSurvival() => BinomialDistribution.Survival(320, 1000, 0.3);
}
