using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>The README's snippets of the processes room.</summary>
public class ProcessesSamples
{
    [Fact]
    public void WhereTimeAndMoneyOfACaseGo()
    {
        var start = Instant.FromUtc(2026, 3, 2, 8, 0);
        CaseEvent Event(string step, string department, int from, int to) => new()
        {
            Case = "R-17",
            Step = step,
            Department = department,
            Start = start + Duration.FromMinutes(from),
            End = start + Duration.FromMinutes(to),
        };

        CaseEvent[] events =
        [
            Event("Receive", "Front desk", 0, 10), Event("Repair", "Workshop", 130, 190), Event("Test", "Workshop", 190, 200),
            Event("Repair", "Workshop", 320, 350), Event("Ship", "Front desk", 360, 365),
        ];
        var rates = new DepartmentRates
        {
            Currency = Currency.Of("EUR"),
            PerHour = new Dictionary<string, decimal> { ["Front desk"] = 36m, ["Workshop"] = 72m },
        };

        var tally = ProcessTally.Of(events);
        var times = ProcessTimes.Compute(tally);
        var cost = ProcessCost.Compute(tally, rates);

        // Of six hours and five minutes, under two moved the case; the workshop was waited for most; half an hour of repair was rework.
        Assert.Equal("Repair", times.Bottleneck);
        Assert.Equal(115 / 365d, times.FlowEfficiency.Value);
        Assert.Equal(129.00m, cost.RoundedTotal);
        Assert.Equal(36m, cost.Rework);
    }
}
