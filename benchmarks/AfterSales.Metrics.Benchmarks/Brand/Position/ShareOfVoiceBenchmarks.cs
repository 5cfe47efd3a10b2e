using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Brand;

/// <summary>Joint limits of twenty brands' shares of voice, and the rank probabilities of fifty brands. The aims: 50 ms and 20 ms.</summary>
[MemoryDiagnoser]
public class ShareOfVoiceBenchmarks
{
    private readonly BrandMentions[] brands = [.. Enumerable.Range(0, 20)
        .Select(i => new BrandMentions { Brand = $"{i}", Mentions = 100 + (37 * i * i % 900) })];
    private readonly double[] values = [.. Enumerable.Range(0, 50).Select(i => 50 + (i * 7 % 23) + (i / 10.0))];
    private readonly double[] errors = [.. Enumerable.Range(0, 50).Select(i => 1 + (i * 5 % 7 / 2.0))];

    [Benchmark(Baseline = true)]
    public ShareOfVoiceResult Goodman() => ShareOfVoice.Compute(brands);

    [Benchmark]
    public ShareOfVoiceResult SisonGlaz() => ShareOfVoice.Compute(brands, IntervalMethod.SisonGlaz);

    [Benchmark]
    public IReadOnlyList<RankProbabilityResult> RankProbabilities() => RankProbability.Compute(values, errors);
}
