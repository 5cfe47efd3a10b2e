using AfterSales.Metrics.Resources;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>
/// Ten thousand service levels at 430 agents, loads from 380 to 470 erlangs: the aim is 5 s. The baseline writes the chain out state by state,
/// and sums the waits of each state from the start.
/// </summary>
[MemoryDiagnoser]
public class ErlangABenchmarks
{
    private const int Agents = 430;
    private const double Patience = 2;
    private const double Wait = 1.0 / 3;
    private QueueLoad[] loads = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261123);
        loads = [.. Enumerable.Range(0, 10_000).Select(_ => new QueueLoad { Arrivals = random.Next(3_800, 4_700), Interval = 30, HandleTime = 3 })];
    }

    [Benchmark(Baseline = true)]
    public double ChainWrittenOut() => loads.Sum(load =>
    {
        var (weights, busy, stay) = (new List<double> { 1 }, Agents / load.HandleTime, Math.Exp(-Wait / Patience));
        for (var k = 1; k <= Agents || weights[^1] > 1e-18 * weights[Agents]; k++)
        {
            weights.Add(weights[^1] * load.ArrivalRate / ((Math.Min(k, Agents) / load.HandleTime) + (Math.Max(0, k - Agents) / Patience)));
        }

        // Served within t from j waiting: the chance that of j + 1 departures the last is a service, and all come in time.
        var inTime = weights.Take(Agents).Sum() + weights.Skip(Agents).Select((weight, j) =>
        {
            var beta = busy * Patience;
            var (sum, term) = (0.0, Math.Exp((beta + 1) * Math.Log(stay)));
            for (var i = 0; i <= j; i++)
            {
                (sum, term) = (sum + term, term * (1 - stay) * (beta + 1 + i) / (i + 1));
            }

            return weight * beta / (beta + j + 1) * (1 - sum);
        }).Sum();
        return inTime / weights.Sum();
    });

    [Benchmark]
    public double ServiceLevels() => loads.Sum(load => ErlangA.Compute(load, Patience, Agents, Wait).ServiceLevel.Value!.Value);
}
