using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessFlowTests
{
    private const string File = "process_flow.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Where(c => !c.Inputs.TryGetProperty("file", out _)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var known = new HashSet<string> { "events", "closing_steps", "as_of", "route", "escalation_steps", "parts", "level" };
        Assert.All(inputs.EnumerateObject(), key => Assert.Contains(key.Name, known));
        var (events, options) = (LogCases.Events(inputs), LogCases.Options(inputs));
        var log = CaseLog.Read(events, options);
        var tally = new ProcessTally(options);
        tally.AddRange(log);
        AssertAgrees(name, inputs, expected, tally, log.Unusable);
        AssertAgrees(name, inputs, expected, ProcessTally.Of(events, options), log.Unusable);
        if (inputs.TryGetProperty("parts", out var parts))
        {
            var merged = new ProcessTally(options);
            foreach (var part in parts.EnumerateArray().Select(LogCases.Names))
            {
                merged.Merge(ProcessTally.Of(events.Where(e => part.Contains(e.Case)), options));
            }

            AssertAgrees(name, inputs, expected, merged, log.Unusable);
        }
    }

    /// <summary>The log of 890 real incidents is too large for the repository: where it does not stand beside it, this is skipped and says so.</summary>
    [Fact]
    public void Compute_RealIncidents_Agree()
    {
        var cases = Reference.Cases(File).Where(c => c.Inputs.TryGetProperty("file", out _)).ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, c => Assert.Equal("events.csv", c.Inputs.GetProperty("file").GetString()));
        Assert.SkipWhen(LogCases.RealIncidents is null, "shared/data/evaluation/events.csv does not stand beside the repository.");
        foreach (var (name, inputs, expected) in cases)
        {
            var options = LogCases.Options(inputs);
            var log = CaseLog.Read(LogCases.RealIncidents!, options);
            AssertAgrees(name, inputs, expected, ProcessTally.Of(LogCases.RealIncidents!, options), log.Unusable);
        }
    }

    [Fact]
    public void ErrorCases_AreTheCallersMistakes()
        => ErrorCases.AssertEach(File, inputs =>
        {
            if (inputs.Holds("parts"))
            {
                var parts = inputs.GetProperty("parts").EnumerateArray()
                    .Select(part => ProcessTally.Of(part.EnumerateArray().Select(LogCases.Event))).ToArray();
                Array.ForEach(parts.Skip(1).ToArray(), parts[0].Merge);
                return [];
            }

            var tally = ProcessTally.Of(LogCases.Events(inputs), LogCases.Options(inputs));
            _ = inputs.Holds("level") ? DepartmentHandoffs.Compute(tally, inputs.GetProperty("level").GetDouble()) : throw ErrorCases.NotUnderstood(inputs);
            return [];
        });

    [Fact]
    public void Merge_CaseInBothParts_IsRefusedByName()
    {
        var part = () => ProcessTally.Of([new CaseEvent { Case = "Z1", Step = "Receive", Start = Instant.MinValue }]);

        Assert.Contains("'Z1'", Assert.Throws<ArgumentException>(() => part().Merge(part())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcessReworkOptions { Level = 1 });
    }

    [Fact]
    public void Compute_NoEvent_IsAllZero()
    {
        var result = ProcessFlow.Compute(new ProcessTally());

        Assert.Equal((0, 0, 0), (result.Cases, result.Closed, result.Open));
        Assert.Empty(result.DirectlyFollows);
        Assert.Equal(UndefinedReason.NoData, result.CoveringVariants.Reason);
    }

    [Fact]
    public void Compute_OneEvent_HasNoPair()
        => Assert.Empty(ProcessFlow.Compute(ProcessTally.Of([new CaseEvent { Case = "A", Step = "Receive", Start = Instant.MinValue }])).DirectlyFollows);

    [Fact]
    public void Compute_CapitalsDiffer_AreTwoSteps()
    {
        var start = Instant.FromUtc(2026, 3, 2, 8, 0);
        CaseEvent[] events = [new() { Case = "A", Step = "repair", Start = start }, new() { Case = "A", Step = "Repair",
            Start = start + Duration.FromHours(1) }];

        Assert.Equal(["repair", "Repair"], Assert.Single(ProcessFlow.Compute(ProcessTally.Of(events)).Variants).Steps);
    }

    [Theory]
    [InlineData(0.79, 2)]
    [InlineData(0.8, 2)]
    [InlineData(0.81, 3)]
    public void Compute_ShareExactlyReached_IsCovered(double share, int variants)
    {
        // 3, 1 and 1 of five cases.
        var events = "AAABC".SelectMany((step, i) => new[]
        {
            new CaseEvent { Case = $"{i}", Step = $"{step}", Start = Instant.FromUnixTimeSeconds(i) },
        });

        var result = ProcessFlow.Compute(ProcessTally.Of(events), new ProcessFlowOptions { CoveredShare = share });

        Assert.Equal(variants, result.CoveringVariants.Value);
    }

    /// <summary>More variants than are looked for one by one, and steps of which 64 bits hold only the first.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void Compute_ThousandsOfVariants_AreAsGrouped(int names)
    {
        var random = new Random(names);
        var steps = Enumerable.Range(0, names).Select(i => $"{unchecked(i * 7919) % names:00000}").ToArray();
        int[] Any() => [.. Enumerable.Range(0, random.Next(1, 14)).Select(k => k < 4 ? k : random.Next(names))];
        var cases = Enumerable.Range(0, 9_000).Select(i => i % 3 == 0 ? [0, 1] : Any()).ToArray();
        (int Case, int Step, int At)[] events = [.. cases.SelectMany((codes, i) => codes.Select((code, at) => (i, code, at)))];
        random.Shuffle(events);

        var flow = ProcessFlow.Compute(ProcessTally.Of(new CaseEventColumns
        {
            CaseCount = cases.Length,
            CaseNames = [.. Enumerable.Range(0, cases.Length).Select(i => $"{i}")],
            StepNames = steps,
            DepartmentNames = steps,
            Cases = Array.ConvertAll(events, e => e.Case),
            Steps = Array.ConvertAll(events, e => e.Step),
            Departments = Array.ConvertAll(events, e => e.Step),
            StartTicks = Array.ConvertAll(events, e => (long)e.At),
        }));

        var expected = cases.Select(codes => string.Join(" ", codes.Select(code => steps[code]))).GroupBy(text => text)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (long)group.Count()));
        Assert.Equal(expected, flow.Variants.Select(variant => (string.Join(" ", variant.Steps), variant.Count)));
    }

    private static void AssertAgrees(string name, JsonElement inputs, JsonElement expected, ProcessTally tally, IReadOnlyList<UnusableRecord> unusable)
    {
        var check = new CaseCheck(name, expected, Tolerance);
        var isReal = inputs.TryGetProperty("file", out _);
        LogCases.AssertAccount(expected.GetProperty("account"), tally.Account, unusable);
        check.Known("account");
        var flow = ProcessFlow.Compute(tally);
        check.Number("cases", flow.Cases);
        check.Number("closed", flow.Closed);
        check.Number("open", flow.Open);
        check.Number("ties", flow.Ties);
        Rows(check, "directly_follows", flow.DirectlyFollows, p => (p.From, p.To, p.Count, p.Cases));
        Steps(check, "starts", flow.Starts);
        Steps(check, "ends", flow.Ends);
        Steps(check, "open_at", flow.OpenAt);
        var variants = check.Parts("variants");
        Assert.Equal(variants.Count, isReal ? Math.Min(10, flow.Variants.Count) : flow.Variants.Count);
        for (var i = 0; i < variants.Count; i++)
        {
            variants[i].Texts("steps", flow.Variants[i].Steps);
            variants[i].Number("count", flow.Variants[i].Count);
            variants[i].Number("share", flow.Variants[i].Share.Value);
            variants[i].AssertAllSeen();
        }

        Handoffs(check, isReal, tally);
        Rework(check, inputs, tally);
        check.Number("variants_count", flow.Variants.Count);
        check.AssertAllSeen();
    }

    private static void Handoffs(CaseCheck check, bool isReal, ProcessTally tally)
    {
        var result = DepartmentHandoffs.Compute(tally);
        var handoffs = isReal
            ? result.Handoffs.OrderByDescending(p => p.Count).ThenBy(p => p.From, StringComparer.Ordinal).ThenBy(p => p.To, StringComparer.Ordinal).Take(10)
            : result.Handoffs;
        Rows(check, "handoffs", [.. handoffs], p => (p.From, p.To, p.Count, p.Cases));
        check.Number("handoffs_count", result.Handoffs.Count);
        check.Number("handoff_total", result.Total.Count);
        check.Number("within", result.Within.Count);
        check.Number("unknown", result.Unknown.Count);
        Rate(check, "cases_transferred", result.Transferred);
        check.Number("stay_changes_per_closed_case", result.StayChangesPerCase.Value);
        check.Number("ping_pong", result.PingPong);
        Rate(check, "ping_pong_cases", result.PingPongCases);
        check.Number("returns", result.Returns);
        Rate(check, "return_cases", result.ReturnCases);
    }

    private static void Rework(CaseCheck check, JsonElement inputs, ProcessTally tally)
    {
        var result = ProcessRework.Compute(tally, new ProcessReworkOptions
        {
            Route = inputs.TryGetProperty("route", out var route) ? LogCases.Names(route) : null,
            EscalationSteps = inputs.TryGetProperty("escalation_steps", out var escalation) ? LogCases.Names(escalation) : null,
        });
        Steps(check, "self_loops", result.SelfLoops);
        check.Number("repeats", result.Repeats);
        Rate(check, "rework_cases", result.ReworkCases);
        var yields = check.Parts("first_pass");
        Assert.Equal(yields.Count, result.FirstPass.Count);
        for (var i = 0; i < yields.Count; i++)
        {
            yields[i].Text("step", result.FirstPass[i].Step);
            yields[i].Number("cases", result.FirstPass[i].Cases);
            yields[i].Number("once", result.FirstPass[i].Once);
            Rate(yields[i], "yield", result.FirstPass[i].Yield);
            yields[i].AssertAllSeen();
        }

        check.Number("rolled_throughput_yield", result.RolledThroughputYield.Value);
        check.Reason("rolled_throughput_yield_reason", result.RolledThroughputYield.Reason);
        if (check.Has("escalated"))
        {
            Rate(check, "escalated", result.Escalated);
        }
    }

    private static void Rows<T>(CaseCheck check, string key, IReadOnlyList<T> rows, Func<T, (string From, string To, long Count, long Cases)> row)
    {
        var parts = check.Parts(key);
        Assert.Equal(parts.Count, rows.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            var (from, to, count, cases) = row(rows[i]);
            parts[i].Text("from", from);
            parts[i].Text("to", to);
            parts[i].Number("count", count);
            parts[i].Number("cases", cases);
            parts[i].AssertAllSeen();
        }
    }

    private static void Steps(CaseCheck check, string key, IReadOnlyList<StepCount> rows)
    {
        var parts = check.Parts(key);
        Assert.Equal(parts.Count, rows.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Text("step", rows[i].Step);
            parts[i].Number("count", rows[i].Count);
            parts[i].AssertAllSeen();
        }
    }

    private static void Rate(CaseCheck check, string key, Estimate rate)
    {
        var part = check.Part(key);
        Assert.NotNull(part);
        part.Number("value", rate.Value);
        part.Number("lower", rate.Lower);
        part.Number("upper", rate.Upper);
        part.Reason("reason", rate.Reason);
        part.AssertAllSeen();
    }
}
