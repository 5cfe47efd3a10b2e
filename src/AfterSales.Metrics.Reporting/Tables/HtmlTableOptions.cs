using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>How a table is written as HTML.</summary>
public sealed partial record HtmlTableOptions
{
    /// <summary>Every default.</summary>
    public static HtmlTableOptions Default { get; } = new();

    /// <summary>The id of the element that names the table, in place of a caption.</summary>
    /// <value>Null: the table has its title as caption.</value>
    public string? LabelledBy { get; init => field = value is null ? null : Guard.NotBlank(value); }

    /// <summary>Which columns are shown.</summary>
    /// <value><see cref="ColumnPlace.PageAndData"/>.</value>
    public ColumnPlace Columns { get; init => field = Guard.Defined(value); } = ColumnPlace.PageAndData;
}
