using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>Net promoter score with its interval from columns of answers, against plain LINQ. The aims: ten million bytes in 1 ms, doubles in 25 ms.</summary>
[MemoryDiagnoser]
public class NetPromoterScoreBenchmarks
{
    private byte[] bytes = [];
    private double[] doubles = [];

    [Params(1_000, 1_000_000, 10_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_103);
        bytes = new byte[N];
        for (var i = 0; i < N; i++)
        {
            bytes[i] = (byte)random.Next(11);
        }

        doubles = Array.ConvertAll(bytes, answer => (double)answer);
    }

    [Benchmark(Baseline = true)]
    public double Linq() => 100.0 * (bytes.Count(answer => answer >= 9) - bytes.Count(answer => answer < 7)) / bytes.Length;

    [Benchmark]
    public NetPromoterScoreResult Bytes() => NetPromoterScore.Compute(bytes);

    [Benchmark]
    public NetPromoterScoreResult ValidatedDoubles() => NetPromoterScore.Compute(doubles);
}
