using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>The change between two lists of items, name by name, the largest first, against plain LINQ.</summary>
[MemoryDiagnoser]
public class CostBridgeBenchmarks
{
    private CostItem[] before = [];
    private CostItem[] after = [];

    [Params(1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_103);
        CostItem[] Items() => [.. Enumerable.Range(0, N).Select(i => CostItem.Of($"item {i}", Money.Of(random.Next(0, 1_000_000) / 100m, "EUR")))];
        (before, after) = (Items(), Items());
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var old = before.GroupBy(item => item.Name).ToDictionary(g => g.Key, g => g.Sum(item => item.Amount.Amount));
        var young = after.GroupBy(item => item.Name).ToDictionary(g => g.Key, g => g.Sum(item => item.Amount.Amount));
        var (total, level) = (old.Values.Sum(), old.Values.Sum());
        var change = young.Values.Sum() - total;
        return old.Keys.Union(young.Keys)
            .Select(name => (name, before: old.GetValueOrDefault(name), after: young.GetValueOrDefault(name)))
            .OrderByDescending(step => Math.Abs(step.after - step.before))
            .ThenBy(step => step.name, StringComparer.Ordinal)
            .Select(step => (step.name, step.before, step.after, difference: step.after - step.before))
            .Select(step => (step.name, step.before, step.after, level += step.difference, step.difference / change, step.difference / total))
            .ToList()
            .Count;
    }

    [Benchmark]
    public CostBridgeResult Bridge() => CostBridge.Compute(before, after);
}
