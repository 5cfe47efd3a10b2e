using System.Xml.Linq;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

/// <summary>What holds for the picture of every chart.</summary>
public class EveryChartTests
{
    private const string Hostile = "<script>alert(1)</script> \"'&]]> ‮abc\u0007 人工费";

    public static TheoryData<string> Kinds { get; } = [.. AnyChart.Kinds];

    [Fact]
    public void Kinds_AreAllCharts()
        => Assert.Equal(
            typeof(BarChart).Assembly.GetExportedTypes().Count(t => t.GetMethods().Any(m => m.Name == "Draw" && m.ReturnType == typeof(string))),
            AnyChart.Kinds.Count);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_AnyChart_HasRoleTitleAndDescription(string kind)
    {
        var svg = XElement.Parse(AnyChart.Draw(kind, "What it says"));

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal("any-1-title any-1-desc", svg.Attribute("aria-labelledby")!.Value);
        Assert.Equal("What it says", svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.Equal("any-1-desc", svg.Elements().First(e => e.Name.LocalName == "desc").Attribute("id")!.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_TextsOfAFile_AreShownAndNeverRun(string kind)
    {
        var svg = AnyChart.Draw(kind, Hostile);

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', svg);
        Assert.DoesNotContain('\u0007', svg);
        Assert.Contains(XElement.Parse(svg).Descendants(), e => e.Value.Contains("<script>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_Alone_CarriesItsRules_AndOnAPageDoesNot(string kind)
    {
        Assert.Contains("prefers-color-scheme:dark", AnyChart.Draw(kind, "a"), StringComparison.Ordinal);
        Assert.DoesNotContain("<style", AnyChart.Draw(kind, "a", ChartStyle.Page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_AnyChart_StaysInsideItsPicture(string kind)
    {
        var svg = XElement.Parse(AnyChart.Draw(kind, "人工费"));
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        foreach (var shape in svg.Descendants().Where(e => e.Name.LocalName is "rect" or "circle" or "line" or "text"))
        {
            Assert.All(
                shape.Attributes().Where(a => a.Name.LocalName is "x" or "x1" or "x2" or "cx"),
                a => Assert.InRange(Number(a.Value), 0, box[2]));
            Assert.All(
                shape.Attributes().Where(a => a.Name.LocalName is "y" or "y1" or "y2" or "cy"),
                a => Assert.InRange(Number(a.Value), 0, box[3]));
        }
    }

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("ä")]
    [InlineData("a\"b")]
    public void Caption_IdThatIsNone_IsRefused(string id)
        => Assert.Throws<ArgumentException>("Id", () => new ChartCaption { Id = id, Title = "a", Description = "b" });

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
