using AfterSales.Metrics.Costs;

namespace AfterSales.Metrics.Tests.Costs;

public class CostBreakdownItemsTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    private static readonly CostEntry[] Lines =
        [Line(10, "A", 1), Line(5, "A", 2), Line(3, null, 2), Line(-1, "A", 2), Line(4, "B", 3)];

    [Fact]
    public void ToItems_OfAPeriod_AreItsRowsWithoutThePeriodInTheirNames()
    {
        var rows = Breakdown(PeriodUnit.Month);

        Assert.Equal([("A", 10m)], Items(rows.ToItems(ReportingPeriod.Month(2026, 1))));
        Assert.Equal([("A", 4m), ("(none)", 3m)], Items(rows.ToItems(ReportingPeriod.Month(2026, 2), missing: "(none)")));
        Assert.Equal([("A", 14m), ("B", 4m), (CostBreakdownResult.Unlabeled, 3m)], Items(rows.ToItems(ReportingPeriod.Quarter(2026, 1))));
        Assert.Empty(rows.ToItems(ReportingPeriod.Month(2027, 1)));
    }

    /// <summary>The bridge between two months of one breakdown is that of the lines themselves.</summary>
    [Fact]
    public void ToItems_OfTwoPeriods_BridgeThem()
    {
        var rows = Breakdown(PeriodUnit.Day);

        var bridge = CostBridge.Compute(rows.ToItems(ReportingPeriod.Month(2026, 1)), rows.ToItems(ReportingPeriod.Month(2026, 2)));

        Assert.Equal((10m, 7m), (bridge.Before.Amount, bridge.After.Amount));
        Assert.Equal([("A", -6m), (CostBreakdownResult.Unlabeled, 3m)], bridge.Steps.Select(s => (s.Name, s.Change.Amount)));
    }

    [Fact]
    public void ToItems_PeriodThatCutsARowOrNoAxis_IsTheCallersMistake()
    {
        var half = ReportingPeriod.Of(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 15));

        var mistake = Assert.Throws<ArgumentException>(() => Breakdown(PeriodUnit.Month).ToItems(half));
        Assert.StartsWith("Period must be divided by the axis", mistake.Message, StringComparison.Ordinal);
        var plain = CostBreakdown.Compute(CostClassification.Classify(Lines, Eur, CostRuleSet.Of([])), CostAxis.By(CostAttributes.Department));
        Assert.StartsWith("Period needs an axis", Assert.Throws<ArgumentException>(() => plain.ToItems(half)).Message, StringComparison.Ordinal);
        Assert.Equal([("A", 14m), ("B", 4m), ("?", 3m)], Items(plain.ToItems(missing: "?")));
    }

    private static CostBreakdownResult Breakdown(PeriodUnit unit)
        => CostBreakdown.Compute(CostClassification.Classify(Lines, Eur, CostRuleSet.Of([])), CostAxis.By(CostAttributes.Department), CostAxis.By(unit));

    private static (string Name, decimal Amount)[] Items(IEnumerable<CostItem> items) => [.. items.Select(i => (i.Name, i.Amount.Amount))];

    private static CostEntry Line(decimal amount, string? department, int month)
        => new() { Amount = Money.Of(amount, Eur), Account = "1", Department = department, Date = new LocalDate(2026, month, 10) };
}
