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

        var marks = svg.Elements().Where(e => e.Name.LocalName is "circle" or "polygon")
            .Where(e => !e.Attribute("class")!.Value.StartsWith("ahead", StringComparison.Ordinal) && e.Value.Length == 0).ToList();
        Assert.Equal(16, marks.Count);
        Assert.Equal(16, marks.Select(m => (m.Attribute("class")!.Value, Shape(m))).Distinct().Count());
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

    /// <summary>The corners, seen from the first of them.</summary>
    private static string Shape(XElement mark)
    {
        if (mark.Attribute("points") is not { } points)
        {
            return "circle";
        }

        var corners = points.Value.Split(' ').Select(p => Array.ConvertAll(p.Split(','), Number)).ToList();
        return string.Join(" ", corners.Select(c => FormattableString.Invariant($"{c[0] - corners[0][0]:F1},{c[1] - corners[0][1]:F1}")));

        static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }
}
