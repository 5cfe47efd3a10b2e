using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Trends;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Trends;

/// <summary>Exact breaks against full dynamic programming. Aim: 100,000 points in 0.1 s.</summary>
[MemoryDiagnoser]
public class ChangePointBenchmarks
{
    private const double Penalty = 25;

    private readonly ChangePointOptions options = new() { Kind = PenaltyKind.Given, Penalty = Penalty };
    private double[] all = [];
    private double[] some = [];

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        all = [.. Enumerable.Range(0, 100_000).Select(i => source.NextNormal() + (i / 2_500 % 2 * 3))];
        some = all[..10_000];
    }

    [Benchmark(Baseline = true)]
    public double FullDynamicProgrammingOfTenThousand()
    {
        var (sums, squares, best) = (new double[some.Length + 1], new double[some.Length + 1], new double[some.Length + 1]);
        best[0] = -Penalty;
        for (var t = 1; t <= some.Length; t++)
        {
            sums[t] = sums[t - 1] + some[t - 1];
            squares[t] = squares[t - 1] + (some[t - 1] * some[t - 1]);
            best[t] = double.MaxValue;
            for (var s = 0; s < t; s++)
            {
                var sum = sums[t] - sums[s];
                best[t] = Math.Min(best[t], best[s] + Penalty + squares[t] - squares[s] - (sum * sum / (t - s)));
            }
        }

        return best[some.Length];
    }

    [Benchmark]
    public double ChangePointsOfTenThousand() => ChangePoints.Detect(some, options).Objective.Value!.Value;

    [Benchmark]
    public double ChangePointsOfAHundredThousand() => ChangePoints.Detect(all, options).Objective.Value!.Value;
}
