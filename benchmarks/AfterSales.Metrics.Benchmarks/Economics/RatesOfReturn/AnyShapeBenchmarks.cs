using System.Diagnostics;
using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>All rates of thirty flows with signs at random: twenty series, a call each; and the slowest of two thousand.</summary>
[MemoryDiagnoser]
public class AnyShapeBenchmarks
{
    private const int Series = 20;
    private const int Candidates = 2_000;
    private readonly decimal[][] amounts = new decimal[Series][];
    private LocalDate[] dates = [];
    private decimal[] slowest = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(30);
        dates = XirrBenchmarks.OneOutlay(30).Dates;
        decimal[][] candidates = [.. Enumerable.Range(0, Candidates)
            .Select(_ => Enumerable.Range(0, 30).Select(_ => random.Next(-100_000, 100_000) / 100m).ToArray())];
        candidates.AsSpan(0, Series).CopyTo(amounts);
        slowest = candidates.MaxBy(BestOfFive)!;
    }

    [Benchmark(OperationsPerInvoke = Series)]
    public int AllRatesOfThirtyFlows()
    {
        var roots = 0;
        foreach (var series in amounts)
        {
            roots += Xirr.ComputeRate(dates, series).RootCount;
        }

        return roots;
    }

    [Benchmark]
    public int AllRatesOfTheSlowest() => Xirr.ComputeRate(dates, slowest).RootCount;

    private long BestOfFive(decimal[] series) => Enumerable.Range(0, 5).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Xirr.ComputeRate(dates, series);
        return Stopwatch.GetTimestamp() - start;
    });
}
