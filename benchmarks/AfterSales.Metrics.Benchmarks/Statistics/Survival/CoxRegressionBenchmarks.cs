using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>Cox regression of many contracts, five covariates, monthly ties: aim half a second for a hundred thousand.</summary>
[MemoryDiagnoser]
public class CoxRegressionBenchmarks
{
    private CoxRegressionInput input = new() { Times = [], Events = [], Covariates = [] };
    private int[] groups = [];

    [Params(1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        double[][] covariates = [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, N).Select(_ => source.NextNormal()).ToArray())];
        double[] times = [.. Enumerable.Range(0, N).Select(i => Math.Ceiling(-60 * Math.Log(source.NextDouble() + 1e-9) * Math.Exp(-0.4 * covariates[0][i])))];
        input = new CoxRegressionInput { Times = [.. times.Select(t => Math.Min(t, 72))], Events = [.. times.Select(t => t < 72)], Covariates = covariates };
        groups = [.. covariates[0].Select(x => x > 0 ? 1 : 0)];
    }

    /// <summary>One ordering by time, which every form needs.</summary>
    [Benchmark(Baseline = true)]
    public double PlainSort() => Enumerable.Range(0, N).OrderByDescending(i => input.Times[i]).Select(i => input.Covariates[0][i]).Sum();

    [Benchmark]
    public CoxRegressionResult Cox() => CoxRegression.Fit(input);

    [Benchmark]
    public LogRankResult Rank() => LogRank.Compute([.. input.Times], [.. input.Events], groups);
}
