namespace AfterSales.Metrics.Reporting;

/// <summary>Where a column is shown.</summary>
public enum ColumnPlace
{
    /// <summary>Wherever the table is.</summary>
    Everywhere,

    /// <summary>On a page and in data: too much for a screen of 120 characters.</summary>
    PageAndData,

    /// <summary>In data alone: nothing to see, but part of the schema.</summary>
    DataOnly,
}
