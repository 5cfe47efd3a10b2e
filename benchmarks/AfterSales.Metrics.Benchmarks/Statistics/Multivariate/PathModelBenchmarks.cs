using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>A path model of 250 respondents, 24 questions and 6 constructs, once and with 1,000 resamples. The aim: 0.4 s.</summary>
[MemoryDiagnoser]
public class PathModelBenchmarks
{
    private PathModelInput input = new() { Constructs = [], Arrows = [] };

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var factors = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 250).Select(_ => random.NextDouble() * 4).ToArray()).ToArray();
        for (var j = 1; j < 6; j++)
        {
            for (var i = 0; i < 250; i++)
            {
                factors[j][i] = (factors[j][i] + factors[j - 1][i]) / 2;
            }
        }

        input = new PathModelInput
        {
            Constructs = [.. Enumerable.Range(0, 6).Select(j => new PathConstruct
            {
                Name = $"C{j}",
                Items = [.. Enumerable.Range(0, 4).Select(q => new PathItem
                {
                    Name = $"q{j}{q}",
                    Minimum = 1,
                    Maximum = 10,
                    Values = [.. factors[j].Select(f => Math.Round(2 + f + (random.NextDouble() * 3)))],
                })],
            })],
            Arrows = [.. Enumerable.Range(0, 5).Select(j => new PathArrow { From = $"C{j}", To = $"C{j + 1}" }), new PathArrow { From = "C0", To = "C3" }],
        };
    }

    [Benchmark(Baseline = true)]
    public PathModelResult Once() => PathModel.Fit(input);

    [Benchmark]
    public PathResamplingResult ThousandResamples() => PathModel.Resample(input);
}
