using AfterSales.Metrics.Processes;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>A cost matrix of up to a million cells, exact and adding up; the baseline multiplies and rounds each cell in decimal, which does not add
/// up.</summary>
[MemoryDiagnoser]
public class ProcessCostBenchmarks
{
    private ProcessTally tally = null!;
    private DepartmentRates rates = null!;

    [Params(10_000, 1_000_000)]
    public int N { get; set; }

    public static (ProcessTally Tally, DepartmentRates Rates) Make(int cells)
    {
        var (random, side) = (new Random(20261126), (int)Math.Sqrt(cells));
        string[] names = [.. Enumerable.Range(0, side).Select(i => $"D{i:0000}")];
        var tally = ProcessTally.OfGroups(new ProcessGroups
        {
            Currency = Currency.Of("EUR"),
            Cells = [.. Enumerable.Range(0, side * side).Select(i => new ProcessCellGroup
            {
                Step = $"S{i / side:0000}",
                Department = names[i % side],
                Events = 9,
                Timed = 9,
                Waited = 0,
                Touch = NodaTime.Duration.FromTicks(random.NextInt64(100_000_000_000L)),
                Progress = TotalTime.Zero,
                Waiting = TotalTime.Zero,
                RepeatTouch = TotalTime.Zero,
                DirectCost = random.Next(100_000) / 100m,
                RepeatDirectCost = 0,
            })],
        });
        return (tally, new DepartmentRates
        {
            Currency = Currency.Of("EUR"),
            PerHour = names.ToDictionary(name => name, _ =>
            random.Next(3_000, 9_000) / 100m)
        });
    }

    [GlobalSetup]
    public void Setup() => (tally, rates) = Make(N);

    [Benchmark(Baseline = true)]
    public decimal RoundEachCell() => tally.ToGroups().Cells
        .Sum(cell => Math.Round((rates.PerHour[cell.Department!] * (decimal)cell.Touch.TotalHours) + cell.DirectCost, 2));

    [Benchmark]
    public decimal Matrix() => ProcessCost.Compute(tally, rates).RoundedTotal;
}
