using System.Text;
using NodaTime;

namespace AfterSales.Metrics.Reporting;

/// <summary>A table as HTML.</summary>
internal static class HtmlTable
{
    public static string Write(ReportTable table, HtmlTableOptions options)
    {
        var places = table.ColumnsFor(options.Columns);
        bool[] numeric = [.. Enumerable.Range(0, table.Columns.Count).Select(table.IsNumeric)];
        var html = new StringBuilder("<table");
        html.Append(options.LabelledBy is { } label
            ? $" aria-labelledby=\"{SafeText.Escape(label)}\">"
            : $"><caption>{SafeText.Escape(table.Title)}</caption>");
        html.Append("<thead><tr>");
        foreach (var i in places)
        {
            html.Append("<th scope=\"col\"").Append(numeric[i] ? " class=\"num\">" : ">").Append(SafeText.Escape(table.Columns[i].Heading)).Append("</th>");
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.ShownRows())
        {
            WriteRow(html, row, places, numeric);
        }

        html.Append("</tbody>");
        if (table.Total is not null || table.RestText is not null)
        {
            html.Append("\n<tfoot>\n");
            if (table.RestText is { } rest)
            {
                html.Append("<tr><td class=\"muted\" colspan=\"").Append(places.Count).Append("\">").Append(rest).Append("</td></tr>\n");
            }

            if (table.Total is { } total)
            {
                WriteRow(html, total, places, numeric);
            }

            html.Append("</tfoot>");
        }

        return html.Append("</table>").ToString();
    }

    private static void WriteRow(StringBuilder html, IReadOnlyList<ReportValue> row, IReadOnlyList<int> places, bool[] numeric)
    {
        html.Append("<tr>");
        foreach (var i in places)
        {
            var (open, close) = i == places[0] ? ("<th scope=\"row\"", "</th>") : ("<td", "</td>");
            html.Append(open).Append(Css(row[i], row[i].IsNumeric || numeric[i]));
            if (row[i].PlainNumber is { } number)
            {
                html.Append(" data-v=\"").Append(number).Append('"');
            }

            html.Append('>').Append(SafeText.Escape(row[i].Display));
            if (row[i].Small.Length > 0)
            {
                html.Append("<small>").Append(SafeText.Escape(row[i].Small)).Append("</small>");
            }

            html.Append(close);
        }

        html.Append("</tr>\n");
    }

    private static string Css(ReportValue value, bool isNumeric)
    {
        var tone = value.Tone switch { Tone.Muted => "muted", Tone.Good => "good", Tone.Bad => "bad", _ => string.Empty };
        var kind = isNumeric ? "num" : value.Data is LocalDate or Instant or ReportingPeriod ? "day" : string.Empty;
        var css = kind.Length > 0 && tone.Length > 0 ? $"{kind} {tone}" : kind + tone;
        return css.Length > 0 ? $" class=\"{css}\"" : string.Empty;
    }
}
