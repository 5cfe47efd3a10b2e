using AfterSales.Metrics.Statistics;
using AfterSales.Metrics.Warranty;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Warranty;

/// <summary>1,000 chain ladders of 40 × 40 with Mack's error, and 10,000 bootstraps of 10 × 10, beside the factors alone of the same triangles.</summary>
[MemoryDiagnoser]
public class ReserveBenchmarks
{
    private readonly DevelopmentTriangle[] large = [.. Enumerable.Range(0, 1000).Select(i => Random(40, (ulong)i))];
    private readonly DevelopmentTriangle small = Random(10, 1);

    /// <summary>The factors alone, by nested loops over the cells.</summary>
    [Benchmark(Baseline = true)]
    public double Factors()
    {
        var product = 0d;
        foreach (var triangle in large)
        {
            for (var k = 0; k + 1 < triangle.Ages; k++)
            {
                var (start, end) = (0d, 0d);
                for (var i = 0; i + k + 1 < triangle.Origins; i++)
                {
                    start += triangle[i, k]!.Value;
                    end += triangle[i, k + 1]!.Value;
                }

                product += end / start;
            }
        }

        return product;
    }

    [Benchmark]
    public double Mack() => large.Sum(triangle => ChainLadder.Compute(triangle).Total.StandardError.Value!.Value);

    [Benchmark]
    public double Bootstrap() => ReserveBootstrap.Compute(small).StandardError.Value!.Value;

    private static DevelopmentTriangle Random(int size, ulong seed)
    {
        var random = RandomSource.Of(seed);
        var rows = new double?[size][];
        for (var i = 0; i < size; i++)
        {
            rows[i] = new double?[size];
            var amount = 1000 + (1000 * random.NextDouble());
            for (var k = 0; k < size - i; k++)
            {
                rows[i][k] = amount;
                amount *= 1 + ((0.5 + random.NextDouble()) / ((k + 1) * (k + 1)));
            }
        }

        return DevelopmentTriangle.OfCumulative(rows);
    }
}
