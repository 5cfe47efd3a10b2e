using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>Ranking items and their concentration, against plain LINQ.</summary>
[MemoryDiagnoser]
public class ParetoAnalysisBenchmarks
{
    private CostItem[] items = [];

    [Params(1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_103);
        items = [.. Enumerable.Range(0, N).Select(i => CostItem.Of($"item {i}", Money.Of(random.Next(0, 1_000_000) / 100m, "EUR")))];
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var total = items.Sum(item => item.Amount.Amount);
        var sum = 0m;
        return items.OrderByDescending(item => item.Amount.Amount).Select(item => (item.Name, sum += item.Amount.Amount, sum / total)).ToList().Count;
    }

    [Benchmark]
    public ParetoResult Pareto() => ParetoAnalysis.Compute(items);

    [Benchmark]
    public CostConcentrationResult Concentration() => CostConcentration.Compute(items);
}
