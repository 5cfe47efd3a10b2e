using System.Globalization;
using AfterSales.Metrics.Cli.Charts;

namespace AfterSales.Metrics.Cli.Tests.Charts;

public class IntervalChartTests
{
    [Theory]
    [InlineData(1, 5, "0.00", ">5<")]
    [InlineData(1, 5, "0.0", ">5<")]
    [InlineData(0, 0.2, "0.00", ">0.05<")]
    [InlineData(0, 100, "0.0 '%'", ">100 %<")]
    public void Draw_RoundTicks_LoseDecimalsOfNothingAlone(double minimum, double maximum, string format, string tick)
    {
        var svg = IntervalChart.Draw(
            "id", "title", "what", [("A", Estimate.WithoutInterval(minimum, UndefinedReason.SmallSample, 0.95, IntervalMethod.None))], minimum, maximum,
            value => value.ToString(format, CultureInfo.InvariantCulture));

        Assert.Contains(tick, svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">50<", maximum > 50 ? string.Empty : svg, StringComparison.Ordinal);
    }
}
