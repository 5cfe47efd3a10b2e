using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>Two thousand segments ranked, two million pairs compared, against the scores of the segments alone. The aim: 2 s and 500 MB.</summary>
[MemoryDiagnoser]
public class SegmentRankingBenchmarks
{
    private readonly SegmentedScoreTally tally = new();

    [Params(200, 2000)]
    public int Segments { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(3);
        for (var i = 0; i < Segments * 30; i++)
        {
            tally.Add($"{i % Segments}", random.Next(0, 11));
        }
    }

    [Benchmark(Baseline = true)]
    public int ScoresAlone() => tally.Segments.Count(segment => NetPromoterScore.Compute(segment.Tally).Headline.Value > 0);

    [Benchmark]
    public SegmentRankingResult Ranking() => SegmentRanking.Compute(tally);
}
