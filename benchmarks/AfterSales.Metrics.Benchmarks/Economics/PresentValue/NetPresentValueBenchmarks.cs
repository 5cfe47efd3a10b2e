using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>Many series of twelve flows at one rate, periodic and dated, against the formula in plain LINQ.</summary>
[MemoryDiagnoser]
public class NetPresentValueBenchmarks
{
    private const int FlowsPerSeries = 12;
    private const double Rate = 0.08;
    private decimal[] flows = [];
    private CashFlow[] dated = [];
    private int[] ends = [];
    private Figure<double>[] values = [];

    [Params(1_000, 100_000)]
    public int Series { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(7);
        var start = new LocalDate(2020, 1, 15);
        flows = [.. Enumerable.Range(0, Series * FlowsPerSeries)
            .Select(i => i % FlowsPerSeries == 0 ? -random.Next(100_000, 900_000) / 100m : random.Next(10_000, 90_000) / 100m)];
        dated = [.. flows.Select((amount, i) => CashFlow.Of(start.PlusDays((i % FlowsPerSeries * 31) + random.Next(0, 20)), amount))];
        ends = [.. Enumerable.Range(1, Series).Select(i => i * FlowsPerSeries)];
        values = new Figure<double>[Series];
    }

    [Benchmark(Baseline = true)]
    public double Periodic_Linq()
        => Enumerable.Range(0, Series).Sum(s => Enumerable.Range(0, FlowsPerSeries).Sum(i => (double)flows[(s * FlowsPerSeries) + i] / Math.Pow(1 + Rate, i)));

    [Benchmark]
    public Figure<double> Periodic()
    {
        NetPresentValue.Values(flows, ends, Rate, values);
        return values[0];
    }

    [Benchmark]
    public double Dated_Linq()
        => Enumerable.Range(0, Series).Sum(s => Enumerable.Range(0, FlowsPerSeries).Sum(i => (double)dated[(s * FlowsPerSeries) + i].Amount
            / Math.Pow(1 + Rate, Period.DaysBetween(dated[s * FlowsPerSeries].Date, dated[(s * FlowsPerSeries) + i].Date) / 365.0)));

    [Benchmark]
    public Figure<double> Dated()
    {
        NetPresentValue.Values(dated, ends, Rate, values);
        return values[0];
    }
}
