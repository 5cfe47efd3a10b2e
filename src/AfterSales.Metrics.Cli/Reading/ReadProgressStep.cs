namespace AfterSales.Metrics.Cli.Reading;

/// <summary>How far the reading of a kind of file has come.</summary>
/// <param name="Bytes">The bytes read.</param>
/// <param name="Length">The bytes there are.</param>
/// <param name="Rows">The rows accounted for.</param>
internal readonly record struct ReadProgressStep(InputFile File, long Bytes, long Length, long Rows);
