using AfterSales.Metrics.Resources;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>A quarter's bookings in random order: the sweep over columns against plain LINQ over records, which only finds union and in-hours time.</summary>
[MemoryDiagnoser]
public class UtilizationBenchmarks
{
    private BookingColumns columns = null!;

    [Params(1_000, 100_000, 1_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => columns = BookingScenario.Columns(N);

    [Benchmark]
    public double Columns() => BookingScenario.Utilization(columns);

    [Benchmark(Baseline = true)]
    public double PlainLinq()
    {
        var (resources, starts, ends) = (columns.Resources.ToArray(), columns.StartTicks.ToArray(), columns.EndTicks.ToArray());
        var shifts = BookingScenario.Calendar.WorkingIntervals(BookingScenario.Window)
            .Select(s => (Start: s.Start.ToUnixTimeTicks(), End: s.End.ToUnixTimeTicks())).ToList();
        var inHours = resources.Select((resource, i) => (resource, Start: starts[i], End: ends[i])).GroupBy(b => b.resource).Sum(group =>
        {
            var (sum, until, next) = (0L, long.MinValue, 0);
            foreach (var booking in group.OrderBy(b => b.Start))
            {
                var from = Math.Max(booking.Start, until);
                while (next < shifts.Count && shifts[next].End <= from)
                {
                    next++;
                }

                sum += shifts.Skip(next).TakeWhile(s => s.Start < booking.End).Sum(s => Math.Max(0, Math.Min(s.End, booking.End) - Math.Max(s.Start, from)));
                until = Math.Max(until, booking.End);
            }

            return sum;
        });
        return inHours / ((double)columns.ResourceCount * shifts.Sum(s => s.End - s.Start));
    }
}
