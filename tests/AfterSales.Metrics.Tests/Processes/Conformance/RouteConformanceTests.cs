using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class RouteConformanceTests
{
    private const string File = "process_conformance.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } =
        [.. Reference.Cases(File).Where(c => c.Inputs.GetProperty("kind").GetString() == "routes").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_ReferenceCases_Agree(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var routes = inputs.GetProperty("routes").EnumerateArray().Select((route, i) => new NamedRoute { Name = $"{i}", Steps = LogCases.Names(route) });
        var result = RouteConformance.Compute(FlowConformanceTests.Routes(inputs), [.. routes]);
        var check = new CaseCheck(name, expected, Tolerance);
        var cases = check.Parts("cases");
        Assert.Equal(cases.Count, result.Count);
        for (var i = 0; i < cases.Count; i++)
        {
            cases[i].Text("case", result[i].Case);
            cases[i].Number("route", result[i].Route);
            cases[i].Number("cost", result[i].Cost);
            cases[i].Pairs("moves", FlowConformanceTests.Moves(result[i].Moves));
            cases[i].Number("fitness", result[i].Fitness.Value);
            cases[i].Reason("reason", result[i].Fitness.Reason);
            cases[i].AssertAllSeen();
        }

        check.AssertAllSeen();
    }

    [Fact]
    public void Compute_EmptyCaseAndEmptyRoute_HasNoFitness()
    {
        var match = Assert.Single(RouteConformance.Compute([CaseRoute.Of("A", [])], [new NamedRoute { Name = "none", Steps = [] }]));

        Assert.Equal((0, UndefinedReason.ZeroDenominator), (match.Cost, match.Fitness.Reason));
    }

    [Fact]
    public void Compute_RouteOfTooManySteps_IsTheCallersMistake() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        RouteConformance.Compute([], [new NamedRoute { Name = "long", Steps = [.. Enumerable.Repeat("a", 20_001)] }]));
}
