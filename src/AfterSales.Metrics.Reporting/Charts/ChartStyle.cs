namespace AfterSales.Metrics.Reporting;

/// <summary>Where the colors and fonts of a chart come from.</summary>
public enum ChartStyle
{
    /// <summary>From rules inside the picture: it stands by itself, in a file, a cell of a notebook or any page.</summary>
    Embedded,

    /// <summary>From the page, which has <see cref="ChartSheet.Css"/> once for all its charts.</summary>
    Page,
}
