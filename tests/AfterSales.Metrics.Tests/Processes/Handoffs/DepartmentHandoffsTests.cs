using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

/// <summary>The reference cases of hand-offs are those of the flow: ProcessFlowTests.</summary>
public class DepartmentHandoffsTests
{
    [Theory]
    [InlineData("x?x", 0, 0, 0, 0)]
    [InlineData("x?y", 0, 1, 0, 0)]
    [InlineData("xyx", 2, 2, 1, 1)]
    [InlineData("xyxyx", 4, 4, 3, 3)]
    [InlineData("xyzx", 3, 3, 0, 1)]
    [InlineData("???", 0, 0, 0, 0)]
    public void Compute_Departments_AreStays(string departments, long handoffs, long changes, long pingPong, long returns)
    {
        var result = DepartmentHandoffs.Compute(Tally(departments));

        Assert.Equal((handoffs, pingPong, returns), (result.Total.Count, result.PingPong, result.Returns));
        Assert.Equal(changes, result.StayChangesPerCase.Value);
        Assert.Equal(departments.Length - 1, result.Total.Count + result.Within.Count + result.Unknown.Count);
    }

    [Fact]
    public void Compute_NoClosedCase_HasNoRates()
    {
        var result = DepartmentHandoffs.Compute(Tally("xy", new ProcessOptions { ClosingSteps = [] }));

        Assert.Equal(1, result.Total.Count);
        Assert.Equal(UndefinedReason.NoData, result.Transferred.Reason);
        Assert.Equal(UndefinedReason.NoData, result.StayChangesPerCase.Reason);
    }

    [Fact]
    public void Compute_Departments_GiveAndTake()
    {
        var result = DepartmentHandoffs.Compute(Tally("xyxz"));

        Assert.Equal([("x", 2L, 1L, 3L), ("y", 1, 1, 2), ("z", 0, 1, 1)], result.Departments.Select(d => (d.Department, d.Given, d.Taken, d.Total)));
        Assert.Equal((3L, 1d), (result.Pairs, result.HandoffShare.Value));
    }

    [Fact]
    public void MeanWaitingHours_IsThatOfOneHandoff()
    {
        var group = new HandoffGroup { From = "x", To = "y", Count = 4, Cases = 2, Waiting = Duration.FromHours(6) };

        Assert.Equal(1.5, group.MeanWaitingHours.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, (group with { Count = 0 }).MeanWaitingHours.Reason);
    }

    internal static ProcessTally Tally(string departments, ProcessOptions? options = null) => ProcessTally.Of(
        departments.Select((department, i) => new CaseEvent
        {
            Case = "A",
            Step = "a",
            Department = department == '?' ? null : $"{department}",
            Start = Instant.FromUnixTimeSeconds(i),
        }),
        options);
}
