using System.Xml.Linq;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>What a chart draws, as a table: read from the tips of the picture itself, so that the two cannot differ.</summary>
internal static class ChartMarks
{
    private const string Between = ": ";

    public static ReportTable TableOf(ReportChart chart)
    {
        var table = new ReportTable(chart.Id, chart.Title, new("mark", Say("What is drawn")), new("value", Say("Value"))) { End = TableEnd.Last };
        foreach (var tip in XElement.Parse(chart.Svg).Elements().Elements("title").Select(t => t.Value))
        {
            var cut = tip.LastIndexOf(Between, StringComparison.Ordinal);
            table.Add(
                Shown.Text(cut < 0 ? tip : tip[..cut]),
                Shown.Text(cut < 0 ? string.Empty : tip[(cut + Between.Length)..]) with { IsNumeric = true });
        }

        return table;
    }
}
