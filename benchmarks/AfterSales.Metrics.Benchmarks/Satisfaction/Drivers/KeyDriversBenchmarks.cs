using AfterSales.Metrics.Satisfaction;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Satisfaction;

/// <summary>LMG and relative weights from correlations, every measure included, against a regression for every subset of at most the first twelve drivers.
/// The aim: 15 drivers in 15 ms.</summary>
[MemoryDiagnoser]
public class KeyDriversBenchmarks
{
    private KeyDriverCorrelations correlations = new() { Drivers = [], BetweenDrivers = [], WithOutcome = [] };

    [Params(8, 15, 20)]
    public int Drivers { get; set; }

    [GlobalSetup]
    public void Setup() => correlations = new KeyDriverCorrelations
    {
        Drivers = [.. Enumerable.Range(0, Drivers).Select(i => $"q{i}")],
        BetweenDrivers = [.. Enumerable.Range(0, Drivers)
            .Select(i => (IReadOnlyList<double>)[.. Enumerable.Range(0, Drivers).Select(j => Math.Pow(0.6, Math.Abs(i - j)))])],
        WithOutcome = [.. Enumerable.Range(0, Drivers).Select(i => 0.2 + (0.3 * i / Drivers))],
        Respondents = 500,
    };

    [Benchmark(Baseline = true)]
    public double RegressionForEverySubset()
    {
        var sum = 0.0;
        var subsets = 1 << Math.Min(Drivers, 12);
        for (var subset = 1; subset < subsets; subset++)
        {
            var chosen = Enumerable.Range(0, Drivers).Where(j => ((subset >> j) & 1) != 0).ToArray();
            var matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(chosen.Length, chosen.Length, (i, j)
                => correlations.BetweenDrivers[chosen[i]][chosen[j]]);
            var with = MathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(chosen.Length, i => correlations.WithOutcome[chosen[i]]);
            sum += with * matrix.Cholesky().Solve(with);
        }

        return sum;
    }

    [Benchmark]
    public KeyDriversResult AllMeasures() => KeyDrivers.Compute(correlations);
}
