using System.Xml.Linq;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class DevelopmentChartTests
{
    private static readonly ChartCaption Caption = new() { Id = "development-1", Title = "Claims", Description = "Claims by age." };

    /// <summary>Sixteen lines: no two have both color and mark, and each name stands beside the mark of its line.</summary>
    [Fact]
    public void Draw_SixteenOrigins_AreToldApartByColorAndMark()
    {
        var svg = Draw(16);

        Assert.Equal(16, ChartLooks.BesideNames(svg).Distinct().Count());
        Assert.Equal(16, svg.Elements().Count(e => e.Name.LocalName == "text" && e.Value.StartsWith("origin", StringComparison.Ordinal)));
    }

    [Fact]
    public void Draw_ExpectedValues_AreHollowAndTellTheirValue()
    {
        var ahead = Draw(1).Elements().Where(e => e.Attribute("class")?.Value == "ahead series0").ToList();

        Assert.Equal(["origin 1, age 2: 30.0, expected"], ahead.Select(e => e.Value));
    }

    private static XElement Draw(int origins) => XElement.Parse(DevelopmentChart.Draw(
        [.. Enumerable.Range(1, origins).Select(i => new DevelopmentLine { Name = $"origin {i}", Known = [10 * i, 20 * i], Expected = [30 * i] })], Caption));
}
