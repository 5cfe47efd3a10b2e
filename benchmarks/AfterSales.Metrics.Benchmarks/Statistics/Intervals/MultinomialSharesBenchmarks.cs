using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>Simultaneous intervals of shares and Fisher's test at counts without bound: aim below two seconds, whatever the counts.</summary>
[MemoryDiagnoser]
public class MultinomialSharesBenchmarks
{
    private long[] counts = [];

    [Params(1_000, 1_000_000, 1_000_000_000_000, 4_000_000_000_000_000_000)]
    public long N { get; set; }

    [GlobalSetup]
    public void Setup() => counts = [N / 2, N / 4, N / 8, N / 8];

    [Benchmark(Baseline = true)]
    public IReadOnlyList<Estimate> Goodman() => MultinomialShares.Compute(counts);

    [Benchmark]
    public IReadOnlyList<Estimate> SisonGlaz() => MultinomialShares.Compute(counts, IntervalMethod.SisonGlaz);

    [Benchmark]
    public IReadOnlyList<Estimate> SisonGlazExact() => MultinomialShares.Compute(counts, IntervalMethod.SisonGlazExact);

    [Benchmark]
    public ProportionDifferenceResult Fisher() => ProportionDifference.Compute(N / 2, N, (N / 2) + (long)Math.Sqrt(N), N);
}
