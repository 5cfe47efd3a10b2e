using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>XIRR of one outlay and what comes back of it, proven to be the only rate, beside Newton's method as one would write it.</summary>
[MemoryDiagnoser]
public class XirrBenchmarks
{
    private LocalDate[] dates = [];
    private decimal[] amounts = [];
    private LocalDate[] anyDates = [];
    private decimal[] anyAmounts = [];

    [Params(10, 100, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (dates, amounts) = OneOutlay(N);
        var random = new Random(30);
        anyDates = dates;
        anyAmounts = [.. Enumerable.Range(0, N).Select(_ => random.Next(-100_000, 100_000) / 100m)];
    }

    [Benchmark(Baseline = true)]
    public double Newton()
    {
        var rate = 0.1;
        for (var i = 0; i < 50; i++)
        {
            var times = dates.Select(d => Period.DaysBetween(dates[0], d) / 365.0).ToArray();
            var value = amounts.Zip(times, (a, t) => (double)a * Math.Pow(1 + rate, -t)).Sum();
            var slope = amounts.Zip(times, (a, t) => -t * (double)a * Math.Pow(1 + rate, -t - 1)).Sum();
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
    public RateOfReturn OneOutlayWithProof() => Xirr.ComputeRate(dates, amounts);

    [Benchmark]
    public RateOfReturn AnySignsAllRates() => Xirr.ComputeRate(anyDates, anyAmounts);

    internal static (LocalDate[] Dates, decimal[] Amounts) OneOutlay(int count)
    {
        var random = new Random(count);
        var date = new LocalDate(2010, 1, 1);
        LocalDate[] dates = [.. Enumerable.Range(0, count).Select(_ => date = date.PlusDays(1 + random.Next(15)))];
        decimal[] amounts = [.. Enumerable.Range(0, count).Select(_ => new decimal(random.Next(10_000, 10_000_000), 0, 0, false, 2))];
        amounts[0] = -decimal.Round(amounts.Skip(1).Sum() * 0.8m, 2);
        return (dates, amounts);
    }
}
