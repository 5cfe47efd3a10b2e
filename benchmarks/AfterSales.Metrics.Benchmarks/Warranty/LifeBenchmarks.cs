using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Warranty;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Warranty;

/// <summary>A Weibull of 100,000 lives, nine of ten of them censored, beside one logarithm of each; and the renewal function at 1,000 points.</summary>
[MemoryDiagnoser]
public class LifeBenchmarks
{
    private readonly double[] failures;
    private readonly double[] suspensions;
    private readonly double[] ages = [.. Enumerable.Range(1, 1000).Select(i => i * 0.1)];
    private readonly LifeDistribution life = LifeDistribution.Weibull(1.4, 60);

    public LifeBenchmarks()
    {
        var random = RandomSource.Of(1);
        failures = [.. Enumerable.Range(0, 10_000).Select(_ => 36 * random.NextDouble())];
        suspensions = [.. Enumerable.Range(0, 90_000).Select(_ => 36 * random.NextDouble())];
    }

    [Benchmark(Baseline = true)]
    public double Logarithms() => failures.Sum(Math.Log) + suspensions.Sum(Math.Log);

    [Benchmark]
    public double Weibull() => LifeFit.FitWeibull(failures, suspensions).Second!.Value.Value!.Value;

    [Benchmark]
    public double Renewal() => RenewalFunction.Compute(life, ages)[999].Value!.Value;
}
