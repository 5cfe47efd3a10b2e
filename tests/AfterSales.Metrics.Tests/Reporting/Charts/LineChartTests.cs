using System.Xml.Linq;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class LineChartTests
{
    private static readonly LocalDate Day = new(2026, 1, 1);
    private static readonly ChartCaption Caption = new() { Id = "line-1", Title = "Cost", Description = "Cost by month.", Unit = "EUR" };

    /// <summary>Sixteen lines that end alike: no two look alike, the points of each look like its name, and all names stand inside the picture.</summary>
    [Fact]
    public void Draw_SixteenLinesThatEndAlike_AreToldApart()
    {
        var svg = XElement.Parse(LineChart.Draw([.. Enumerable.Range(1, 16).Select(i => Line($"line {i}"))], Caption));

        var looks = ChartLooks.BesideNames(svg);
        var points = svg.Elements().Where(e => e.Name.LocalName is "circle" or "polygon" && e.Value.Length > 0)
            .Select(e => (e.Attribute("class")!.Value, ChartLooks.Mark(e))).Distinct();
        Assert.Equal(16, looks.Distinct().Count());
        Assert.Equal(looks, points);
        var names = svg.Elements().Where(e => e.Name.LocalName == "text" && e.Value.StartsWith("line ", StringComparison.Ordinal)).ToList();
        Assert.Equal(16, names.Select(e => e.Attribute("y")!.Value).Distinct().Count());
        Assert.All(names, e => Assert.InRange((double)e.Attribute("y")!, 0, (double)svg.Attribute("height")! - 30));
    }

    [Fact]
    public void Draw_OneLook_IsOfBothLines()
    {
        var svg = XElement.Parse(LineChart.Draw([Line("plain") with { Look = 5 }, Line("discounted") with { Look = 5, Shape = LineShape.Dashed }], Caption));

        Assert.Single(ChartLooks.BesideNames(svg).Distinct());
        Assert.Equal("series1", ChartLooks.BesideNames(svg)[0].Color);
    }

    [Fact]
    public void Look_BeyondSixteen_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>("Look", () => Line("x") with { Look = 16 });

    private static ChartLine Line(string name) => new()
    {
        Name = name,
        Points = [new() { Date = Day, Value = 3 }, new() { Date = Day.PlusMonths(1), Value = 0 }],
    };
}
