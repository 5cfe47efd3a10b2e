using AfterSales.Metrics.Cli.Sections;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public class FigurePeriodsTests
{
    [Fact]
    public void Of_LastMonthCovered_IsThatMonth()
    {
        var periods = Of(new(2026, 1, 2), new(2026, 3, 27))!;

        Assert.Equal((ReportingPeriod.Month(2026, 3), ReportingPeriod.Month(2026, 2), null), (periods.Current, periods.Previous, periods.Note));
    }

    [Fact]
    public void Of_LastMonthBegunOnly_IsTheOneBeforeAndSaysSo()
    {
        var periods = Of(new(2026, 1, 2), new(2026, 3, 9))!;

        Assert.Equal(ReportingPeriod.Month(2026, 2), periods.Current);
        Assert.Equal("March 2026 has records until 2026-03-09 only and is left out of the comparison.", periods.Note);
    }

    [Fact]
    public void Of_NoMonthCovered_IsTheLastWithRecordsAndSaysSo()
    {
        var periods = Of(new(2016, 2, 29), new(2016, 3, 2))!;

        Assert.Equal(ReportingPeriod.Month(2016, 3), periods.Current);
        Assert.Equal("No month is covered whole: records run from 2016-02-29 to 2016-03-02.", periods.Note);
    }

    [Fact]
    public void Of_NoDates_IsNone() => Assert.Null(Of());

    [Fact]
    public void Of_PeriodAsked_IsIt()
    {
        var periods = FigurePeriods.Of([], ReadOptions.Default with { Period = ReportingPeriod.Quarter(2026, 1) })!;

        Assert.Equal((ReportingPeriod.Quarter(2026, 1), ReportingPeriod.Quarter(2025, 4)), (periods.Current, periods.Previous));
    }

    private static FigurePeriods? Of(params LocalDate[] dates) => FigurePeriods.Of(dates, ReadOptions.Default);
}
