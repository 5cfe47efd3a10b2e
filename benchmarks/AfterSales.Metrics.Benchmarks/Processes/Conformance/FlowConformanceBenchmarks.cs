using AfterSales.Metrics.Processes;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>Cases of twenty steps against a flow of twenty, least alignments and all; the baseline only looks whether each pair is allowed.</summary>
[MemoryDiagnoser]
public class FlowConformanceBenchmarks
{
    private const int Size = 20;

    private AllowedFlow flow = null!;
    private CaseRoute[] cases = null!;

    [Params(1_000, 100_000)]
    public int N { get; set; }

    public static AllowedFlow Flow() => new()
    {
        Steps = [.. Enumerable.Range(0, Size).Select(Name)],
        Starts = [Name(0)],
        Ends = [Name(Size - 1)],
        Transitions = [.. Enumerable.Range(0, Size - 1).SelectMany(i =>
            new[] { i + 1, Math.Min(Size - 1, i + 3), Math.Max(0, i - 4) }).Select((to, k) => (k / 3, to))
            .Distinct().Select(pair => new FlowTransition { From = Name(pair.Item1), To = Name(pair.to) })],
    };

    public static CaseRoute[] Cases(int count)
    {
        var random = new Random(20261126);
        return [.. Enumerable.Range(0, count).Select(i => CaseRoute.Of($"{i}",
            [.. Enumerable.Range(0, Size).Select(k => Name(random.Next(5) == 0 ? random.Next(Size + 1) : k))]))];
    }

    [GlobalSetup]
    public void Setup() => (flow, cases) = (Flow(), Cases(N));

    [Benchmark(Baseline = true)]
    public long PairsOnly()
    {
        var allowed = flow.Transitions.Select(t => (t.From, t.To)).ToHashSet();
        return cases.Count(c => Enumerable.Range(1, c.Steps.Count - 1).All(i => allowed.Contains((c.Steps[i - 1].Step, c.Steps[i].Step))));
    }

    [Benchmark]
    public int Alignments() => FlowConformance.Compute(cases, flow).Cases.Count;

    private static string Name(int step) => $"Step {step:00}";
}
