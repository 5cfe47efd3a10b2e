using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Reporting;

/// <summary>One column of a table: its name in data, its heading, and where it is shown.</summary>
/// <param name="key">Its name in data.</param>
/// <param name="heading">Its heading; empty where the values speak for themselves.</param>
/// <param name="place">Where it is shown.</param>
/// <exception cref="ArgumentException">The key is blank.</exception>
/// <exception cref="ArgumentOutOfRangeException">The place is none of the enum.</exception>
public sealed class TableColumn(string key, string heading, ColumnPlace place = ColumnPlace.Everywhere)
{
    /// <summary>Its name in data.</summary>
    public string Key { get; } = Guard.NotBlank(key);

    /// <summary>Its heading.</summary>
    public string Heading { get; } = Guard.NotNull(heading);

    /// <summary>Where it is shown.</summary>
    public ColumnPlace Place { get; } = Guard.Defined(place);
}
