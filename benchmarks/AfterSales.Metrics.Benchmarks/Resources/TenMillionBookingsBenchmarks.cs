using AfterSales.Metrics.Resources;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Resources;

/// <summary>Ten million bookings of twenty thousand resources, on one core. Aim: one second.</summary>
[MemoryDiagnoser]
public class TenMillionBookingsBenchmarks
{
    private BookingColumns columns = null!;

    [GlobalSetup]
    public void Setup() => columns = BookingScenario.Columns(10_000_000);

    [Benchmark]
    public double Columns() => BookingScenario.Utilization(columns);
}
