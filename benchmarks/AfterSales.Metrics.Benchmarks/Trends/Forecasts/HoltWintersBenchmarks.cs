using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Trends;

/// <summary>Fits of five years of months against one pass with given gains. Aim: 10,000 fits in 5 s.</summary>
[MemoryDiagnoser]
public class HoltWintersBenchmarks
{
    private readonly HoltWintersParameters gains = new() { Alpha = 0.3, Beta = 0.1, Gamma = 0.2 };
    private double[] months = [];

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        months = [.. Enumerable.Range(0, 60).Select(i => 100 + i + (10 * Math.Sin(i * Math.PI / 6)) + (5 * source.NextNormal()))];
    }

    [Benchmark(Baseline = true)]
    public double OnePass() => HoltWinters.Compute(months, SmoothingSeason.Additive, 12, gains).SumOfSquares.Value!.Value;

    [Benchmark]
    public double Fit() => HoltWinters.Fit(months, SmoothingSeason.Additive, 12).SumOfSquares.Value!.Value;
}
