using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>The edge cases that <see cref="WorkingDayAdjustment"/> documents.</summary>
public class WorkingDayAdjustmentTests
{
    [Fact]
    public void Adjust_MonthsThatDifferByTheirDaysOnly_AreAlike()
    {
        var result = WorkingDayAdjustment.Adjust(Series.Of([440.0, 400.0, 420.0]), [22, 20, 21]);
        Assert.Equal(21, result.MeanDays.Value);
        Assert.All(result.Adjusted.Values, v => Assert.Equal(420, v!.Value, 1e-12));
    }

    [Fact]
    public void Adjust_NoWorkingDay_IsAGap()
    {
        var result = WorkingDayAdjustment.Adjust(Series.Of([100.0, 0.0, 100.0]), [10, 0, 5]);
        Assert.Null(result.Adjusted.Values[1]);
        Assert.Equal(2, result.Adjusted.FirstGap);
        Assert.Equal(5, result.MeanDays.Value);
    }

    [Fact]
    public void Adjust_MissingNothingNoDayAtAll_SaySo()
    {
        Assert.Null(WorkingDayAdjustment.Adjust(Series.Of([null, 1.0]), [10, 10]).Adjusted.Values[0]);
        Assert.Equal(UndefinedReason.NoData, WorkingDayAdjustment.Adjust(Series.Of([]), []).MeanDays.Reason);
        var none = WorkingDayAdjustment.Adjust(Series.Of([1.0, 2.0]), [0, 0]);
        Assert.Equal(UndefinedReason.ZeroDenominator, none.MeanDays.Reason);
        Assert.All(none.Adjusted.Values, Assert.Null);
    }

    [Fact]
    public void Adjust_PartialEnd_HasItsOwnDaysAndMovesNoMean()
    {
        var result = WorkingDayAdjustment.Adjust(Series.Of([200.0, 200.0, 100.0], SeriesEnd.Partial), [20, 20, 10]);
        Assert.Equal(20, result.MeanDays.Value);
        Assert.Equal(200, result.Adjusted.PartialValue);
        Assert.Equal(SeriesEnd.Partial, result.Adjusted.End);
    }

    [Fact]
    public void Restore_PeriodsAhead_HaveTheirOwnDays()
    {
        double[] days = [20, 22, 21, 19, 23, 21, 21];
        var adjusted = WorkingDayAdjustment.Adjust(Series.Of([.. days.Select(d => (double?)(10 * d))]), days);
        var ahead = NaiveForecast.Seasonal(adjusted.Adjusted, 1, new ForecastOptions { Horizon = 3 });
        var restored = WorkingDayAdjustment.Restore(ahead, [18, 0, 23], adjusted.MeanDays.Value!.Value);
        Assert.Equal([180, 0, 230], restored.Periods.Select(p => Math.Round(p.Value!.Value, 9)));
    }

    [Fact]
    public void Adjust_ArgumentsOutside_Throw()
    {
        Assert.Throws<ArgumentException>(() => WorkingDayAdjustment.Adjust(Series.Of([1.0]), [1, 2]));
        Assert.Throws<ArgumentException>(() => WorkingDayAdjustment.Adjust(Series.Of([1.0]), [-1]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1.1e6)]
    [InlineData(double.NaN)]
    public void Restore_MeanDaysThatAreNone_AreRefused(double meanDays)
        => Assert.Throws<ArgumentOutOfRangeException>(nameof(meanDays), () => WorkingDayAdjustment.Restore(
            NaiveForecast.Mean([1, 2, 3], new ForecastOptions { Horizon = 1 }), [20], meanDays));

    [Fact]
    public void Adjust_DaysOnAndBesideTheirMost_AreTakenAndRefused()
    {
        Assert.Equal(1e6, WorkingDayAdjustment.Adjust(Series.Of([1.0]), [1e6]).MeanDays.Value);
        Assert.ThrowsAny<ArgumentException>(() => WorkingDayAdjustment.Adjust(Series.Of([1.0]), [Math.BitIncrement(1e6)]));
    }
}
