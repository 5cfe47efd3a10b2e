using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>
/// Ten million ledger lines in 400 accounts, 40 rules. String codes come as one object for each account (a column read with a pool) and as one for each line
/// (a column read without). The baseline is what a careful LINQ user writes: the class of each distinct account once, then a grouping.
/// </summary>
[MemoryDiagnoser]
public class CostClassificationBenchmarks
{
    private const int N = 10_000_000;

    private static readonly Currency Eur = Currency.Of("EUR");

    private readonly string[] pooled = new string[N];
    private readonly string[] separate = new string[N];
    private readonly ushort[] codes = new ushort[N];
    private readonly decimal[] amounts = new decimal[N];
    private readonly long[] cents = new long[N];
    private CostCodes meaning = null!;
    private CostRuleSet rules = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_101);
        var accounts = Enumerable.Range(0, 400).Select(i => (600_000 + (i * 97)).ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        meaning = CostCodes.Of(accounts);
        rules = CostRuleSet.Of(accounts.Where((_, i) => i % 10 == 0).Select((account, i) => CostRule.ForAccounts(
            account.Substring(0, 4 + (i % 2)),
            i % 3 == 0 ? CostClass.Direct : CostClass.Indirect)).GroupBy(rule => rule.AccountPrefix).Select(group => group.First()));
        for (var i = 0; i < N; i++)
        {
            // Some accounts are busy and most are not, and one line in fifty is a credit, as in a real ledger.
            codes[i] = (ushort)(400 * Math.Pow(random.NextDouble(), 3));
            cents[i] = (long)Math.Exp(4 + (5 * random.NextDouble())) * (random.Next(50) == 0 ? -1 : 1);
            amounts[i] = cents[i] / 100m;
            pooled[i] = accounts[codes[i]];
            separate[i] = new string(accounts[codes[i]]);
        }
    }

    [Benchmark(Baseline = true)]
    public int Linq()
    {
        var classOf = new Dictionary<string, string>();
        var prefixes = rules.Rules.OrderByDescending(rule => rule.AccountPrefix.Length).ToArray();
        var result = pooled.Zip(amounts).GroupBy(
            line =>
            {
                if (!classOf.TryGetValue(line.First, out var name))
                {
                    name = prefixes.FirstOrDefault(
                        rule => line.First.StartsWith(rule.AccountPrefix, StringComparison.Ordinal))?.Classes[0].Name ?? "unclassified";
                    classOf.Add(line.First, name);
                }

                return name;
            },
            line => line.Second,
            (name, lines) =>
            {
                var all = lines.ToList();
                return (name, all.Count, all.Sum(), all.Where(amount => amount < 0).Sum());
            });
        return result.Count();
    }

    [Benchmark]
    public CostClassificationResult PooledStrings() => CostClassification.Classify(pooled, amounts, Eur, rules);

    [Benchmark]
    public CostClassificationResult SeparateStrings() => CostClassification.Classify(separate, amounts, Eur, rules);

    [Benchmark]
    public CostClassificationResult CodesAndDecimals()
    {
        var tally = new CostTally(Eur);
        tally.AddRange(codes, amounts, meaning);
        return CostClassification.Classify(tally, rules);
    }

    [Benchmark]
    public CostClassificationResult CodesAndCents()
    {
        var tally = new CostTally(Eur);
        tally.AddRange(codes, cents, meaning);
        return CostClassification.Classify(tally, rules);
    }
}
