using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>
/// A table of results, written as HTML, Markdown or text. Data formats hold every row; what is read shows <see cref="Shown"/> of them, and where more are left
/// out a row says how many: <c>… +700</c>. <see cref="Total"/> is of all.
/// </summary>
/// <param name="id">Its name in data.</param>
/// <param name="title">What stands above it.</param>
/// <param name="columns">Its columns.</param>
/// <exception cref="ArgumentException">The id is blank, or there is no column.</exception>
public sealed class ReportTable(string id, string title, params IReadOnlyList<TableColumn> columns)
{
    private readonly List<IReadOnlyList<ReportValue>> rows = [];

    /// <summary>Its name in data.</summary>
    public string Id { get; } = Guard.NotBlank(id);

    /// <summary>What stands above it.</summary>
    public string Title { get; } = Guard.NotNull(title);

    /// <summary>Its columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; } = FrozenList.Copy(Guard.NotNull(columns), nameof(columns));

    /// <summary>Its rows, one value for each column.</summary>
    public IReadOnlyList<IReadOnlyList<ReportValue>> Rows => rows;

    /// <summary>The row below all others.</summary>
    /// <value>Null: none.</value>
    public IReadOnlyList<ReportValue>? Total { get; init => field = value is null ? null : Checked(value, nameof(Total)); }

    /// <summary>Whether what is read leaves the table to data.</summary>
    /// <value>False.</value>
    public bool IsDataOnly { get; init; }

    /// <summary>So many rows are shown; a page of many thousands shows nothing.</summary>
    /// <value>500.</value>
    public int Shown { get; init => field = Guard.Positive(value); } = 500;

    /// <summary>Which of more rows are shown.</summary>
    /// <value><see cref="TableEnd.First"/>.</value>
    public TableEnd End { get; init => field = Guard.Defined(value); } = TableEnd.First;

    /// <summary>The rows that are shown, in their order.</summary>
    /// <param name="most">No more than so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public IEnumerable<IReadOnlyList<ReportValue>> ShownRows(int most = int.MaxValue)
    {
        var count = Math.Min(Guard.Positive(most), Shown);
        return End == TableEnd.Last ? rows.Skip(Math.Max(0, rows.Count - count)) : rows.Take(count);
    }

    /// <summary>What stands in the place of rows that are not shown; null where all are.</summary>
    internal string? RestText => rows.Count > Shown ? "… +" + NumberText.Text(rows.Count - Shown, "N0") : null;

    /// <summary>The places of the columns that are shown somewhere.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The place is none of the enum.</exception>
    public IReadOnlyList<int> ColumnsFor(ColumnPlace place)
    {
        Guard.Defined(place);
        return FrozenList.Own(Enumerable.Range(0, Columns.Count).Where(i => Columns[i].Place <= place).ToArray());
    }

    /// <summary>Whether a column holds numbers, which stand at the right.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public bool IsNumeric(int column)
    {
        Guard.InRange(column, 0, Columns.Count - 1);
        return rows.Exists(row => row[column].IsNumeric);
    }

    /// <summary>Adds a row.</summary>
    /// <exception cref="ArgumentException">There is not one value for each column.</exception>
    public ReportTable Add(params IReadOnlyList<ReportValue> row)
    {
        rows.Add(Checked(row, nameof(row)));
        return this;
    }

    /// <summary>As a <c>table</c> of HTML: headings with their scope, numbers with their plain value in <c>data-v</c>, every text escaped.</summary>
    /// <param name="options">Null: with a caption, as many rows as are <see cref="Shown"/>.</param>
    public string ToHtml(HtmlTableOptions? options = null) => HtmlTable.Write(this, options ?? HtmlTableOptions.Default);

    /// <summary>As Markdown: a title, and a table of pipes as GitHub, GitLab and notebooks show it.</summary>
    public string ToMarkdown() => MarkdownTable.Write(this);

    /// <summary>As plain text for type of one width, Chinese characters counted as two.</summary>
    public string ToText() => TextTable.Write(this);

    private FrozenList<ReportValue> Checked(IReadOnlyList<ReportValue> row, string name)
    {
        var values = FrozenList.Copy(Guard.NotNull(row, name), name);
        return values.Count == Columns.Count ? values : throw Guard.Mistake(
            name, FormattableString.Invariant($"{name} of table {Id} must have {Columns.Count} values; it has {values.Count}."));
    }
}
