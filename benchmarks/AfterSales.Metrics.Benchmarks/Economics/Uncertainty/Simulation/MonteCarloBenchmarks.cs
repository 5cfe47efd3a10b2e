using AfterSales.Metrics.Economics;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Economics;

/// <summary>A net present value with three uncertain drivers, independent and correlated, against the framework's generator and a sort.</summary>
[MemoryDiagnoser]
public class MonteCarloBenchmarks
{
    private MonteCarloInput independent = null!;
    private MonteCarloInput correlated = null!;

    [Params(10_000, 100_000)]
    public int Draws { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        independent = new MonteCarloInput
        {
            Seed = 7,
            Draws = Draws,
            Drivers =
            [
                new UncertainDriver { Name = "outlay", Distribution = DriverDistribution.Triangular(900, 1000, 1300) },
                new UncertainDriver { Name = "visits", Distribution = DriverDistribution.Pert(30, 50, 60) },
                new UncertainDriver { Name = "saving", Distribution = DriverDistribution.Normal(10, 1) },
            ],
        };
        correlated = independent with { Correlations = [new DriverCorrelation { First = "visits", Second = "saving", Coefficient = -0.4 }] };
    }

    [Benchmark(Baseline = true)]
    public double Framework()
    {
        // Three sums of uniforms in the place of the distributions: what the drawing and sorting alone cost.
        var random = new Random(7);
        var outcomes = Enumerable.Range(0, Draws).Select(_ =>
        {
            var (outlay, saving) = (900 + (400 * random.NextDouble()), (30 + (30 * random.NextDouble())) * (8 + (4 * random.NextDouble())));
            return -outlay + Enumerable.Range(1, 3).Sum(t => saving / Math.Pow(1.08, t));
        }).Order().ToArray();
        return outcomes[Draws / 2];
    }

    [Benchmark]
    public MonteCarloResult Independent() => MonteCarlo.Compute(independent, Value);

    [Benchmark]
    public MonteCarloResult Correlated() => MonteCarlo.Compute(correlated, Value);

    private static Figure<double> Value(ReadOnlySpan<double> drivers)
    {
        var saving = drivers[1] * drivers[2];
        return NetPresentValue.Value([-drivers[0], saving, saving, saving], 0.08);
    }
}
