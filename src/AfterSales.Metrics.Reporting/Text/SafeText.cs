namespace AfterSales.Metrics.Cli;

/// <summary>A text of a file as it may be shown: control characters and marks that turn the direction of writing are named, never sent.</summary>
internal static class SafeText
{
    public static string Of(string text)
        => text.Any(IsUnsafe) ? string.Concat(text.Select(c => IsUnsafe(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;

    private static bool IsUnsafe(char c) => char.IsControl(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029';
}
