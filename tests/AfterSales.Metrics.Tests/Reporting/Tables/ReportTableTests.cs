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

    /// <summary>Rows left out are counted where they are missing, so that a total of all does not seem to be one of those shown.</summary>
    [Theory]
    [InlineData(TableEnd.First, "1 | 2 | … +1,232 | All")]
    [InlineData(TableEnd.Last, "… +1,232 | 1233 | 1234 | All")]
    public void RowsLeftOut_AreCounted(TableEnd end, string firstColumn)
    {
        var table = Long(end, rows: 1234);

        var markdown = table.ToMarkdown().Split('\n').Skip(4).Where(l => l.Length > 0).Select(l => l.Split('|')[1].Trim(' ', '*'));
        var text = table.ToText().Split('\n').Skip(3).Where(l => l is { Length: > 0 } && l[0] != '-').Select(FirstWords);
        Assert.Equal(firstColumn, string.Join(" | ", markdown));
        Assert.Equal(firstColumn, string.Join(" | ", text));
        Assert.Equal(["… +1,232", "All1,234"], XElement.Parse(table.ToHtml()).Element("tfoot")!.Elements("tr").Select(row => row.Value));

        static string FirstWords(string line) => System.Text.RegularExpressions.Regex.Split(line, " {2,}")[0];
    }

    [Fact]
    public void RowsLeftOut_NoneOfTwo_NothingIsSaid()
    {
        var table = Long(TableEnd.First, rows: 2);

        Assert.DoesNotContain("…", table.ToMarkdown() + table.ToText() + table.ToHtml(), StringComparison.Ordinal);
    }

    private static ReportTable Long(TableEnd end, int rows)
    {
        var table = new ReportTable("long", "Long", new("place", "Place"), new("value", "Value"))
        {
            Total = [ReportValue.Text("All"), ReportValue.Count(rows)],
            Shown = 2,
            End = end,
        };
        for (var row = 1; row <= rows; row++)
        {
            table.Add(ReportValue.Text(row.ToString(System.Globalization.CultureInfo.InvariantCulture)), ReportValue.Count(1));
        }

        return table;
    }

    [Fact]
    public void Add_RowOfAnotherLength_IsRefused() => Assert.Throws<ArgumentException>("row", () => Table().Add(ReportValue.None()));
}
