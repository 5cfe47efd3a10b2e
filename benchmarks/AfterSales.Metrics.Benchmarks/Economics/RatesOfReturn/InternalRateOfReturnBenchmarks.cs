using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>Periodic IRR, beside Newton's method with a power for each flow.</summary>
[MemoryDiagnoser]
public class InternalRateOfReturnBenchmarks
{
    private decimal[] amounts = [];

    [Params(10, 100, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => amounts = XirrBenchmarks.OneOutlay(N).Amounts;

    [Benchmark(Baseline = true)]
    public double Newton()
    {
        var rate = 0.01;
        for (var i = 0; i < 50; i++)
        {
            var value = amounts.Select((a, t) => (double)a * Math.Pow(1 + rate, -t)).Sum();
            var slope = amounts.Select((a, t) => -t * (double)a * Math.Pow(1 + rate, -t - 1)).Sum();
            var step = value / slope;
            rate -= step;
            if (Math.Abs(step) < 1e-12)
            {
                break;
            }
        }

        return rate;
    }

    [Benchmark]
    public RateOfReturn WithProof() => InternalRateOfReturn.ComputeRate(amounts);
}
