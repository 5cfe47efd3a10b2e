using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>Lines as records: classified one by one by rules with further conditions, then divided by element and month, against plain LINQ.</summary>
[MemoryDiagnoser]
public class CostBreakdownBenchmarks
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly CostRuleSet Rules = CostRuleSet.Of(
    [
        CostRule.ForAccounts("61", CostClass.Labor),
        new CostRule { AccountPrefix = "61", Department = "Depot", Classes = [CostClass.Outsourcing] },
        CostRule.ForAccounts("62", CostClass.Parts),
        new CostRule { AccountPrefix = "62", Sign = CostSign.Credit, Classes = [CostClass.Logistics] },
    ]);

    private CostEntry[] entries = [];

    [Params(1_000, 100_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_102);
        string[] departments = ["Depot", "Field", "Office"];
        entries = [.. Enumerable.Range(0, N).Select(_ => new CostEntry
        {
            Account = "6" + random.Next(1000, 4000).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Amount = Money.Of(random.Next(-10_000, 1_000_000) / 100m, Eur),
            Department = departments[random.Next(3)],
            Date = new NodaTime.LocalDate(2025, 1, 1).PlusDays(random.Next(365)),
        })];
    }

    [Benchmark(Baseline = true)]
    public int Linq() => entries
        .Select(entry => (entry, element: entry.Account.StartsWith("61", StringComparison.Ordinal) ? (entry.Department == "Depot" ? "Outsourcing" : "Labor")
            : entry.Account.StartsWith("62", StringComparison.Ordinal) ? (entry.Amount.Amount < 0 ? "Logistics" : "Parts") : null))
        .GroupBy(line => (line.element, line.entry.Date!.Value.Year, line.entry.Date.Value.Month))
        .Select(group => (group.Key, group.Count(), group.Sum(line => line.entry.Amount.Amount)))
        .Count();

    [Benchmark]
    public CostClassificationResult Classify() => CostClassification.Classify(entries, Eur, Rules);

    [Benchmark]
    public CostBreakdownResult ClassifyAndDivide()
        => CostBreakdown.Compute(CostClassification.Classify(entries, Eur, Rules), CostAxis.By(CostDimension.Element), CostAxis.By(PeriodUnit.Month));

}
