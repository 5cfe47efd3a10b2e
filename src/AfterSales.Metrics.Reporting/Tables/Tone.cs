namespace AfterSales.Metrics.Cli.Report;

/// <summary>How a value is to be taken. Never the only sign: the words say it too.</summary>
internal enum Tone
{
    Plain,
    Muted,
    Good,
    Bad,
}
