using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>
/// Few answers: the score alone beside LINQ's, and the whole result, whose interval is most of the work, beside a LINQ that finds the same interval by
/// bisection in plain doubles.
/// </summary>
[MemoryDiagnoser]
public class SmallNetPromoterScoreBenchmarks
{
    private const double Z = 1.959963984540054;

    private int[] answers = [];

    [Params(10, 100, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_104);
        answers = [.. Enumerable.Range(0, N).Select(_ => random.Next(11))];
    }

    [Benchmark(Baseline = true)]
    public double Linq() => 100.0 * (answers.Count(answer => answer >= 9) - answers.Count(answer => answer < 7)) / answers.Length;

    [Benchmark]
    public Figure<double> Value() => NetPromoterScore.Value(answers);

    [Benchmark]
    public (double Score, double Lower, double Upper) LinqWithInterval()
    {
        var (promoters, detractors) = (answers.Count(answer => answer >= 9), answers.Count(answer => answer < 7));
        var score = (double)(promoters - detractors) / answers.Length;
        return (100 * score, 100 * Limit(promoters, detractors, score, -1), 100 * Limit(promoters, detractors, score, 1));
    }

    [Benchmark]
    public NetPromoterScoreResult WholeResult() => NetPromoterScore.Compute(answers);

    /// <summary>The farthest difference that the score test does not refuse.</summary>
    private double Limit(double promoters, double detractors, double score, double end)
    {
        var inside = score;
        for (var i = 0; i < 60; i++)
        {
            var middle = inside + ((end - inside) / 2);
            var q = Detractors(promoters, detractors, middle);
            var isInside = (score - middle) * (score - middle) * N <= Z * Z * ((2 * q) + middle - (middle * middle));
            (inside, end) = isInside ? (middle, end) : (inside, middle);
        }

        return inside;
    }

    /// <summary>The most likely share of detractors when promoters have so much more.</summary>
    private double Detractors(double promoters, double detractors, double difference)
    {
        var (a, b) = (2.0 * N, (2 * (N - promoters) * difference) - ((promoters + detractors) * (1 - difference)));
        return (Math.Sqrt((b * b) + (4 * a * detractors * difference * (1 - difference))) - b) / (2 * a);
    }
}
