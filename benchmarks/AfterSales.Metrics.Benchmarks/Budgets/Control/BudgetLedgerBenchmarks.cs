using AfterSales.Metrics.Budgets;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Budgets;

/// <summary>Replaying budget events, each counted once: the aim for a million is 1 s. The baseline distinguishes and groups with LINQ.</summary>
[MemoryDiagnoser]
public class BudgetLedgerBenchmarks
{
    private BudgetEvent[] events = [];

    [Params(1_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        var kinds = Enum.GetValues<BudgetEventKind>();
        events = [.. Enumerable.Range(0, N).Select(i => new BudgetEvent
        {
            Id = $"event-{i}",
            Line = $"line-{random.Next(500)}",
            Kind = kinds[random.Next(kinds.Length)],
            Amount = random.Next(1, 1_000_000) / 100m,
            Posted = new LocalDate(2026, 1, 1).PlusDays(random.Next(365)),
        })];
    }

    [Benchmark(Baseline = true)]
    public decimal Linq() => events
        .DistinctBy(e => e.Id)
        .GroupBy(e => e.Line)
        .Select(line => line.Sum(e => e.Kind is BudgetEventKind.Budget or BudgetEventKind.TransferIn ? e.Amount : -e.Amount))
        .Sum();

    [Benchmark]
    public int Replay()
    {
        var ledger = new BudgetLedger(Currency.Of("EUR"));
        ledger.AddRange(events);
        return ledger.Lines.Count(line => ledger.PositionOf(line).IsOverrun);
    }
}
