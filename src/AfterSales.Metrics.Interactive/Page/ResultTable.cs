using AfterSales.Metrics.Reporting;

namespace AfterSales.Metrics.Interactive.Page;

/// <summary>One table of a result: its members, or the rows of a list.</summary>
internal static class ResultTable
{
    private const int RowsShown = 20;

    public static ReportTable? Of(object value)
        => Members.Items(value) is { } items ? OfRows(items) : Members.IsRecord(value.GetType()) ? OfMembers(value) : null;

    private static ReportTable OfMembers(object value)
    {
        var type = value.GetType();
        var table = new ReportTable("members", Members.Words(type.Name), new TableColumn("member", string.Empty), new TableColumn("value", "value"));
        foreach (var property in Members.Of(type))
        {
            var data = property.GetValue(value);
            var shown = data is not null && Members.Items(data) is { } items ? Rows(items.Count)
                : data is not null && Members.IsRecord(data.GetType()) ? Headline.Of(data)?.Value
                : CellValue.Of(data, Members.Meaning(property));
            if (shown is not null)
            {
                table.Add(ReportValue.Text(Members.Label(property)), shown);
            }
        }

        return table;
    }

    private static ReportTable? OfRows(IReadOnlyList<object> items)
    {
        if (items.Count == 0 || !Members.IsRecord(items[0].GetType()))
        {
            return null;
        }

        var type = items[0].GetType();
        var properties = Members.Of(type).Where(property => Shown(property.GetValue(items[0]), Members.Meaning(property)) is not null).ToList();
        if (properties.Count == 0)
        {
            return null;
        }

        var name = Members.Words(type.Name);
        var title = items.Count > RowsShown ? FormattableString.Invariant($"{name}: {RowsShown} of {items.Count:N0}") : name;
        var columns = properties.Select(property => new TableColumn(property.Name, Members.Label(property)));
        var table = new ReportTable("rows", title, [.. columns]) { Shown = RowsShown };
        foreach (var item in items.Take(RowsShown))
        {
            table.Add([.. properties.Select(property => Shown(property.GetValue(item), Members.Meaning(property)) ?? ReportValue.None())]);
        }

        return table;
    }

    private static ReportValue? Shown(object? data, string name)
        => data is not null && data is not string && Members.Items(data) is not null ? null
            : data is not null && Members.IsRecord(data.GetType()) ? Headline.Of(data)?.Value
            : CellValue.Of(data, name);

    private static ReportValue Rows(int count) => ReportValue.Text(FormattableString.Invariant($"{count:N0} {(count == 1 ? "row" : "rows")}"), Tone.Muted);
}
