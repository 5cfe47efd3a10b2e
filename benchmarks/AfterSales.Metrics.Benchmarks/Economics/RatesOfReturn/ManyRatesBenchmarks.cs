using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;
using NodaTime;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>
/// A thousand short series: one call for all, one for each, and Newton's method in plain doubles and loops, without LINQ and without a proof.
/// </summary>
[MemoryDiagnoser]
public class ManyRatesBenchmarks
{
    private const int Series = 1_000;

    private readonly RateOfReturn[] rates = new RateOfReturn[Series];
    private readonly int[] ends = new int[Series];
    private LocalDate[] dates = [];
    private decimal[] amounts = [];

    [Params(10, 30)]
    public int Flows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (days, sums) = XirrBenchmarks.OneOutlay(Flows);
        dates = [.. Enumerable.Range(0, Series).SelectMany(series => days.Select(day => day.PlusDays(series)))];
        amounts = [.. Enumerable.Range(0, Series).SelectMany(series => sums.Select((sum, i) => i == 0 ? sum + series : sum))];
        for (var i = 0; i < Series; i++)
        {
            ends[i] = (i + 1) * Flows;
        }
    }

    [Benchmark(Baseline = true)]
    public double PlainNewton()
    {
        var sum = 0.0;
        for (var i = 0; i < Series; i++)
        {
            sum += Newton(dates.AsSpan(i * Flows, Flows), amounts.AsSpan(i * Flows, Flows));
        }

        return sum;
    }

    [Benchmark]
    public RateOfReturn OneByOne()
    {
        for (var i = 0; i < Series; i++)
        {
            rates[i] = Xirr.ComputeRate(dates.AsSpan(i * Flows, Flows), amounts.AsSpan(i * Flows, Flows));
        }

        return rates[0];
    }

    [Benchmark]
    public RateOfReturn AllAtOnce()
    {
        Xirr.ComputeRates(dates, amounts, ends, rates);
        return rates[0];
    }

    private static double Newton(ReadOnlySpan<LocalDate> dates, ReadOnlySpan<decimal> amounts)
    {
        Span<double> times = stackalloc double[dates.Length], sums = stackalloc double[dates.Length];
        for (var i = 0; i < times.Length; i++)
        {
            (times[i], sums[i]) = (YearFraction.DayNumber(dates[i]), (double)amounts[i]);
        }

        var (rate, first) = (0.1, times[0]);
        for (var i = 0; i < 50; i++)
        {
            var (value, slope) = (0.0, 0.0);
            for (var k = 0; k < times.Length; k++)
            {
                var years = (times[k] - first) / 365;
                var present = sums[k] * Math.Pow(1 + rate, -years);
                value += present;
                slope -= present * years / (1 + rate);
            }

            var step = value / slope;
            rate -= step;
            if (Math.Abs(step) < 1e-12)
            {
                break;
            }
        }

        return rate;
    }
}
