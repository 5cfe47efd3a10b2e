namespace AfterSales.Metrics.Tests;

/// <summary>9999-12-31 is the usual open end, and the last date there is.</summary>
public class ReportingPeriodEndTests
{
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
    private static readonly DateTimeZone Honolulu = DateTimeZoneProviders.Tzdb["Pacific/Honolulu"];
    private static readonly LocalDate Last = new(9999, 12, 31);

    [Fact]
    public void ToInterval_OpenEnd_EndsWithTheLastInstant()
    {
        Assert.Equal(Instant.MaxValue, ReportingPeriod.Year(9999).ToInterval(DateTimeZone.Utc).End);
        Assert.Equal(Instant.MaxValue, ReportingPeriod.Of(new LocalDate(2020, 1, 1), Last).ToInterval(Honolulu).End);
        Assert.Equal(Instant.MaxValue, ReportingPeriod.Of(new LocalDate(2020, 1, 1), Last).ToInterval(Auckland).End);
    }

    [Fact]
    public void Next_AfterTheLastDate_SaysThatThereIsNone()
    {
        Assert.Throws<OverflowException>(() => ReportingPeriod.Year(9999).Next());
        Assert.Throws<OverflowException>(() => ReportingPeriod.Containing(Last, PeriodUnit.Week).Next());
        Assert.Throws<OverflowException>(() => ReportingPeriod.Of(Last, Last).Next());
        Assert.Throws<OverflowException>(() => ReportingPeriod.Year(-9998).Previous());
        Assert.Equal(9998, ReportingPeriod.Year(9999).Previous().Start.Year);
    }

    [Theory]
    [InlineData(PeriodUnit.Day, 365)]
    [InlineData(PeriodUnit.Week, 53)]
    [InlineData(PeriodUnit.Month, 12)]
    [InlineData(PeriodUnit.Quarter, 4)]
    [InlineData(PeriodUnit.Year, 1)]
    public void Split_LastYear_AddsUp(PeriodUnit unit, int parts)
    {
        var year = ReportingPeriod.Year(9999);

        var split = year.Split(unit);
        var ofInstants = ReportingPeriod.Split(year.ToInterval(DateTimeZone.Utc), DateTimeZone.Utc, unit);

        Assert.Equal(parts, split.Count);
        Assert.Equal(365, split.Sum(part => part.Days));
        Assert.Equal(parts, ofInstants.Count);
        Assert.Equal(Instant.MaxValue, ofInstants[^1].Interval.End);
        Assert.Equal(Last, ReportingPeriod.Containing(Last, unit).End);
    }

    [Fact]
    public void Containing_FirstDate_BeginsThere()
    {
        var first = new LocalDate(-9998, 1, 1);

        foreach (var unit in Enum.GetValues<PeriodUnit>())
        {
            Assert.Equal(first, ReportingPeriod.Containing(first, unit).Start);
        }
    }
}
