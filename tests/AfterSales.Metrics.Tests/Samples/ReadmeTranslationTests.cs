using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>The Chinese README keeps step with the English one: the same code, headings, tables, names and links, in the same order.</summary>
public partial class ReadmeTranslationTests
{
    private static readonly string English = Reference.Text("README.md");
    private static readonly string Chinese = Reference.Text("README.zh-CN.md");

    public static TheoryData<string> Parts { get; } =
    [
        "^```.*?^```$",         // code and output
        "^#+ (?=.)",            // headings by their level
        @"^\|.*?\|(?=.*\|$)",   // rows of tables, counted
        "^- ",                  // points of lists
    ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Part_IsTheSame(string pattern)
    {
        var options = RegexOptions.Multiline | (pattern.Contains('`', StringComparison.Ordinal) ? RegexOptions.Singleline : RegexOptions.None);
        var (english, chinese) = (Matches(English, pattern, options), Matches(Chinese, pattern, options));

        Assert.NotEmpty(english);
        Assert.Equal(english.Select(text => text.StartsWith('|') ? "|" : text), chinese.Select(text => text.StartsWith('|') ? "|" : text));
    }

    // A name of a type, a member or an option; each stands in both, however often the languages repeat it.
    [Fact]
    public void NamesAndLinks_AreTheSame()
    {
        Assert.Equal(Names(English), Names(Chinese));
        Assert.Equal(Links(English), Links(Chinese));
    }

    private static IEnumerable<string> Names(string page)
        => Matches(CodePattern().Replace(page, string.Empty), "`[A-Z.][A-Za-z0-9.]*`", RegexOptions.None).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Links(string page)
        => Matches(page, @"(?<=\]\()[^)]*(?=\))", RegexOptions.None).Where(link => !link.StartsWith("README", StringComparison.Ordinal));

    private static List<string> Matches(string page, string pattern, RegexOptions options) => [.. Regex.Matches(page, pattern, options).Select(m => m.Value)];

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodePattern();
}
