using AfterSales.Metrics.Processes;

namespace AfterSales.Metrics.Tests.Processes;

public class ProcessCostTests
{
    private static readonly Instant Start = LogCases.At("2026-03-02T08:00:00Z");
    private static readonly DepartmentRates Rates = new()
    {
        Currency = Currency.Of("EUR"),
        PerHour = new Dictionary<string, decimal> { ["Repair"] = 60m },
    };

    [Fact]
    public void Compute_NoCase_HasNoMeanAndNoShare()
    {
        var result = ProcessCost.Compute(new ProcessTally(), Rates);

        Assert.Equal(UndefinedReason.NoData, result.MeanCostPerCase.Reason);
        Assert.Equal(UndefinedReason.NoData, result.ReworkShare.Reason);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public void Compute_TimeWithoutRate_IsUnpricedAndNotFree()
    {
        var result = ProcessCost.Compute(ProcessTally.Of([Event("Receive", "Front desk", 30), Event("Repair", "Repair", 60)]), Rates);

        Assert.Equal(60m, result.RoundedTotal);
        Assert.Equal("Front desk", Assert.Single(result.Unpriced).Department);
        Assert.Equal(Duration.FromMinutes(30), Assert.Single(result.Unpriced).Time);
        Assert.True(Assert.Single(result.Matrix, cell => cell.Step == "Receive").IsUnpriced);
        Assert.False(result.IsComplete);
    }

    [Theory]
    [InlineData(RoundingRule.HalfToEven, 0.02, -0.02)]
    [InlineData(RoundingRule.HalfAwayFromZero, 0.03, -0.03)]
    [InlineData(RoundingRule.HalfTowardZero, 0.02, -0.02)]
    [InlineData(RoundingRule.TowardZero, 0.02, -0.02)]
    [InlineData(RoundingRule.AwayFromZero, 0.03, -0.03)]
    [InlineData(RoundingRule.Floor, 0.02, -0.03)]
    [InlineData(RoundingRule.Ceiling, 0.03, -0.02)]
    public void Compute_TotalAtHalfACent_IsRoundedByTheRule(RoundingRule rule, double positive, double negative)
    {
        var options = new ProcessCostOptions { Rounding = new MoneyRounding { Rule = rule } };

        Assert.Equal((decimal)positive, ProcessCost.Compute(Costing(0.025m), Rates, options).RoundedTotal);
        Assert.Equal((decimal)negative, ProcessCost.Compute(Costing(-0.025m), Rates, options).RoundedTotal);
    }

    /// <summary>Amounts that no long holds take the long way, to the same answer.</summary>
    [Fact]
    public void Compute_HugeAmountsOfManyDecimals_StillAddUp()
    {
        CaseEvent[] events =
        [
            Event("a", "Repair", 1) with { DirectCost = Money.Of(123_456_789_012_345.678901234567m, "EUR") },
            Event("b", "Repair", 2) with { DirectCost = Money.Of(-0.000000000001m, "EUR") },
            Event("c", "Repair", 4) with { DirectCost = Money.Of(1m / 3, "EUR") },
        ];

        var result = ProcessCost.Compute(ProcessTally.Of(events.Select(e =>
            e with { DirectCost = Money.Of(e.DirectCost!.Value.Amount, "EUR") }).Take(2)), Rates);

        Assert.Equal(123_456_789_012_348.68m, result.RoundedTotal);
        Assert.Equal(result.RoundedTotal, result.Matrix.Sum(cell => cell.Rounded));
        Assert.Equal(7.33m, ProcessCost.Compute(ProcessTally.Of([Event("a", "Repair", 7) with { DirectCost = Money.Of(1m / 3, "EUR") }]), Rates).RoundedTotal);
    }

    private static ProcessTally Costing(decimal amount)
        => ProcessTally.Of([new CaseEvent { Case = "A", Step = "a", Start = Start, DirectCost = Money.Of(amount, "EUR") }]);

    private static CaseEvent Event(string step, string department, int minutes)
        => new() { Case = "A", Step = step, Department = department, Start = Start, End = Start + Duration.FromMinutes(minutes) };
}
