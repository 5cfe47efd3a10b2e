using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Cli.Languages;

/// <summary>
/// The phrases of one language: a line each in an embedded file, English, a tab, and how it is said. Holes are numbered as they come in English; a language
/// may put them in another order, and leave out those it has no need of, as English endings.
/// </summary>
internal sealed class PhraseBook
{
    /// <summary>Between a word and the sense in which it is said so.</summary>
    public const string Sense = " @ ";

    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    private static readonly Lazy<PhraseBook> ChineseBook = new(() => new PhraseBook("zh", "zh-CN"));

    private readonly Dictionary<string, string> phrases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> missing = new(StringComparer.Ordinal);

    private PhraseBook(string name, string tag)
    {
        Tag = tag;
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream($"phrases/{name}.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var (english, said) = line.Split('\t') is [var left, var right] ? (left, right) : throw new InvalidDataException($"{name}.tsv: {line}");
                phrases.Add(english, Speech.Remember(new string(said.AsSpan()), Plain(english.Split(Sense)[0])));
            }
        }
    }

    /// <summary>Simplified Chinese.</summary>
    public static PhraseBook Chinese => ChineseBook.Value;

    /// <summary>The languages that <c>--language</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["en", "zh"];

    /// <summary>The language as HTML names it.</summary>
    public string Tag { get; }

    /// <summary>Every sentence it knows, in English.</summary>
    public IEnumerable<string> Keys => phrases.Keys;

    /// <summary>What was asked for and is not there.</summary>
    public IEnumerable<string> Missing => missing.Keys;

    /// <summary>The phrases of a language; null for English.</summary>
    public static PhraseBook? Of(string name) => name == "zh" ? Chinese : null;

    /// <summary>How a sentence is said; null where it is not there.</summary>
    public string? Find(string english)
    {
        if (phrases.TryGetValue(english, out var said))
        {
            return said;
        }

        // Numbers and marks read alike in all languages.
        if (Plain(english).Any(char.IsLetter))
        {
            missing.TryAdd(english, true);
        }

        return null;
    }

    /// <summary>A sentence with its holes filled, which remembers its English.</summary>
    public string Fill(string key, IReadOnlyList<string> holes, string english)
    {
        var template = Find(key) ?? key;
        var text = new StringBuilder(english.Length);
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                i++;
                text.Append(c);
            }
            else if (c == '{')
            {
                var end = template.IndexOf('}', i);
                Append(text, holes[int.Parse(template.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture)], template.AsSpan(end + 1));
                i = end;
            }
            else if (c != ' ' || text.Length == 0 || !IsHan(text[^1]) || i + 1 == template.Length || !IsHan(template[i + 1]))
            {
                text.Append(c);
            }
        }

        return Speech.Remember(text.ToString(), english);
    }

    /// <summary>Latin letters and numbers stand apart from the Chinese beside them; a date does not, and nothing stands between Chinese and Chinese.</summary>
    private static void Append(StringBuilder text, string hole, ReadOnlySpan<char> rest)
    {
        if (hole.Length > 0 && text.Length > 0 && IsHan(text[^1]) && char.IsAsciiLetterOrDigit(hole[0]) && !IsDate(hole))
        {
            text.Append(' ');
        }

        if (hole.Length > 0 && IsHan(hole[0]) && text.Length > 1 && text[^1] == ' ' && IsHan(text[^2]))
        {
            text.Length--;
        }

        text.Append(hole);
        if (hole.Length > 0 && rest.Length > 0 && IsHan(rest[0]) && char.IsAsciiLetterOrDigit(hole[^1]))
        {
            text.Append(' ');
        }
    }

    private static bool IsDate(string text) => text.AsSpan().TrimStart("0123456789") is ['年', ..];

    /// <summary>Chinese, except the words of a date, which stand close to their numbers.</summary>
    private static bool IsHan(char c) => c is >= FirstHan and <= LastHan and not ('年' or '月' or '日' or '第' or '季');

    /// <summary>A sentence without its holes.</summary>
    private static string Plain(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '{' or '}' && i + 1 < key.Length && key[i + 1] == key[i])
            {
                text.Append(key[i++]);
            }
            else if (key[i] == '{')
            {
                i = key.IndexOf('}', i);
            }
            else
            {
                text.Append(key[i]);
            }
        }

        return text.ToString();
    }
}
