using System.Xml.Linq;
using AfterSales.Metrics.Reporting;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Reporting;

public class ControlChartTests
{
    private static readonly ChartCaption Caption = new() { Id = "id", Title = "title", Description = "what", Unit = "EUR" };

    [Fact]
    public void Draw_SeriesThatStillRuns_HasAHollowDotBeyondTheLine()
    {
        var series = Series.Of(PeriodUnit.Month, new LocalDate(2025, 1, 1), [5, 6, 5, 4, 5, 6, 5, 50, 2], SeriesEnd.Partial);

        var svg = XElement.Parse(ControlChart.Draw(series, IndividualsChart.Compute(series), Caption, v => NumberText.Fixed(v, 0)));

        var dots = svg.Descendants().Where(e => e.Name.LocalName == "circle" && e.HasElements).ToList();
        Assert.Equal(9, dots.Count);
        Assert.Equal("hollow", dots[8].Attribute("class")!.Value);
        Assert.Equal("2025-09: 2, still runs", dots[8].Value);
        Assert.Equal("dot", dots[7].Attribute("class")!.Value);
        var line = svg.Descendants().Single(e => e.Name.LocalName == "polyline");
        Assert.Equal(8, line.Attribute("points")!.Value.Split(' ').Length);
    }

    [Fact]
    public void Draw_LongSeries_NamesItsLastMonth()
    {
        var points = Enumerable.Range(0, 36).Select(i => new ControlPoint { Date = new LocalDate(2023, 1, 1).PlusMonths(i), Value = i }).ToList();

        var svg = ControlChart.Draw(points, null, Caption);

        Assert.Contains(">2025-12<", svg, StringComparison.Ordinal);
        Assert.Contains("<title>2025-12: ", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_SeriesWithoutDates_IsRefused()
    {
        var series = Series.Of([1.0, 2, 3]);
        Assert.Throws<ArgumentException>("series", () => ControlChart.Draw(series, IndividualsChart.Compute(series), Caption));
    }

    [Fact]
    public void Draw_NoValueAtAll_IsAnEmptyPicture()
        => Assert.DoesNotContain(
            "NaN", ControlChart.Draw([new ControlPoint { Date = new LocalDate(2026, 1, 1), Value = null }], null, Caption), StringComparison.Ordinal);
}
