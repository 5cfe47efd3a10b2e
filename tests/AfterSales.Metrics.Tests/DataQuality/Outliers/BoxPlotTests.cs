using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class BoxPlotTests
{
    [Fact]
    public void Compute_OneValue_IsAllFive()
    {
        var box = BoxPlot.Compute([null, 3]);
        Assert.All([box.LowerWhisker, box.LowerHinge, box.Median, box.UpperHinge, box.UpperWhisker], f => Assert.Equal(3, f.Value));
    }

    [Fact]
    public void Compute_NoValue_IsUndefined() => Assert.Equal(UndefinedReason.NoData, BoxPlot.Compute([]).Median.Reason);
}
