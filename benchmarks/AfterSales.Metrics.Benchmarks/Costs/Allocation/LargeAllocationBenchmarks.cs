using AfterSales.Metrics.Costs;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks.Costs;

/// <summary>3,000 service departments: each with ten users, and all with all. The baseline passes the sparse costs around until nothing worth 1e-9 is
/// left.</summary>
[MemoryDiagnoser]
public class LargeAllocationBenchmarks
{
    private const int N = 3_000;
    private const int Users = 10;

    private readonly double[] cost = new double[2 * N];
    private readonly double[] dense = new double[N * 2 * N];
    private readonly int[] starts = new int[N + 1];
    private readonly int[] users = new int[N * Users];
    private readonly double[] units = new double[N * Users];
    private CostAllocationInput input = null!;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_250_105);
        for (var i = 0; i < cost.Length; i++)
        {
            cost[i] = random.Next(1_000_000) / 100d;
        }

        for (var i = 0; i < dense.Length; i++)
        {
            dense[i] = random.Next(1, 1_000);
        }

        for (var s = 0; s < N; s++)
        {
            var chosen = Enumerable.Range(0, Users).Select(_ => random.Next(2 * N)).Distinct().Order().ToArray();
            starts[s + 1] = starts[s] + chosen.Length;
            chosen.CopyTo(users, starts[s]);
        }

        for (var i = 0; i < units.Length; i++)
        {
            units[i] = random.Next(1, 1_000);
        }

        input = AllocationInputs.Of(N, cost, s => Enumerable.Range(starts[s], starts[s + 1] - starts[s]).Select(k => (users[k], units[k])));
    }

    [Benchmark(Baseline = true)]
    public double PassAroundSparse()
    {
        var totals = Enumerable.Range(0, N)
            .Select(s => Enumerable.Range(starts[s], starts[s + 1] - starts[s]).Where(k => users[k] != s).Sum(k => units[k]))
            .ToArray();
        var (gross, held) = ((double[])cost.Clone(), (double[])cost.Clone());
        while (held.Take(N).Sum() > 1e-9)
        {
            var next = new double[2 * N];
            for (var s = 0; s < N; s++)
            {
                for (var k = starts[s]; k < starts[s + 1]; k++)
                {
                    next[users[k]] += users[k] == s ? 0 : held[s] * units[k] / totals[s];
                }
            }

            held = next;
            for (var i = 0; i < gross.Length; i++)
            {
                gross[i] += next[i];
            }
        }

        return gross[0];
    }

    [Benchmark]
    public GrossCostResult Sparse() => CostAllocation.GrossCosts(cost, starts.AsSpan(), users.AsSpan(0, starts[N]), units.AsSpan(0, starts[N]));

    [Benchmark]
    public CostAllocationResult AllocateSparse() => CostAllocation.Allocate(input);

    [Benchmark]
    public GrossCostResult Dense() => CostAllocation.GrossCosts(cost, dense);
}
