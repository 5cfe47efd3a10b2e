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
        => Column.Length == 0 ? $"{Source ?? fileName}:{Line}: {Rule}" : $"{Source ?? fileName}:{Line}: {Shown(Column)} {Rule}; it is \"{Shown(Value.Length > LongestValue ? Value[..LongestValue] + "…" : Value)}\"";

    /// <summary>A text of a file as it may be shown: control characters and marks that turn the direction of writing are named, never sent.</summary>
    public static string Shown(string text)
        => text.Any(IsUnsafe) ? string.Concat(text.Select(c => IsUnsafe(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;

    private static bool IsUnsafe(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029';
}
