using AfterSales.Metrics.Budgets;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Budgets;

/// <summary>Sharing a budget by marginal return. The baseline hands it out in ten thousand steps, each to the line whose next step brings most.</summary>
[MemoryDiagnoser]
public class MarginalReturnAllocationBenchmarks
{
    private readonly Money budget = Money.Of(1_000_000m, "EUR");
    private ResponseLine[] lines = [];

    [Params(10, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20260101);
        lines = [.. Enumerable.Range(0, N).Select(i => new ResponseLine
        {
            Name = $"line {i}",
            Curve = i % 2 == 0
                ? ResponseCurve.Logarithm(random.Next(1, 1000), random.Next(1, 100) / 10_000.0)
                : ResponseCurve.Power(random.Next(1, 100), random.Next(20, 80) / 100.0),
            Maximum = i % 3 == 0 ? random.Next(100, 500_000) : null,
        })];
    }

    [Benchmark(Baseline = true)]
    public double Greedy()
    {
        var (spent, step) = (new double[N], (double)budget.Amount / 10_000);
        for (var k = 0; k < 10_000; k++)
        {
            var best = Enumerable.Range(0, N)
                .Where(i => spent[i] + step <= (double)(lines[i].Maximum ?? decimal.MaxValue))
                .MaxBy(i => lines[i].Curve.ReturnOf(spent[i] + step) - lines[i].Curve.ReturnOf(spent[i]));
            spent[best] += step;
        }

        return spent[0];
    }

    [Benchmark]
    public MarginalReturnResult Allocate() => MarginalReturnAllocation.Allocate(budget, lines);
}
