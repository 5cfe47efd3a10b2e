using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>Counting ten million answers: whole ones, with a few missing codes, of a long scale, and with weights. The aim: bytes at 10 GB/s.</summary>
[MemoryDiagnoser]
public class ScoreTallyBenchmarks
{
    private const int N = 10_000_000;

    private readonly byte[] scale = new byte[N];
    private readonly byte[] coded = new byte[N];
    private readonly byte[] slider = new byte[N];
    private readonly double[] answers = new double[N / 10];
    private readonly decimal[] weights = new decimal[N / 10];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_103);
        for (var i = 0; i < N; i++)
        {
            scale[i] = (byte)random.Next(11);
            coded[i] = random.Next(50) == 0 ? (byte)99 : scale[i];
            slider[i] = (byte)random.Next(101);
        }

        for (var i = 0; i < weights.Length; i++)
        {
            answers[i] = scale[i];
            weights[i] = random.Next(200, 5_000) / 1_000m;
        }
    }

    [Benchmark(Baseline = true)]
    public long PlainHistogram()
    {
        var counts = new long[256];
        foreach (var answer in scale)
        {
            counts[answer]++;
        }

        return counts[10];
    }

    [Benchmark]
    public ScoreTally Bytes() => ScoreTally.Of(scale);

    [Benchmark]
    public ScoreTally BytesWithMissingCodes() => ScoreTally.Of(coded);

    [Benchmark]
    public ScoreTally BytesOfALongScale() => ScoreTally.Of(slider);

    [Benchmark]
    public ScoreTally OneMillionWeighted() => ScoreTally.Of(answers, weights);
}
