using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class RollingWindowTests
{
    [Fact]
    public void Mean_EvenWindow_IsTheCallersMistake()
        => Assert.Equal("window", Assert.Throws<ArgumentOutOfRangeException>(() => RollingWindow.Mean([1], 2)).ParamName);

    [Fact]
    public void Median_MissingInTheWindow_HasNoAnswer() => Assert.Equal([null, 2, null, null, null], RollingWindow.Median([1, 2, 3, null, 5], 3));
}
