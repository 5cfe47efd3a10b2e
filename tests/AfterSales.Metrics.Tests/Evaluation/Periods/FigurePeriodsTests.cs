using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

public class FigurePeriodsTests
{
    private static readonly ReportingPeriod March = ReportingPeriod.Month(2026, 3);

    [Theory]
    [InlineData("2026-01-02", "2026-03-31", FigurePeriodBasis.LatestMonth, "2026-03-01")]
    [InlineData("2026-01-02", "2026-03-25", FigurePeriodBasis.LatestMonth, "2026-03-01")]
    [InlineData("2026-01-02", "2026-03-24", FigurePeriodBasis.LastWholeMonth, "2026-02-01")]
    [InlineData("2026-02-07", "2026-03-24", FigurePeriodBasis.LastWholeMonth, "2026-02-01")]
    [InlineData("2026-02-08", "2026-03-24", FigurePeriodBasis.PartOfMonth, "2026-03-01")]
    [InlineData("2026-03-07", "2026-03-25", FigurePeriodBasis.LatestMonth, "2026-03-01")]
    [InlineData("2026-03-08", "2026-03-25", FigurePeriodBasis.PartOfMonth, "2026-03-01")]
    [InlineData("2026-03-15", "2026-03-15", FigurePeriodBasis.PartOfMonth, "2026-03-01")]
    [InlineData("2025-12-01", "2026-01-05", FigurePeriodBasis.LastWholeMonth, "2025-12-01")]
    public void Of_FirstAndLastDate_IsTheLastMonthTheyCover(string first, string last, FigurePeriodBasis basis, string start)
    {
        var periods = FigurePeriods.Of(Date(first), Date(last));

        Assert.Equal((basis, Date(start), Date(first), Date(last)), (periods.Basis, periods.Current.Start, periods.First, periods.Last));
        Assert.Equal((PeriodUnit.Month, periods.Current.Previous()), (periods.Current.Unit, periods.Previous));
    }

    [Fact]
    public void OfDates_AnyOrder_IsThatOfFirstAndLast()
    {
        Assert.Equal(
            FigurePeriods.Of(Date("2026-01-02"), Date("2026-03-27")),
            FigurePeriods.OfDates([Date("2026-02-02"), Date("2026-03-27"), Date("2026-01-02")]));
        Assert.Null(FigurePeriods.OfDates([]));
    }

    [Fact]
    public void Of_PeriodGiven_IsItAndTheOneBefore()
    {
        var periods = FigurePeriods.Of(ReportingPeriod.Quarter(2026, 1));

        Assert.Equal((ReportingPeriod.Quarter(2026, 1), ReportingPeriod.Quarter(2025, 4)), (periods.Current, periods.Previous));
        Assert.Equal((FigurePeriodBasis.Given, null, null), (periods.Basis, periods.First, periods.Last));
        Assert.Equal(ReportingPeriod.Month(2026, 2), FigurePeriods.Of(March).Previous);
    }

    [Fact]
    public void Of_LastBeforeFirst_IsTheCallersMistake()
    {
        var mistake = Assert.Throws<ArgumentOutOfRangeException>(() => FigurePeriods.Of(Date("2026-03-02"), Date("2026-03-01")));
        Assert.StartsWith("Last must not be before", mistake.Message, StringComparison.Ordinal);
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    [Theory]
    [InlineData("2026-02-07", "2026-03-25", false, false)]
    [InlineData("2026-03-07", "2026-03-25", false, false)]
    [InlineData("2026-03-08", "2026-03-24", true, true)]
    [InlineData("2026-02-08", "2026-03-31", false, false)]
    [InlineData("2026-03-31", "2026-04-01", true, false)]
    public void StillRuns_BeginsInside_AreOfTheMonthOfLastAndFirst(string first, string last, bool begins, bool runs)
    {
        var periods = FigurePeriods.Of(Date(first), Date(last));

        Assert.Equal((begins, runs), (periods.BeginsInside(March), periods.StillRuns(March)));
    }

    [Fact]
    public void StillRuns_PeriodGiven_KnowsNothingOfRecords()
        => Assert.Equal((false, false), (FigurePeriods.Of(March).StillRuns(March), FigurePeriods.Of(March).BeginsInside(March)));

    [Fact]
    public void StillRuns_BeginsInside_AtTheEndsOfTheCalendar_Answer()
    {
        var last = ReportingPeriod.Of(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue);
        Assert.False(FigurePeriods.Of(LocalDate.MaxIsoValue, LocalDate.MaxIsoValue).BeginsInside(last));

        var start = LocalDate.MinIsoValue.PlusDays(40);
        var first = ReportingPeriod.Of(LocalDate.MinIsoValue, LocalDate.MinIsoValue.PlusDays(45));
        Assert.False(FigurePeriods.Of(start, start).StillRuns(first));
        Assert.True(FigurePeriods.Of(start.PlusDays(-2), start.PlusDays(-2)).StillRuns(first));
    }
}
