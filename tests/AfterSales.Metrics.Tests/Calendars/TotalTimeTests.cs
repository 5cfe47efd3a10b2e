
namespace AfterSales.Metrics.Tests.Calendars;

public class TotalTimeTests
{
    [Fact]
    public void Sums_AreExactAndCompare()
    {
        TotalTime hour = Duration.FromHours(1);

        Assert.Equal(Duration.FromMinutes(150), hour + hour + Duration.FromMinutes(30));
        Assert.Equal((2.5, 150, 9000),
            ((hour + Duration.FromMinutes(90)).TotalHours, (hour + Duration.FromMinutes(90)).TotalMinutes, (hour + Duration.FromMinutes(90)).TotalSeconds));
        Assert.True(hour - hour == TotalTime.Zero && hour > TotalTime.Zero && hour <= hour + TotalTime.Zero && hour >= hour - TotalTime.Zero
            && TotalTime.Zero < hour && hour.CompareTo(TotalTime.Zero) > 0);
        Assert.Equal(default, TotalTime.Zero);
    }

    [Property]
    public Property AnyDuration_ToTheTick_ComesBack()
        => Prop.ForAll(Gen.Elements(long.MinValue, long.MaxValue, 0, -1, 864_000_000_001, -864_000_000_001).ToArbitrary(), ticks
        => ((TotalTime)Duration.FromTicks(ticks)).ToDuration() == Duration.FromTicks(ticks) && ((TotalTime)Duration.FromTicks(ticks)).Ticks == ticks);

    [Fact]
    public void LongestDurations_Fit()
    {
        Assert.Equal(Duration.MaxValue.TotalDays, ((TotalTime)Duration.MaxValue).TotalDays, 1e-6);
        Assert.Throws<OverflowException>(() => ((TotalTime)Duration.MaxValue + Duration.FromHours(1)).ToDuration());
    }
}
