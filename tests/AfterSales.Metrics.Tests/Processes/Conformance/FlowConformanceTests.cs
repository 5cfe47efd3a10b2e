using System.Text.Json;
using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class FlowConformanceTests
{
    private const string File = "process_conformance.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "flow").Select(c => c.Name)];

    [Fact]
    public void Kinds_AreAllKnown()
        => Assert.All(Reference.Cases(File), c => Assert.Contains(c.Inputs.GetProperty("kind").GetString(), new[] { "flow", "routes", "rules" }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var result = FlowConformance.Compute(Routes(inputs), Flow(inputs));
        var check = new CaseCheck(name, expected, Tolerance);
        check.Number("shortest_route", result.ShortestRoute.Value);
        var cases = check.Parts("cases");
        Assert.Equal(cases.Count, result.Cases.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            AssertCase(cases[i], result.Cases[i]);
        }

        var rate = check.Part("conforming")!;
        rate.Number("value", result.Conforming.Value);
        rate.Number("lower", result.Conforming.Lower);
        rate.Number("upper", result.Conforming.Upper);
        rate.Reason("reason", result.Conforming.Reason);
        rate.AssertAllSeen();
        var forbidden = check.Parts("forbidden");
        Assert.Equal(forbidden.Count, result.Forbidden.Count);
        for (var i = 0; i < forbidden.Count; i++)
        {
            forbidden[i].Text("from", result.Forbidden[i].From);
            forbidden[i].Text("to", result.Forbidden[i].To);
            forbidden[i].Number("count", result.Forbidden[i].Count);
            forbidden[i].AssertAllSeen();
        }

        AssertSteps(check.Parts("skipped"), result.Skipped);
        AssertSteps(check.Parts("inserted"), result.Inserted);
        check.Number("fitness_of_log", result.FitnessOfLog.Value);
        check.Number("mean_fitness", result.MeanFitness.Value);
        check.AssertAllSeen();
    }

    [Fact]
    public void ErrorCases_AreTheCallersMistakes()
        => ErrorCases.AssertEach(File, inputs =>
        {
            _ = inputs.Holds("allowed") ? (object)FlowConformance.Compute(Routes(inputs), Flow(inputs))
                : inputs.Holds("routes") ? RouteConformance.Compute(Routes(inputs), [.. inputs.GetProperty("routes").EnumerateArray()
                    .Select((route, i) => new NamedRoute { Name = $"{i}", Steps = LogCases.Names(route) })])
                : throw ErrorCases.NotUnderstood(inputs);
            return [];
        });

    /// <summary>A start that reaches no end: a case that ends rightly is not aligned by a way that is not there.</summary>
    [Fact]
    public void Compute_EndOutOfReach_IsInfeasible()
    {
        var flow = new AllowedFlow { Steps = ["a", "b"], Starts = ["a"], Ends = ["b"], Transitions = [] };

        var result = FlowConformance.Compute([CaseRoute.Of("A", ["b"]), CaseRoute.Of("B", ["a", "b"])], flow);

        Assert.All(result.Cases, line => Assert.Equal(UndefinedReason.Infeasible, line.Cost.Reason));
        Assert.All(result.Cases, line => Assert.False(line.Conforms));
    }

    internal static AllowedFlow Flow(JsonElement inputs)
    {
        var allowed = inputs.GetProperty("allowed");
        return new AllowedFlow
        {
            Steps = LogCases.Names(allowed.GetProperty("steps")),
            Starts = LogCases.Names(allowed.GetProperty("starts")),
            Ends = LogCases.Names(allowed.GetProperty("ends")),
            Transitions = [.. allowed.GetProperty("transitions").EnumerateArray()
                .Select(pair => new FlowTransition { From = pair[0].GetString()!, To = pair[1].GetString()! })],
        };
    }

    internal static CaseRoute[] Routes(JsonElement inputs) => [.. inputs.GetProperty("cases").EnumerateArray().Select(c => new CaseRoute
    {
        Case = c.GetProperty("case").GetString()!,
        IsOpen = c.TryGetProperty("open", out var open) && open.GetBoolean(),
        Steps = c.TryGetProperty("steps", out var steps)
            ? [.. LogCases.Names(steps).Select(step => new RouteStep { Step = step })]
            : [.. c.GetProperty("events").EnumerateArray().Select(e => new RouteStep
            {
                Step = LogCases.Text(e, "step")!,
                Resource = LogCases.Text(e, "resource"),
                Start = LogCases.Time(e, "start"),
                End = LogCases.Time(e, "end"),
            })],
    })];

    /// <summary>Kind and step of each move, as text that a check compares.</summary>
    internal static IEnumerable<string> Moves(IReadOnlyList<AlignmentMove> moves) => moves.Select(move =>
        $"{move.Kind.ToString().ToLowerInvariant()} {move.Step}");

    private static void AssertCase(CaseCheck part, CaseConformance line)
    {
        part.Text("case", line.Case);
        part.Flag("open", line.IsOpen);
        part.Flag("conforms", line.Conforms);
        var violations = part.Parts("violations");
        Assert.Equal(violations.Count, line.Violations.Count);
        for (var i = 0; i < violations.Count; i++)
        {
            var violation = line.Violations[i];
            violations[i].Number("position", violation.Position);
            violations[i].Text("kind", violation.Kind == FlowViolationKind.UnknownStep ? "unknown_step" : violation.Kind.ToString().ToLowerInvariant());
            violations[i].Text("step", violation.Step);
            violations[i].Text("from", violation.From);
            violations[i].AssertAllSeen();
        }

        part.Number("cost", line.Cost.Value);
        part.Pairs("moves", Moves(line.Moves));
        part.Number("fitness", line.Fitness.Value);
        part.Reason("reason", line.Fitness.Reason);
        part.AssertAllSeen();
    }

    private static void AssertSteps(IReadOnlyList<CaseCheck> parts, IReadOnlyList<StepCount> counts)
    {
        Assert.Equal(parts.Count, counts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Text("step", counts[i].Step);
            parts[i].Number("count", counts[i].Count);
            parts[i].AssertAllSeen();
        }
    }
}
