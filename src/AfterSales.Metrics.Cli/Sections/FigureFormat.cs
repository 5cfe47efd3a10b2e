namespace AfterSales.Metrics.Cli.Sections;

/// <summary>How a figure reads.</summary>
internal enum FigureFormat
{
    Amount,
    Percent,
    Score,
    Hours,
    Count,
}
