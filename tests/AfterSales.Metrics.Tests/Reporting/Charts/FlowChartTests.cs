using System.Xml.Linq;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class FlowChartTests
{
    private static readonly ChartCaption Caption = new() { Id = "flow-1", Title = "Flow", Description = "Steps and what goes between them." };

    [Fact]
    public void Draw_StepsInAnyOrder_StandAsTheFlowRuns_AndWhatComesBackIsToldApart()
    {
        var svg = XElement.Parse(FlowChart.Draw(
            [Link("Test", "Repair", 2), Link("Test", null, 9), Link("Repair", "Test", 10), Link("Receive", "Repair", 8), Link(null, "Receive", 8)], Caption));

        Assert.Equal(["Receive", "Repair", "Test"], Boxes(svg).Select(box => box.Name));
        Assert.True(Boxes(svg).Zip(Boxes(svg).Skip(1)).All(pair => pair.First.Y < pair.Second.Y));
        Assert.Equal(["Test → Repair: 2"], Lines(svg).Where(line => line.Css.Contains("back", StringComparison.Ordinal)).Select(line => line.Tip));
        Assert.Contains(("flow w8", "Repair → Test: 10"), Lines(svg));
        Assert.Contains(("flow w7", "begin → Receive: 8"), Lines(svg));
    }

    [Fact]
    public void Draw_SameStepAgain_IsALoopAtItsSide()
    {
        var svg = XElement.Parse(FlowChart.Draw([Link("Call", "Call", 4)], Caption));

        Assert.Equal(("flow back w8", "Call → Call: 4"), Assert.Single(Lines(svg)));
    }

    [Fact]
    public void Draw_NothingAtAll_IsAPicture() => Assert.Equal("img", XElement.Parse(FlowChart.Draw([], Caption)).Attribute("role")!.Value);

    [Fact]
    public void Draw_OnlyZeros_HaveTheLeastWidth()
        => Assert.All(Lines(XElement.Parse(FlowChart.Draw([Link("a", "b", 0), Link("b", "a", 0)], Caption))), line => Assert.EndsWith("w1", line.Css));

    private static FlowLink Link(string? from, string? to, double value) => new() { From = from, To = to, Value = value };

    private static List<(string Name, double Y)> Boxes(XElement svg) => [.. svg.Elements().Where(e => (string?)e.Attribute("class") == "hollow")
        .Select(e => (e.Value, double.Parse(e.Attribute("y")!.Value, System.Globalization.CultureInfo.InvariantCulture))).OrderBy(box => box.Item2)];

    private static List<(string Css, string Tip)> Lines(XElement svg)
        => [.. svg.Elements().Where(e => e.Name.LocalName == "polyline").Select(e => (e.Attribute("class")!.Value, e.Value))];
}
