using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>The reference cases of rework are those of the flow: ProcessFlowTests.</summary>
public class ProcessReworkTests
{
    [Fact]
    public void Compute_NoRoute_HasNoRolledYield()
    {
        Assert.Equal(UndefinedReason.MissingInput, ProcessRework.Compute(Tally("ab")).RolledThroughputYield.Reason);
        Assert.Equal(UndefinedReason.MissingInput, ProcessRework.Compute(Tally("ab")).Escalated.Reason);
    }

    [Fact]
    public void Compute_RouteWithAStepOfNoCase_HasNoData()
        => Assert.Equal(UndefinedReason.NoData, ProcessRework.Compute(Tally("ab"), new ProcessReworkOptions
        {
            Route = ["a",
            "z"]
        }).RolledThroughputYield.Reason);

    [Fact]
    public void Compute_YieldAndWhatIsMeasured_StandBesideEachOther()
    {
        // Of two cases one repeats both steps: the product takes the repeats for independent, the measured share does not.
        var result = ProcessRework.Compute(Tally("ab", "abab"), new ProcessReworkOptions { Route = ["a", "b"], EscalationSteps = ["b", "z"] });

        Assert.Equal((0.25, 0.5), (result.RolledThroughputYield.Value, result.WithoutRework.Value));
        Assert.Equal((2, 0, 2), (result.Repeats, result.SelfLoops.Count, result.Loops));
        Assert.Equal(1, result.Escalated.Value);
    }

    [Fact]
    public void Compute_ClosingStepTwice_IsARepeatAndNoReopening()
    {
        var result = ProcessRework.Compute(Tally(new ProcessOptions { ClosingSteps = ["c"] }, "acc", "aca", "acac"));

        Assert.Equal((2, 0.5), (result.Closed, result.Reopened.Value));
        Assert.Equal(1, result.ReopenedAndOpen);
        Assert.Equal("c", Assert.Single(result.SelfLoops).Step);
        Assert.Equal(result.Repeats - result.SelfLoops[0].Count, result.Loops);
    }

    private static ProcessTally Tally(params string[] cases) => Tally(ProcessOptions.Default, cases);

    private static ProcessTally Tally(ProcessOptions options, params string[] cases) => ProcessTally.Of(
        cases.SelectMany((steps, i) => steps.Select((step, k) => new CaseEvent { Case = $"{i}", Step = $"{step}", Start = Instant.FromUnixTimeSeconds(k) })),
        options);
}
