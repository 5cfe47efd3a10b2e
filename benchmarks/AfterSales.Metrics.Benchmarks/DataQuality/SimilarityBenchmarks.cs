using AfterSales.Metrics.DataQuality;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.DataQuality;

/// <summary>A thousand pairs of ten-character names, half of them one letter apart. The baseline is the table of Levenshtein's distance, row by row.</summary>
[MemoryDiagnoser]
public class SimilarityBenchmarks
{
    private const int Pairs = 1000;
    private const int Length = 10;

    private string[] left = [];
    private string[] right = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        string Name() => new([.. Enumerable.Range(0, Length).Select(_ => (char)('a' + random.Next(26)))]);
        left = [.. Enumerable.Range(0, Pairs).Select(_ => Name())];
        right = [.. left.Select((name, i) => i % 2 == 0 ? Name() : name[..4] + (char)('a' + random.Next(26)) + name[5..])];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Pairs)]
    public long Table()
    {
        var sum = 0L;
        for (var i = 0; i < Pairs; i++)
        {
            sum += ByRows(left[i], right[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public long Levenshtein()
    {
        var sum = 0L;
        for (var i = 0; i < Pairs; i++)
        {
            sum += EditDistance.Levenshtein(left[i], right[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Pairs)]
    public double JaroWinkler()
    {
        var sum = 0.0;
        for (var i = 0; i < Pairs; i++)
        {
            sum += StringSimilarity.JaroWinkler(left[i], right[i]);
        }

        return sum;
    }

    private static int ByRows(string x, string y)
    {
        Span<int> row = stackalloc int[y.Length + 1];
        for (var j = 0; j <= y.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= x.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= y.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (x[i - 1] == y[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
