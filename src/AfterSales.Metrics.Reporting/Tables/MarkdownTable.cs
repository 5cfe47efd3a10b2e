using System.Text;

namespace AfterSales.Metrics.Reporting;

/// <summary>A table as Markdown of pipes.</summary>
internal static class MarkdownTable
{
    private const string Special = "\\`*_{}[]<>#|~&!";

    public static string Write(ReportTable table)
    {
        var places = table.ColumnsFor(ColumnPlace.PageAndData);
        var text = new StringBuilder();
        if (table.Title.Length > 0)
        {
            text.Append("**").Append(Escape(table.Title)).Append("**\n\n");
        }

        Line(places.Select(i => Escape(table.Columns[i].Heading)));
        Line(places.Select(i => table.IsNumeric(i) ? "---:" : "---"));
        var rows = table.ShownRows().Select(row => places.Select(i => Escape(row[i].Display))).ToList();
        if (table.RestText is { } rest)
        {
            rows.Insert(table.End == TableEnd.Last ? 0 : rows.Count, places.Select((_, column) => column == 0 ? rest : string.Empty));
        }

        rows.ForEach(Line);

        if (table.Total is { } total)
        {
            Line(places.Select(i => total[i].Display.Length == 0 ? string.Empty : $"**{Escape(total[i].Display)}**"));
        }

        return text.ToString();

        void Line(IEnumerable<string> cells) => text.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
    }

    private static string Escape(string text)
    {
        var safe = SafeText.Of(text);
        var escaped = new StringBuilder(safe.Length);
        foreach (var c in safe)
        {
            if (Special.Contains(c))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
