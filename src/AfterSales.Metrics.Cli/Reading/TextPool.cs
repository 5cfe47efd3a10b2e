using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>One string, and one number, for each distinct text of a file; what is wrong with it is looked at once.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<(string Text, bool IsTotal, bool IsFair)> texts = [];

    public TextPool()
    {
        lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        CodeOf(string.Empty);
    }

    public int Count => texts.Count;

    public IEnumerable<string> Texts => texts.Select(t => t.Text);

    public string this[int code] => texts[code].Text;

    /// <summary>Whether a text calls its row a total.</summary>
    public bool IsTotal(int code) => texts[code].IsTotal;

    /// <summary>Whether a text has no control characters.</summary>
    public bool IsFair(int code) => texts[code].IsFair;

    public int CodeOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 512)
        {
            return CodeOf(Encoding.UTF8.GetString(utf8));
        }

        Span<char> text = stackalloc char[512];
        return CodeOf(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    private int CodeOf(ReadOnlySpan<char> text)
    {
        if (!lookup.TryGetValue(text, out var code))
        {
            var made = text.ToString();
            code = texts.Count;
            codes.Add(made, code);
            texts.Add((made, TotalWords.Are(made), !made.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'))));
        }

        return code;
    }
}
