#if !LIBRARY_NETSTANDARD
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.Economics;

/// <summary>Eight dates at a time give what one at a time gives. The other build has no eight at a time.</summary>
public class DayNumbersTests
{
    [Fact]
    public void Fill_DatesOfAllYears_AreTheDaysSinceAFixedDay()
    {
        var random = new Random(6);
        var (first, last) = (new LocalDate(-9998, 1, 1), new LocalDate(9999, 12, 31));
        foreach (var length in new[] { 1, 8, 9, 15, 16, 17, 40 })
        {
            for (var round = 0; round < 200; round++)
            {
                LocalDate[] dates = [first, .. Enumerable.Range(1, length).Select(_ => first.PlusDays(random.Next(0, Period.DaysBetween(first, last)))), last];
                var (numbers, order) = Fill(dates);

                Assert.All(numbers.Zip(dates), x => Assert.Equal(Period.DaysBetween(first, x.Second), x.First - numbers[0]));
                Assert.Equal(Order(numbers), order);
            }
        }
    }

    [Fact]
    public void Fill_AnyOrder_IsTold()
    {
        LocalDate[] dates = [.. Enumerable.Range(0, 21).Select(i => new LocalDate(2024, 2, 20).PlusDays(i))];
        for (var i = 1; i < dates.Length; i++)
        {
            var (same, back) = ((LocalDate[])dates.Clone(), (LocalDate[])dates.Clone());
            (same[i], back[i]) = (same[i - 1], back[i - 1].PlusDays(-1));

            Assert.Equal(DateOrder.Ascending, Fill(same).Order);
            Assert.Equal(DateOrder.Any, Fill(back).Order);
        }

        Assert.Equal(DateOrder.StrictlyAscending, Fill(dates).Order);
    }

    [Fact]
    public void Fill_DateOfAnotherCalendar_IsTakenAtTheSameDay()
    {
        LocalDate[] dates = [.. Enumerable.Range(0, 20).Select(i => new LocalDate(2024, 2, 20).PlusDays(i))];
        var expected = Fill(dates);
        dates[13] = dates[13].WithCalendar(CalendarSystem.Julian);

        Assert.Equal(expected.Numbers, Fill(dates).Numbers);
        Assert.Equal(DateOrder.StrictlyAscending, Fill(dates).Order);
    }

    private static DateOrder Order(double[] numbers)
        => numbers.Zip(numbers.Skip(1)).All(x => x.First < x.Second) ? DateOrder.StrictlyAscending
            : numbers.Zip(numbers.Skip(1)).All(x => x.First <= x.Second) ? DateOrder.Ascending
            : DateOrder.Any;

    private static unsafe (double[] Numbers, DateOrder Order) Fill(LocalDate[] dates)
    {
        var numbers = new double[dates.Length];
        fixed (double* target = numbers)
        {
            return (numbers, DayNumbers.Fill(dates, target));
        }
    }
}
#endif
