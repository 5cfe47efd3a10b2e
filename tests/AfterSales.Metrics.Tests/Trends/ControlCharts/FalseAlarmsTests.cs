using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="FalseAlarms"/> documents.</summary>
public class FalseAlarmsTests
{
    [Fact]
    public void Compute_NoRuleNoPeriodLongTrend_SaySo()
    {
        Assert.Equal(UndefinedReason.Unbounded, FalseAlarms.Compute(new ChartRules { ZoneRules = [] }, 24).AverageRunLength.Reason);
        Assert.Equal(0, FalseAlarms.Compute(ChartRules.Default, 0).ChanceOfZones);
        Assert.Equal(UndefinedReason.Unresolved, FalseAlarms.Compute(new ChartRules { Trend = 5 }, FalseAlarms.MostTrendPeriods + 1).ChanceOfTrend.Reason);
    }

    [Fact]
    public void Compute_WesternElectric_Every92nd()
        => Assert.Equal(91.75, FalseAlarms.Compute(ChartRules.WesternElectric, 24).AverageRunLength.Value!.Value, 0.01);
}
