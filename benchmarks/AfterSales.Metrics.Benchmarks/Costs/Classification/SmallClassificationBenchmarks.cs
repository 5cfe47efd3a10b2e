using System.Globalization;
using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>Few ledger lines and three rules that were made before: beside a LINQ that finds the class of each account once, groups, and adds up.</summary>
[MemoryDiagnoser]
public class SmallClassificationBenchmarks
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private readonly CostRuleSet rules = CostRuleSet.Of(
    [
        CostRule.ForAccounts("60", CostClass.Direct), CostRule.ForAccounts("61", CostClass.Indirect), CostRule.ForAccounts("62", CostClass.Indirect),
    ]);

    private string[] accounts = [];
    private decimal[] amounts = [];

    [Params(10, 100, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_101);
        var known = Enumerable.Range(0, 20).Select(i => (600_000 + (i * 1_500)).ToString(CultureInfo.InvariantCulture)).ToArray();
        accounts = [.. Enumerable.Range(0, N).Select(_ => known[random.Next(known.Length)])];
        amounts = [.. Enumerable.Range(0, N).Select(_ => random.Next(100, 1_000_000) * (random.Next(50) == 0 ? -1 : 1) / 100m)];
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var prefixes = rules.Rules.OrderByDescending(rule => rule.AccountPrefix.Length).ToArray();
        return accounts.Zip(amounts).GroupBy(line => line.First).Select(group =>
            (Class: Array.Find(prefixes, rule => group.Key.StartsWith(rule.AccountPrefix, StringComparison.Ordinal))?.Classes[0],
                Lines: group.Select(line => line.Second).ToArray()))
            .GroupBy(account => account.Class, account => account.Lines)
            .Select(group => (group.Key, Rows: group.Sum(lines => lines.Length), Net: group.Sum(lines => lines.Sum()),
                Credits: group.Sum(lines => lines.Where(amount => amount < 0).Sum())))
            .ToArray().Length;
    }

    [Benchmark]
    public CostClassificationResult Classify() => CostClassification.Classify(accounts, amounts, Eur, rules);
}
