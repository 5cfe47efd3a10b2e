using AfterSales.Metrics.Brand;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Brand;

/// <summary>Ten million coded mentions into a tally and their net sentiment, against a plain count of the column. The aim: half a second.</summary>
[MemoryDiagnoser]
public class MentionTallyBenchmarks
{
    private byte[] classes = [];

    [Params(10_000_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        classes = [.. Enumerable.Range(0, N).Select(_ => (byte)random.Next(4))];
    }

    [Benchmark(Baseline = true)]
    public int PlainCounts() => classes.Count(code => code == 3) - classes.Count(code => code == 1);

    [Benchmark]
    public NetSentimentResult TallyAndNet()
    {
        var tally = new MentionTally();
        tally.AddRange(new MentionKey { Brand = "own" }, classes);
        return NetSentiment.Compute(SentimentCounts.Of(tally.Summarize()));
    }
}
