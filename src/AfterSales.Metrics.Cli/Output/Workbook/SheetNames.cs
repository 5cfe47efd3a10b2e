using System.Globalization;

namespace AfterSales.Metrics.Cli.Output;

/// <summary>Names of sheets as Excel takes them: up to 31 characters, none of []:*?/\, no apostrophe at an end, each its own without regard to case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Next(string wish)
    {
        var plain = Cut(string.Concat(SafeText.Of(wish).Select(c => IsBarred(c) ? ' ' : c)).Trim().Trim('\''), Longest);
        plain = plain.Length == 0 ? "sheet" : plain;
        var name = plain;
        for (var i = 2; !taken.Add(name); i++)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $" ({i})");
            name = Cut(plain, Longest - number.Length) + number;
        }

        return name;
    }

    private static bool IsBarred(char c) => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c);

    /// <summary>Never through the middle of a character.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].Trim().Trim('\'');
    }
}
