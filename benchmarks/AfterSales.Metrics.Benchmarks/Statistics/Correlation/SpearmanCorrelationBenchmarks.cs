using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>Spearman of many pairs: aim 150 ms for a million.</summary>
[MemoryDiagnoser]
public class SpearmanCorrelationBenchmarks
{
    private double[] x = [];
    private double[] y = [];

    [Params(1_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        x = [.. Enumerable.Range(0, N).Select(_ => source.NextNormal())];
        y = [.. x.Select(v => v + source.NextNormal())];
    }

    [Benchmark(Baseline = true)]
    public double PlainLinq()
    {
        static double[] Ranks(double[] v)
        {
            var ranks = new double[v.Length];
            foreach (var (index, rank) in Enumerable.Range(0, v.Length).OrderBy(i => v[i]).Select((i, rank) => (i, rank)))
            {
                ranks[index] = rank + 1;
            }

            return ranks;
        }

        var squares = Ranks(x).Zip(Ranks(y), (a, b) => (a - b) * (a - b)).Sum();
        return 1 - (6 * squares / N / (((double)N * N) - 1));
    }

    [Benchmark]
    public CorrelationResult Spearman() => SpearmanCorrelation.Compute(x, y);

    [Benchmark]
    public CorrelationResult Kendall() => KendallCorrelation.Compute(x, y);
}
