using System.Globalization;
using AfterSales.Metrics.Reporting;
using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Reporting;

public class IntervalChartTests
{
    private static readonly ChartCaption Caption = new() { Id = "id", Title = "title", Description = "what", Style = ChartStyle.Page };

    [Theory]
    [InlineData(1, 5, "0.00", ">5<")]
    [InlineData(1, 5, "0.0", ">5<")]
    [InlineData(0, 0.2, "0.00", ">0.05<")]
    [InlineData(0, 100, "0.0 '%'", ">100 %<")]
    public void Draw_RoundTicks_LoseDecimalsOfNothingAlone(double minimum, double maximum, string format, string tick)
    {
        ChartEstimate row = new() { Label = "A", Estimate = Estimate.WithoutInterval(minimum, UndefinedReason.SmallSample, 0.95, IntervalMethod.None) };
        var svg = IntervalChart.Draw([row], minimum, maximum, Caption, value => value.ToString(format, CultureInfo.InvariantCulture));

        Assert.Contains(tick, svg, StringComparison.Ordinal);
        Assert.DoesNotContain(">50<", maximum > 50 ? string.Empty : svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_NetPromoterScores_ShowsScoreAndInterval()
    {
        var score = NetPromoterScore.Compute((int[])[10, 9, 9, 8, 7, 6, 3, 10, 10, 9]);

        // Some runtimes write the minus as a character reference, which reads the same.
        var svg = System.Net.WebUtility.HtmlDecode(IntervalChart.Draw([new("Field service", score)], Caption));

        Assert.Contains($"Field service: {NumberText.Fixed(score.Headline.Value!.Value, 1)}", svg, StringComparison.Ordinal);
        Assert.Contains(
            $"Field service: {NumberText.Fixed(score.Headline.Lower!.Value, 1)} to {NumberText.Fixed(score.Headline.Upper!.Value, 1)}",
            svg,
            StringComparison.Ordinal);
        Assert.Contains("95 % interval", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_EstimateWithoutValue_SaysWhy()
    {
        var svg = IntervalChart.Draw([new("Nobody asked", NetPromoterScore.Compute(Array.Empty<int>()))], Caption);

        Assert.Contains(">no data<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_EndsTheWrongWayRound_IsRefused()
        => Assert.Throws<ArgumentException>("maximum", () => IntervalChart.Draw([], 5, 5, Caption));
}
