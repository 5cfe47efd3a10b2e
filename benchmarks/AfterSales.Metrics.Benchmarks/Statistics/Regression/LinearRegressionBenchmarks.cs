using AfterSales.Metrics.Statistics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Statistics;

/// <summary>A fit of five predictors, with its diagnostics; the plain version has the slope of one predictor only.</summary>
[MemoryDiagnoser]
public class LinearRegressionBenchmarks
{
    private LinearRegressionInput input = new() { Response = [], Predictors = [] };

    [Params(1_000, 100_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var source = RandomSource.Of(42);
        double[][] columns = [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, N).Select(_ => source.NextNormal()).ToArray())];
        input = new LinearRegressionInput { Response = [.. columns[0].Select((x, i) => x + columns[1][i] + source.NextNormal())], Predictors = columns };
    }

    [Benchmark(Baseline = true)]
    public double PlainSlope()
    {
        var (x, y) = (input.Predictors[0], input.Response);
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    [Benchmark]
    public LinearRegressionResult Classical() => LinearRegression.Fit(input);

    [Benchmark]
    public LinearRegressionResult Hc3() => LinearRegression.Fit(input, new LinearRegressionOptions { Covariance = RegressionCovariance.Hc3 });
}
