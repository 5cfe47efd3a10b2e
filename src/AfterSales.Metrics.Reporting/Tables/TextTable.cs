using System.Text;

namespace AfterSales.Metrics.Reporting;

/// <summary>A table as text for type of one width.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    public static string Write(ReportTable table)
    {
        var places = table.ColumnsFor(ColumnPlace.Everywhere);
        var rows = table.ShownRows().Select(row => places.Select(i => SafeText.Of(row[i].Display)).ToList()).ToList();
        if (table.RestText is { } rest)
        {
            rows.Insert(table.End == TableEnd.Last ? 0 : rows.Count, [.. places.Select((_, column) => column == 0 ? rest : string.Empty)]);
        }

        var headings = places.Select(i => SafeText.Of(table.Columns[i].Heading)).ToList();
        var total = table.Total is { } last ? places.Select(i => SafeText.Of(last[i].Display)).ToList() : null;
        var all = rows.Append(headings);
        int[] widths = [.. places.Select((_, column) => (total is null ? all : all.Append(total)).Max(row => CellWidth.Of(row[column])))];
        var text = new StringBuilder();
        if (table.Title.Length > 0)
        {
            text.Append(SafeText.Of(table.Title)).Append('\n');
        }

        Line(headings);
        Rule();
        rows.ForEach(Line);
        if (total is not null)
        {
            Rule();
            Line(total);
        }

        return text.ToString();

        void Rule() => text.Append(string.Join(Gap, widths.Select(w => new string('-', w)))).Append('\n');

        void Line(List<string> cells)
        {
            var padded = cells.Select((cell, column) =>
            {
                var air = new string(' ', widths[column] - CellWidth.Of(cell));
                return table.IsNumeric(places[column]) ? air + cell : cell + air;
            });
            text.Append(string.Join(Gap, padded).TrimEnd()).Append('\n');
        }
    }
}
