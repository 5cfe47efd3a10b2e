using AfterSales.Metrics.Processes;
using BenchmarkDotNet.Attributes;

namespace AfterSales.Metrics.Benchmarks;

/// <summary>Ten million events of one and a half million cases: the whole tally from coded columns, beside the bare directly-follows counts of a plain sort
/// and group-by over the same columns.</summary>
[MemoryDiagnoser]
public class ProcessTallyBenchmarks
{
    private static readonly string[] Steps = ["Receive", "Diagnose", "Quote", "Order part", "Repair", "Test", "Ship", "Close"];
    private static readonly string[] Departments = ["Front desk", "Support", "Repair", "Returns", "Stores"];

    private CaseEventColumns columns = null!;

    [Params(100_000, 10_000_000)]
    public int N { get; set; }

    /// <summary>Events as an export has them, by time; or with those of a case together.</summary>
    [Params(false, true)]
    public bool CasesTogether { get; set; }

    public static CaseEventColumns Make(int count, bool casesTogether)
    {
        var (random, cases) = (new Random(20261126), count * 3 / 20);
        var (caseOf, stepOf, departmentOf) = (new int[count], new int[count], new int[count]);
        var (starts, ends) = (new long[count], new long[count]);
        var next = new long[cases];
        for (var i = 0; i < count; i++)
        {
            var code = casesTogether ? (int)((long)i * cases / count) : random.Next(cases);
            next[code] += random.Next(1, 600) * 600_000_000L;
            (caseOf[i], stepOf[i], departmentOf[i]) = (code, random.Next(Steps.Length), random.Next(Departments.Length));
            (starts[i], ends[i]) = (next[code], next[code] + (random.Next(1, 120) * 600_000_000L));
        }

        return new CaseEventColumns
        {
            CaseCount = cases,
            CaseNames = [.. Enumerable.Range(0, cases).Select(code => $"C{code:0000000}")],
            StepNames = Steps,
            DepartmentNames = Departments,
            Cases = caseOf,
            Steps = stepOf,
            Departments = departmentOf,
            StartTicks = starts,
            EndTicks = ends,
        };
    }

    [GlobalSetup]
    public void Setup() => columns = Make(N, CasesTogether);

    [Benchmark(Baseline = true)]
    public long SortAndGroup()
    {
        var (cases, steps, starts) = (columns.Cases.ToArray(), columns.Steps.ToArray(), columns.StartTicks.ToArray());
        var order = Enumerable.Range(0, cases.Length).ToArray();
        Array.Sort(order, (x, y) => cases[x] != cases[y] ? cases[x].CompareTo(cases[y]) : starts[x].CompareTo(starts[y]));
        var pairs = new Dictionary<(int, int), long>();
        for (var i = 1; i < order.Length; i++)
        {
            if (cases[order[i - 1]] == cases[order[i]])
            {
                var key = (steps[order[i - 1]], steps[order[i]]);
                pairs[key] = pairs.GetValueOrDefault(key) + 1;
            }
        }

        return pairs.Values.Sum();
    }

    [Benchmark]
    public long Tally() => ProcessTally.Of(columns).Cases;

    [Benchmark]
    public long TallyWithoutNames() => ProcessTally.Of(columns, new ProcessOptions { CaseKeys = CaseKeyRule.CallerGuarantees }).Cases;
}
