using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class ClaimPeriodsTests
{
    [Fact]
    public void IndexOf_LastAndFirstOfAMonth_AreOneMonthAndOneDayApart()
    {
        var (january, february) = (new LocalDate(2026, 1, 31), new LocalDate(2026, 2, 1));
        Assert.Equal((1, 1), (ClaimPeriods.IndexOf(february, january, PeriodUnit.Month), ClaimPeriods.IndexOf(february, january, PeriodUnit.Day)));
        Assert.Equal(0, ClaimPeriods.IndexOf(february, january, PeriodUnit.Quarter));
    }

    [Fact]
    public void IndexOf_SundayAndMonday_AreOneWeekApart()
        => Assert.Equal((1, 0), (ClaimPeriods.IndexOf(new LocalDate(2026, 3, 30), new LocalDate(2026, 3, 29), PeriodUnit.Week),
            ClaimPeriods.IndexOf(new LocalDate(2026, 3, 29), new LocalDate(2026, 3, 23), PeriodUnit.Week)));

    [Fact]
    public void IndexOf_DateBeforeTheFirst_IsNegative()
        => Assert.Equal((-1, -1, -1), (ClaimPeriods.IndexOf(new LocalDate(2025, 12, 31), new LocalDate(2026, 1, 1), PeriodUnit.Month),
            ClaimPeriods.IndexOf(new LocalDate(2025, 12, 31), new LocalDate(2026, 1, 1), PeriodUnit.Quarter),
            ClaimPeriods.IndexOf(new LocalDate(2025, 12, 31), new LocalDate(2026, 1, 1), PeriodUnit.Year)));

    [Fact]
    public void IndexOf_AnotherCalendar_Throws()
        => Assert.ThrowsAny<ArgumentException>(()
            => ClaimPeriods.IndexOf(new LocalDate(1447, 1, 1, CalendarSystem.IslamicBcl), new LocalDate(2026, 1, 1), PeriodUnit.Month));

    [Property]
    public Property IndexOf_AnyTwoDates_CountsStartsOfPeriods() => Prop.ForAll(
        Ledgers.Date.ToArbitrary(), Ledgers.Date.ToArbitrary(), Gen.Elements(Enum.GetValues<PeriodUnit>()).ToArbitrary(), (a, b, unit) =>
        {
            var (first, last) = a <= b ? (a, b) : (b, a);
            var starts = 0;
            for (var day = first.PlusDays(1); day <= last; day = day.PlusDays(1))
            {
                starts += IsStart(day, unit) ? 1 : 0;
            }

            return ClaimPeriods.IndexOf(last, first, unit) == starts && ClaimPeriods.IndexOf(first, last, unit) == -starts;
        });

    private static bool IsStart(LocalDate day, PeriodUnit unit) => unit switch
    {
        PeriodUnit.Day => true,
        PeriodUnit.Week => day.DayOfWeek == IsoDayOfWeek.Monday,
        PeriodUnit.Month => day.Day == 1,
        PeriodUnit.Quarter => day.Day == 1 && day.Month % 3 == 1,
        _ => day.DayOfYear == 1,
    };
}
