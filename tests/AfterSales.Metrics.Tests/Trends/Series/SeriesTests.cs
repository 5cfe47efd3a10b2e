using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="Series"/> documents.</summary>
public class SeriesTests
{
    [Fact]
    public void OfDated_TwoForOnePeriod_IsAMistakeThatNamesIt()
    {
        SeriesObservation[] two = [new() { Date = new LocalDate(2024, 3, 1), Value = 1 }, new() { Date = new LocalDate(2024, 3, 30), Value = 2 }];
        Assert.Contains("2024-03-01", Assert.ThrowsAny<ArgumentException>(() => Series.OfDated(PeriodUnit.Month, two)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OfDated_MonthWithoutObservation_IsNullNeverZero()
    {
        SeriesObservation[] two = [new() { Date = new LocalDate(2024, 1, 5), Value = 1 }, new() { Date = new LocalDate(2024, 3, 5), Value = 2 }];
        var series = Series.OfDated(PeriodUnit.Month, two);
        Assert.Equal([1, null, 2], series.Values);
        Assert.Equal(2, series.FirstGap);
    }

    [Fact]
    public void OfDated_Nothing_IsEmpty()
        => Assert.Equal(0, Series.OfDated(PeriodUnit.Month, []).Count);

    [Fact]
    public void Of_PartialEnd_IsShownButNotFitted()
    {
        var series = Series.Of([1.0, 2.0, 9.0], SeriesEnd.Partial);
        Assert.Equal(3, series.Values.Count);
        Assert.Equal(9, series.PartialValue);
        Assert.Equal(2, MannKendall.Compute(series).Count);
    }
}
