namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A file that lies in the folder and was not read.</summary>
/// <param name="Meant">The name it may have been meant to have; null when nothing comes near.</param>
internal sealed record UnreadFile(string Name, string? Meant);
