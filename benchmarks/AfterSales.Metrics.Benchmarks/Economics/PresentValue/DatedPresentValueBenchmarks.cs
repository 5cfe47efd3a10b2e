using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>The net present value of one series of dated flows, decided to the last bit, beside the formula in plain LINQ and doubles.</summary>
[MemoryDiagnoser]
public class DatedPresentValueBenchmarks
{
    private CashFlow[] flows = [];

    [Params(10, 100, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (dates, amounts) = XirrBenchmarks.OneOutlay(N);
        flows = [.. dates.Zip(amounts, CashFlow.Of)];
    }

    [Benchmark(Baseline = true)]
    public double Linq() => flows.Sum(flow => (double)flow.Amount / Math.Pow(1.08, Period.DaysBetween(flows[0].Date, flow.Date) / 365.0));

    [Benchmark]
    public Figure<double> Value() => NetPresentValue.Value(flows, 0.08);
}
