using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>All rates of thirty flows with signs at random, twenty series of them: a call each.</summary>
[MemoryDiagnoser]
public class AnyShapeBenchmarks
{
    private const int Series = 20;
    private readonly decimal[][] amounts = new decimal[Series][];
    private LocalDate[] dates = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(30);
        dates = XirrBenchmarks.OneOutlay(30).Dates;
        for (var i = 0; i < Series; i++)
        {
            amounts[i] = [.. Enumerable.Range(0, 30).Select(_ => random.Next(-100_000, 100_000) / 100m)];
        }
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
}
