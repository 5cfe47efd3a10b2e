using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class FreshnessTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 30);

    [Fact]
    public void Compute_NoDates_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, Freshness.Compute(DateColumnTally.Of([null, "x"]), AsOf, 1).TimelyRate.Reason);

    [Theory]
    [InlineData("2026-06-29", 1, 0, 0)]
    [InlineData("2026-06-28", 0, 1, 0)]
    [InlineData("2026-07-01", 0, 0, 1)]
    public void Compute_AroundTheLimit_StandsOnTheRightSide(string date, long fresh, long stale, long future)
    {
        var result = Freshness.Compute(DateColumnTally.Of([date]), AsOf, 1);
        Assert.Equal((fresh, stale, future), (result.Fresh, result.Stale, result.Future));
    }

    [Fact]
    public void Janitor220_OneMissingDate_StopsNothing()
        => Assert.Equal(1, Freshness.Compute(DateColumnTally.Of([null, "2026-06-30"]), AsOf, 1).TimelyRate.Value);

    [Property]
    public Property Compute_AnyColumn_EveryValueIsCountedOnce() => Prop.ForAll(Records.Column.ToArbitrary(), column =>
    {
        var result = Freshness.Compute(DateColumnTally.Of(column), AsOf, 30);
        return result.Count == column.Length && result.Count == result.Missing + result.Unparsable + result.Future + result.Fresh + result.Stale;
    });

    [Fact]
    public void Compute_EveryKindOfValue_IsInTheCount()
    {
        var result = Freshness.Compute(DateColumnTally.Of(["2026-06-30", "2026-07-01", "2026-07-02", null, "x"]), AsOf, 1);
        Assert.Equal((5L, 2L, 1L, 1L), (result.Count, result.Future, result.Missing, result.Unparsable));
    }
}
