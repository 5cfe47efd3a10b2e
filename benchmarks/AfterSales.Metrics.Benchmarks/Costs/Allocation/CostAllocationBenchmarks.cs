using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.LinearAlgebra.Double;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>N service departments that all serve each other and as many operating ones; the baseline solves (I − Pᵀ)x = c with MathNet's managed LU.</summary>
[MemoryDiagnoser]
public class CostAllocationBenchmarks
{
    private double[] cost = [];
    private double[] units = [];
    private CostAllocationInput input = null!;

    [Params(300, 1_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_104);
        cost = [.. Enumerable.Range(0, 2 * N).Select(_ => random.Next(1_000_000) / 100d)];
        units = [.. Enumerable.Range(0, N * 2 * N).Select(_ => (double)random.Next(1, 1_000))];
        input = AllocationInputs.Of(N, cost, s => Enumerable.Range(0, 2 * N).Select(d => (d, units[(s * 2 * N) + d])));
    }

    [Benchmark(Baseline = true)]
    public double MathNetLu()
    {
        var matrix = DenseMatrix.CreateIdentity(N);
        for (var s = 0; s < N; s++)
        {
            var total = 0d;
            for (var d = 0; d < 2 * N; d++)
            {
                total += d == s ? 0 : units[(s * 2 * N) + d];
            }

            for (var d = 0; d < N; d++)
            {
                matrix[d, s] -= d == s ? 0 : units[(s * 2 * N) + d] / total;
            }
        }

        return matrix.LU().Solve(DenseVector.OfEnumerable(cost.Take(N)))[0];
    }

    /// <summary>Unrounded, with its certificate.</summary>
    [Benchmark]
    public GrossCostResult GrossCosts() => CostAllocation.GrossCosts(cost, units);

    /// <summary>All 2N² transfers in whole cents, rows and columns adding up.</summary>
    [Benchmark]
    public CostAllocationResult Allocate() => CostAllocation.Allocate(input);
}
