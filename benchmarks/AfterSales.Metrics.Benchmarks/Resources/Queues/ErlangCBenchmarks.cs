using AfterSales.Metrics.Resources;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>Ten thousand searches for the least agents, loads up to 480 erlangs: the aim is 50 ms. The baseline starts the recursion anew for each number
/// it tries.</summary>
[MemoryDiagnoser]
public class ErlangCBenchmarks
{
    private readonly StaffingTarget target = new() { Wait = 1.0 / 3, ServiceLevel = 0.8 };
    private QueueLoad[] loads = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261123);
        loads = [.. Enumerable.Range(0, 10_000).Select(_ => new QueueLoad { Arrivals = random.Next(10, 4_801), Interval = 30, HandleTime = 3 })];
    }

    [Benchmark(Baseline = true)]
    public long AnewForEachNumber() => loads.Sum(load => (long)Enumerable.Range((int)load.OfferedErlangs + 1, 1_000).First(n =>
    {
        var (a, blocking) = (load.OfferedErlangs, 1.0);
        for (var k = 1; k <= n; k++)
        {
            blocking = a * blocking / (k + (a * blocking));
        }

        var waiting = blocking / (1 - (a / n * (1 - blocking)));
        return 1 - (waiting * Math.Exp(-(n - a) * target.Wait / load.HandleTime)) >= target.ServiceLevel;
    }));

    [Benchmark]
    public long MinimumAgents() => loads.Sum(load => (long)ErlangC.MinimumAgents(load, target).Agents);
}
