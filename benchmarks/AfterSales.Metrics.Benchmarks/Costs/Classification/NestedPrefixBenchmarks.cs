using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>2,000 rules whose prefixes lie one within another, over 20,000 lines: once over 40 s, the aim is 2 s and 500 MB.</summary>
[MemoryDiagnoser]
public class NestedPrefixBenchmarks
{
    private const int Prefixes = 2_000;
    private const int Lines = 20_000;

    private static readonly Currency Euro = Currency.Of("EUR");

    private CostRuleSet rules = null!;
    private CostEntry[] entries = [];

    [GlobalSetup]
    public void Setup()
    {
        var dimension = CostDimension.Of("depth");
        rules = CostRuleSet.Of(Enumerable.Range(1, Prefixes).Select(
            length => new CostRule { AccountPrefix = new string('1', length), Classes = [CostClass.Of(dimension, $"c{length}")] }));
        entries = [.. Enumerable.Range(0, Lines).Select(i => new CostEntry { Account = new string('1', (i % Prefixes) + 1), Amount = Money.Of(1m, Euro) })];
    }

    [Benchmark]
    public CostClassificationResult Classify() => CostClassification.Classify(entries, Euro, rules);
}
