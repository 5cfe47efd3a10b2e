namespace AfterSales.Metrics.Cli.Reading;

/// <summary>A row that could not be used because of what stands in it.</summary>
/// <param name="Line">The line of the file on which the row begins.</param>
/// <param name="Column">The column's name in the file; empty when the row as a whole is wrong.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">What it must be.</param>
/// <param name="Source">The file, where several of a kind were read; null where the kind tells.</param>
internal sealed record Rejection(long Line, string Column, string Value, string Rule, string? Source = null)
{
    private const int LongestValue = 200;

    public string Describe(string fileName)
    {
        var place = SafeText.Of($"{Source ?? fileName}:{Line}: ");
        var value = SafeText.Of(Value.Length > LongestValue ? Value[..LongestValue] + "…" : Value);
        return Column.Length == 0 ? place + Rule : $"{place}{SafeText.Of(Column)} {Rule}; it is \"{value}\"";
    }
}
