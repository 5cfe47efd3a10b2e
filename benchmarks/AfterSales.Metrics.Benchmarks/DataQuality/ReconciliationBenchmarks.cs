using AfterSales.Metrics.DataQuality;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.DataQuality;

/// <summary>Two lists of keyed amounts, one key in a hundred on one side only. The baseline joins sums of decimals by LINQ, without a bridge.</summary>
[MemoryDiagnoser]
public class ReconciliationBenchmarks
{
    private KeyedAmount[] left = [];
    private KeyedAmount[] right = [];

    [Params(1000, 100_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var currency = Currency.Of("EUR");
        left = [.. Enumerable.Range(0, N).Select(i => new KeyedAmount { Key = $"K{i:0000000}", Amount = Money.Of(i % 1000, currency) })];
        right = [.. left.Select((l, i) => i % 100 == 0 ? new KeyedAmount { Key = l.Key + "x", Amount = l.Amount } : l).Reverse()];
    }

    [Benchmark(Baseline = true)]
    public int PlainLinq()
    {
        var sums = right.GroupBy(r => r.Key!).ToDictionary(g => g.Key, g => g.Sum(r => r.Amount.Amount));
        return left.GroupBy(l => l.Key!).Count(g => sums.TryGetValue(g.Key, out var sum) && sum == g.Sum(l => l.Amount.Amount));
    }

    [Benchmark]
    public long Reconcile() => Reconciliation.Compute(left, right, Currency.Of("EUR")).MatchedKeys;
}
