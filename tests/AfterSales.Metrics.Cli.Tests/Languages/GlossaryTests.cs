using AfterSales.Metrics.Cli.Languages;
using AfterSales.Metrics.Cli.Report;

namespace AfterSales.Metrics.Cli.Tests.Languages;

/// <summary>The glossary of the tool's README: what it calls a figure, in both languages, is what the page calls it.</summary>
public sealed class GlossaryTests
{
    private static IReadOnlyList<Entry> Entries { get; } = Read();

    [Fact]
    public void Terms_InChinese_AreThoseOfThePhraseBook()
    {
        Assert.True(Entries.Count > 15);
        Assert.All(Entries, entry => Assert.Equal(entry.Chinese, Chinese(entry.Term)));
    }

    [Fact]
    public void Names_AreTheFiguresOfTheirTermsAndPlainWords()
        => Assert.All(
            Entries.Where(e => e.Name.Length > 0 && !e.Name.EndsWith('…') && e.Name is not ("brand.net-sentiment" or "brand.share-of-voice")),
            entry =>
        {
            Assert.Equal(entry.Term, FigureNames.Label(entry.Name));
            Assert.Equal(entry.Plain, FigureNames.Plain(entry.Name));
        });

    /// <summary>The phrase of a term: of the very term, of it without its short form, or of a heading of it with a currency; three stand in longer
    /// phrases.</summary>
    private static string? Chinese(string term) => term switch
    {
        "Benefits and investment" => $"{OfHeading("Benefits")}与{OfHeading("Investment")}",
        "Internal rate of return" => Find("Payback, and internal rate of return a year")!.Split('与', '（')[1],
        "Percentage point (pp)" => Find("{0} pp")!.Split('个')[^1],
        _ => Find(term) ?? Find(Head(term)) ?? OfHeading(Head(term)),
    };

    private static string Head(string term) => term.Split(" (")[0];

    private static string? OfHeading(string word) => Find(word + " ({0})")?.Replace("（{0}）", string.Empty, StringComparison.Ordinal);

    /// <summary>Without a note that a phrase is missing, which is another test's.</summary>
    private static string? Find(string english) => PhraseBook.Chinese.Keys.Contains(english) ? PhraseBook.Chinese.Find(english) : null;

    private static List<Entry> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AfterSales.Metrics.sln")))
        {
            folder = folder.Parent!;
        }

        return [.. File.ReadLines(Path.Combine(folder.FullName, "src", "AfterSales.Metrics.Cli", "README.md"))
            .SkipWhile(l => l != "## Glossary").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal))
            .Where(l => l.StartsWith('|')).Skip(2)
            .Select(l => l.Trim('|', ' ').Split('|'))
            .Select(c => new Entry(c[0].Trim(), c[1].Trim(), c[2].Trim(), c.Length > 3 ? c[3].Trim().Trim('`') : string.Empty))];
    }

    private sealed record Entry(string Term, string Chinese, string Plain, string Name);
}
