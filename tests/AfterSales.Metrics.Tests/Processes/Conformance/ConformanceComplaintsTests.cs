using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>What users of other tools complain of in conformance checking: each defect is impossible here.</summary>
public class ConformanceComplaintsTests
{
    private static readonly AllowedFlow Flow = new()
    {
        Steps = ["Receive", "Repair", "Test", "Ship"],
        Starts = ["Receive"],
        Ends = ["Ship"],
        Transitions = [Pair("Receive", "Repair"), Pair("Repair", "Test"), Pair("Test", "Repair"), Pair("Test", "Ship")],
    };

    [Fact]
    public void Pm4py421_Pm4py435_UnknownStep_IsAnInsertion()
    {
        var line = Check("Receive", "Lunch", "Repair", "Test", "Ship");

        Assert.Equal((1, 1 - (1d / 9)), (line.Cost.Value, line.Fitness.Value));
        Assert.False(line.Conforms);
        Assert.Equal(5, Check("Lunch").Cost.Value);
    }

    [Fact]
    public void Pm4py148_BupaversePm4py6_Pm4py525_SameCase_HasTheSameAlignmentEveryRun()
    {
        var lines = Enumerable.Range(0, 50).Select(_ => Check("Ship", "Test", "Repair", "Receive", "Test")).Distinct();

        Assert.Single(lines);
    }

    [Fact]
    public void Pm4py137_Pm4py326_LongCaseInALoop_Ends()
    {
        var steps = Enumerable.Range(0, 5_000).Select(i => i % 3 == 0 ? "Test" : "Repair");

        Assert.True(Check(["Receive", .. steps, "Ship"]).Cost.Value < 5_000);
    }

    [Fact]
    public void Pm4py75_Pm4py257_Pm4py510_Costs_AreOneForEachStepOutOfLine()
    {
        var line = Check("Receive", "Test", "Ship", "Ship");

        Assert.Equal(line.Moves.Count(move => move.Kind != MoveKind.Both), line.Cost.Value);
        Assert.Equal(2, line.Cost.Value);
    }

    [Fact]
    public void Pm4py83_Pm4py529_Fitness_IsThePapers()
    {
        // 1 − cost ÷ (all of the case inserted + all of the shortest route skipped).
        var line = Check("Receive", "Ship");

        Assert.Equal(1 - (2d / (2 + 4)), line.Fitness.Value!.Value, 15);
    }

    [Fact]
    public void Pm4py342_AfterIsNotBefore()
    {
        ConformanceRule[] rules = [ConformanceRule.Precedence("a", "b"), ConformanceRule.Response("a", "b")];

        var lines = RuleConformance.Compute([CaseRoute.Of("A", ["b", "a"])], rules);

        Assert.All(lines, line => Assert.Equal(1, line.Violated));
        Assert.All(RuleConformance.Compute([CaseRoute.Of("A", ["a", "b"])], rules), line => Assert.Equal(1, line.Satisfied));
    }

    [Fact]
    public void ProcessmapR12_StepCalledStart_IsAStep()
    {
        var start = LogCases.At("2026-03-02T08:00:00Z");
        CaseEvent[] events = [.. new[] { "Start", "End", "Start" }.Select((step, i) => new CaseEvent { Case = "A", Step = step, Start = start.PlusTicks(i) })];

        var flow = ProcessFlow.Compute(ProcessTally.Of(events));

        Assert.Equal([("End", "Start"), ("Start", "End")], flow.DirectlyFollows.Select(pair => (pair.From, pair.To)));
        Assert.Equal("Start", Assert.Single(flow.Starts).Step);
    }

    private static FlowTransition Pair(string from, string to) => new() { From = from, To = to };

    private static CaseConformance Check(params string[] steps) => FlowConformance.Compute([CaseRoute.Of("A", steps)], Flow).Cases[0];
}
