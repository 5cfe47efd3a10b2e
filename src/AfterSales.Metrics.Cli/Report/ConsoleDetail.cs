namespace AfterSales.Metrics.Cli.Report;

/// <summary>How much of the report the screen shows; page and JSON have all of it.</summary>
internal enum ConsoleDetail
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The findings, and the figures that are held against targets and the period before.</summary>
    Findings,

    /// <summary>Every figure and table.</summary>
    All,
}
