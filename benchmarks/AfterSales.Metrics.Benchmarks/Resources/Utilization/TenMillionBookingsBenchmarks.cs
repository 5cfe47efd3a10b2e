using AfterSales.Metrics.Resources;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>Ten million bookings of twenty thousand resources, on one core. Aim: one second. The baseline sorts events with LINQ.</summary>
[MemoryDiagnoser]
public class TenMillionBookingsBenchmarks
{
    private BookingColumns columns = null!;

    [GlobalSetup]
    public void Setup() => columns = BookingScenario.Columns(10_000_000);

    /// <summary>Sorts the starts and ends of each resource and counts what is under way, as dataframes do; it knows no hours of work.</summary>
    [Benchmark(Baseline = true)]
    public double SortedEvents()
    {
        var (resources, starts, ends) = (columns.Resources.ToArray(), columns.StartTicks.ToArray(), columns.EndTicks.ToArray());
        return Enumerable.Range(0, resources.Length).GroupBy(i => resources[i]).Sum(group =>
        {
            var (busy, open, from) = (0L, 0, 0L);
            foreach (var (at, step) in group.SelectMany(i => new[] { (At: starts[i], Step: 1), (At: ends[i], Step: -1) }).OrderBy(e => e.At))
            {
                busy += open > 0 ? at - from : 0;
                (open, from) = (open + step, at);
            }

            return (double)busy;
        });
    }

    [Benchmark]
    public double Columns() => BookingScenario.Utilization(columns);
}
