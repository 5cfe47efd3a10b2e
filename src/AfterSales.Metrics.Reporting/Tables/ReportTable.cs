namespace AfterSales.Metrics.Cli.Report;

/// <summary>One column of a table: its name in report.json, its heading, and where it is shown.</summary>
internal sealed record TableColumn(string Key, string Heading, ColumnPlace Place = ColumnPlace.Everywhere);

internal enum ColumnPlace
{
    Everywhere,

    /// <summary>Too much for a screen of 120 characters.</summary>
    PageAndJson,

    /// <summary>Nothing to see in this run, but part of the schema.</summary>
    JsonOnly,
}

/// <summary>A table of the report. Report.json holds every row; page and console show the first <see cref="Shown"/>.</summary>
internal sealed class ReportTable(string id, string title, params IReadOnlyList<TableColumn> columns)
{
    private readonly List<IReadOnlyList<ReportValue>> rows = [];

    public string Id { get; } = id;

    public string Title { get; } = title;

    public IReadOnlyList<TableColumn> Columns { get; } = columns;

    public IReadOnlyList<IReadOnlyList<ReportValue>> Rows => rows;

    public IReadOnlyList<ReportValue>? Total { get; init; }

    /// <summary>The places of the columns that are shown somewhere.</summary>
    public IReadOnlyList<int> ColumnsFor(ColumnPlace place) => [.. Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Place <= place)];

    /// <summary>Whether page and console leave the table to report.json.</summary>
    public bool IsJsonOnly { get; init; }

    /// <summary>So many rows page and console show; a page of many thousands shows nothing.</summary>
    public int Shown { get; init; } = 500;

    public ReportTable Add(params IReadOnlyList<ReportValue> row)
    {
        if (row.Count != Columns.Count)
        {
            throw new ArgumentException($"A row of table {Id} must have {Columns.Count} values; it has {row.Count}.", nameof(row));
        }

        rows.Add(row);
        return this;
    }
}
