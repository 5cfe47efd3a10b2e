using System.Globalization;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Cli.Languages;

/// <summary>
/// Says what a reader reads in the language of the run. Code writes English, <c>Say($"{open} of {all} are open")</c>; the sentence with its holes numbered is
/// the key of a <see cref="PhraseBook"/>. What was said remembers its English, which is what report.json holds: data has no language. Texts of files are
/// never said, only put into holes, so that they are never translated.
/// </summary>
internal static class Speech
{
    private static readonly AsyncLocal<PhraseBook?> Book = new();

    /// <summary>By the very text, not by its letters: a word of a file that reads like one of ours stays a word of a file.</summary>
    private static readonly ConditionalWeakTable<string, string> English = [];

    /// <summary>The phrases of this run; null says everything in English.</summary>
    public static PhraseBook? Current => Book.Value;

    /// <summary>Speaks so from here on, in this flow of the program and what it starts.</summary>
    public static void Use(PhraseBook? book) => Book.Value = book;

    /// <summary>A sentence without holes.</summary>
    public static string Say(string english) => Current is { } book ? book.Find(english) ?? english : english;

    /// <summary>A word that another language says otherwise in this sense: a line of a budget is not a line of a file.</summary>
    public static string Say(string english, string sense) => Current is { } book ? book.Find(english + PhraseBook.Sense + sense) ?? english : english;

    /// <summary>A sentence with holes.</summary>
    public static string Say(ref Sentence sentence) => sentence.Said();

    /// <summary>What English says in its own way, by the key of a phrase.</summary>
    public static string SayAs(string key, string english, params int[] holes)
        => Current is { } book ? book.Fill(key, [.. holes.Select(h => h.ToString(CultureInfo.InvariantCulture))], english) : english;

    /// <summary>A count and what is counted: <c>1 row</c>, <c>2 rows</c>.</summary>
    /// <param name="one">The noun for one; with a hole for the count before it, it is the key of the phrase.</param>
    public static string SayCount(long count, string one, string many)
    {
        var number = count.ToString("N0", CultureInfo.InvariantCulture);
        var english = $"{number} {(count == 1 ? one : many)}";
        return Current is { } book ? book.Fill("{0} " + one, [number], english) : english;
    }

    /// <summary>Parts in a row; the mark between them is a phrase, too.</summary>
    public static string Listed(string between, IEnumerable<string> parts)
    {
        if (Current is not { } book)
        {
            return string.Join(between, parts);
        }

        var all = parts.ToList();
        return Remember(string.Join(book.Find(between) ?? between, all), string.Join(between, all.Select(EnglishOf)));
    }

    /// <summary>A number that was said, without the sign before it.</summary>
    public static string Unsigned(string said) => Remember(said[1..], EnglishOf(said)[1..]);

    /// <summary>What was said, in English; a text that was not said as it is.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? EnglishOf(string? text) => text is not null && English.TryGetValue(text, out var english) ? english : text;

    /// <summary>Keeps the English of a text that is shown.</summary>
    internal static string Remember(string shown, string english)
    {
        if (shown.Length > 0 && !ReferenceEquals(shown, english))
        {
            English.AddOrUpdate(shown, english);
        }

        return shown;
    }
}
