using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>Twenty drivers with a hundred resamples, against the fit alone. The aim: 2 s.</summary>
[MemoryDiagnoser]
public class KeyDriversResamplingBenchmarks
{
    private AnswerTable answers = AnswerTable.OfColumns([], []);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        answers = AnswerTable.OfColumns(
            [.. Enumerable.Range(0, 21).Select(j => $"q{j}")],
            [.. Enumerable.Range(0, 21).Select(_ => new ReadOnlyMemory<double>([.. Enumerable.Range(0, 300).Select(_ => (double)random.Next(1, 11))]))]);
    }

    [Benchmark(Baseline = true)]
    public KeyDriversResult FitAlone() => KeyDrivers.Compute(answers, "q0");

    [Benchmark]
    public KeyDriversResult HundredResamples() => KeyDrivers.Compute(answers, "q0", new KeyDriversOptions { Resamples = 100 });
}
