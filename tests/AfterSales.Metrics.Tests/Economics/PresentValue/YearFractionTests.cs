using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

public class YearFractionTests
{
    // ISDA, "The Actual/Actual day count fraction", 1999, example 1 (1 November 2003 to 1 May 2004: 61/365 + 121/366), and the rules themselves.
    [Theory]
    [InlineData("2003-11-01", "2004-05-01", DayCount.ActualActualIsda, 0.49772438056740774)]
    [InlineData("1999-02-01", "1999-07-01", DayCount.ActualActualIsda, 150 / 365.0)]
    [InlineData("2002-08-15", "2003-07-15", DayCount.ActualActualIsda, 334 / 365.0)]
    [InlineData("2000-01-01", "2001-01-01", DayCount.ActualActualIsda, 1.0)]
    [InlineData("2003-11-01", "2004-05-01", DayCount.Actual365Fixed, 182 / 365.0)]
    [InlineData("2003-11-01", "2004-05-01", DayCount.Actual360, 182 / 360.0)]
    [InlineData("2024-01-30", "2024-01-31", DayCount.Thirty360European, 0.0)]
    [InlineData("2024-01-31", "2024-02-29", DayCount.Thirty360European, 29 / 360.0)]
    [InlineData("2024-01-15", "2024-01-31", DayCount.Thirty360European, 15 / 360.0)]
    [InlineData("2024-01-15", "2024-01-31", DayCount.Thirty360Us, 16 / 360.0)]
    [InlineData("2024-01-30", "2024-03-31", DayCount.Thirty360Us, 60 / 360.0)]
    [InlineData("2024-01-31", "2024-02-29", DayCount.Thirty360Us, 29 / 360.0)]
    [InlineData("2024-02-29", "2025-02-28", DayCount.Thirty360Us, 1.0)]
    [InlineData("2023-02-28", "2024-02-28", DayCount.Thirty360Us, 358 / 360.0)]
    [InlineData("2023-02-28", "2023-03-31", DayCount.Thirty360Us, 30 / 360.0)]
    public void Compute_TwoDates_IsTheFraction(string start, string end, DayCount dayCount, double expected)
    {
        Assert.Equal(expected, YearFraction.Compute(Date(start), Date(end), dayCount), 1e-16);
        Assert.Equal(-expected, YearFraction.Compute(Date(end), Date(start), dayCount), 1e-16);
    }

    [Fact]
    public void Compute_EveryDayOfManyYears_CountsDays()
    {
        var start = new LocalDate(-9998, 1, 1);
        foreach (var first in new[] { -400, -4, -1, 0, 1, 4, 100, 1582, 1900, 2000, 2024, 2100, 9998 }.SelectMany(year
            => Enumerable.Range(1, 12).Select(month => new LocalDate(year, month, 1))))
        {
            foreach (var day in new[] { first, first.PlusMonths(1).PlusDays(-1) })
            {
                Assert.Equal(Period.DaysBetween(start, day) / 365.0, YearFraction.Compute(start, day));
            }
        }
    }

    [Fact]
    public void Compute_AnotherCalendar_TakesTheSameDay()
    {
        var (start, end) = (new LocalDate(2024, 1, 31), new LocalDate(2025, 3, 1));
        foreach (var dayCount in Enum.GetValues<DayCount>())
        {
            Assert.Equal(YearFraction.Compute(start, end, dayCount),
                YearFraction.Compute(start.WithCalendar(CalendarSystem.Julian), end.WithCalendar(CalendarSystem.HebrewCivil), dayCount));
        }
    }

    [Fact]
    public void Compute_UnknownDayCount_Throws()
        => Assert.Throws<ArgumentOutOfRangeException>(() => YearFraction.Compute(default, default, (DayCount)99));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
