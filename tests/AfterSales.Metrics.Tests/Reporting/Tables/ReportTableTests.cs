using System.Xml.Linq;
using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Tests.Reporting;

public class ReportTableTests
{
    private static ReportTable Table(string label = "人工费") => new ReportTable(
        "costs", "Costs | by <class>", new("class", "Class"), new("net", "Net (EUR)"), new("note", "Note", ColumnPlace.DataOnly))
    {
        Total = [ReportValue.Text("All"), ReportValue.Amount(Money.Of(-4.5m, "EUR")), ReportValue.None()],
    }.Add(ReportValue.Text(label), ReportValue.Amount(Money.Of(1234.5m, "EUR")), ReportValue.Text("hidden"))
        .Add(ReportValue.Text("Travel"), ReportValue.Undefined(UndefinedReason.NoData), ReportValue.None());

    [Fact]
    public void ToText_ChineseLabels_KeepsColumnsInLine()
        => Assert.Equal(
            """
            Costs | by <class>
            Class   Net (EUR)
            ------  ---------
            人工费   1,234.50
            Travel    no data
            ------  ---------
            All         −4.50

            """.ReplaceLineEndings("\n"),
            Table().ToText());

    [Fact]
    public void ToMarkdown_PipesAndTags_AreEscaped()
        => Assert.Equal(
            """
            **Costs \| by \<class\>**

            | Class | Net (EUR) |
            | --- | ---: |
            | a\|b | 1,234.50 |
            | Travel | no data |
            | **All** | **−4.50** |

            """.ReplaceLineEndings("\n"),
            Table("a|b").ToMarkdown());

    [Fact]
    public void ToHtml_AnyText_IsEscapedAndNumbersKeepTheirPlainValue()
    {
        var html = XElement.Parse(Table("<b>&\"").ToHtml());

        Assert.Equal("Costs | by <class>", html.Element("caption")!.Value);
        Assert.Equal(["Class", "Net (EUR)"], html.Element("thead")!.Descendants("th").Select(h => h.Value));
        Assert.Equal("<b>&\"", html.Element("tbody")!.Elements("tr").First().Element("th")!.Value);
        Assert.Equal("1234.5", html.Element("tbody")!.Descendants("td").First().Attribute("data-v")!.Value);
        Assert.Equal("-4.5", html.Element("tfoot")!.Descendants("td").First().Attribute("data-v")!.Value);
    }

    [Fact]
    public void ToHtml_ColumnsOfData_AreLeftOut() => Assert.DoesNotContain("hidden", Table().ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_MoreRowsThanShown_ShowsTheFirst()
    {
        var table = new ReportTable("a", "A", new TableColumn("n", "N")) { Shown = 2 };
        for (var i = 0; i < 5; i++)
        {
            table.Add(ReportValue.Count(i));
        }

        Assert.Equal(2, XElement.Parse(table.ToHtml()).Element("tbody")!.Elements("tr").Count());
        Assert.Equal(5, table.Rows.Count);
    }

    [Fact]
    public void Add_RowOfAnotherLength_IsRefused() => Assert.Throws<ArgumentException>("row", () => Table().Add(ReportValue.None()));
}
