namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A row that could not be used because of what stands in it.</summary>
/// <param name="Line">The line of the file on which the row begins.</param>
/// <param name="Column">The column's name in the file; empty when the row as a whole is wrong.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">What it must be.</param>
internal sealed record Rejection(long Line, string Column, string Value, string Rule)
{
    public string Describe(string fileName)
        => Column.Length == 0 ? $"{fileName}:{Line}: {Rule}" : $"{fileName}:{Line}: {Column} {Rule}; it is \"{Value}\"";
}
