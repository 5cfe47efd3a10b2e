using System.Text.RegularExpressions;
using AfterSales.Metrics.Cli.Languages;

namespace AfterSales.Metrics.Cli.Tests.Languages;

public sealed class PhraseBookTests
{
    public static TheoryData<string> Languages => [.. PhraseBook.Names.Where(n => n != "en")];

    [Theory]
    [MemberData(nameof(Languages))]
    public void EverySentence_IsInTheLanguage(string language)
    {
        var known = PhraseBook.Of(language)!.Keys.ToHashSet(StringComparer.Ordinal);

        var missing = Sentences.All.Where(s => Regex.IsMatch(Regex.Replace(s, @"\{\d+\}", string.Empty), "[A-Za-z]") && !known.Contains(s)).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryPhrase_IsSaidSomewhere(string language)
    {
        var unsaid = PhraseBook.Of(language)!.Keys.Where(k => !Sentences.All.Contains(k)).ToList();
        Assert.True(unsaid.Count == 0, string.Join('\n', unsaid));
    }

    /// <summary>A language may leave a hole out, as an English ending, and never has one that nothing fills.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryPhrase_HasHolesOfItsSentenceOnly(string language)
    {
        var book = PhraseBook.Of(language)!;

        Assert.All(book.Keys, key => Assert.Empty(Holes(book.Find(key)!).Except(Holes(key))));

        static IEnumerable<string> Holes(string text) => Regex.Matches(text, @"\{\d+\}").Select(m => m.Value);
    }

    /// <summary>Numbers in a sentence are figures: a translation keeps them.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void EveryPhrase_KeepsTheDecimalsOfItsSentence(string language)
    {
        var book = PhraseBook.Of(language)!;

        Assert.All(book.Keys, key => Assert.Equal(Decimals(key), Decimals(book.Find(key)!)));

        static IEnumerable<string> Decimals(string text) => Regex.Matches(text, @"\d+\.\d+").Select(m => m.Value).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Say_WordOfAFileThatReadsLikeOneOfOurs_StaysAsItIs() => InChinese(() =>
    {
        var (ours, theirs) = (Speech.Say("Department"), new string("Department"));

        Assert.Equal("部门", ours);
        Assert.Equal("来自 Department", Speech.Say($"From {theirs}"));
        Assert.Equal("来自部门", Speech.Say($"From {ours}"));
        Assert.Equal("From Department", Speech.EnglishOf(Speech.Say($"From {ours}")));
        Assert.Equal("部门", Speech.EnglishOf(new string("部门")));
    });

    [Fact]
    public void Say_SentencesInSentences_RememberTheirEnglish() => InChinese(() =>
    {
        var said = Speech.Say($"{Speech.SayCount(2, "case", "cases")}; {Speech.Listed(", ", [Speech.Say("Department"), "{x}"])}.");

        Assert.Equal("2 个工单; 部门、{x}.", said);
        Assert.Equal("2 cases; Department, {x}.", Speech.EnglishOf(said));
    });

    [Fact]
    public void Say_WordInASense_IsSaidSoThere() => InChinese(() =>
    {
        Assert.Equal("行号", Speech.Say("Line"));
        Assert.Equal("预算项目", Speech.Say("Line", "budget"));
        Assert.Equal("Line", Speech.EnglishOf(Speech.Say("Line", "budget")));
    });

    [Fact]
    public void Say_InEnglish_IsWhatTheCodeWrites()
    {
        Assert.Null(Speech.Current);
        Assert.Equal("1,234 of {x}", Speech.Say($"{1234:N0} of {"{x}"}"));
        Assert.Equal("1 row", Speech.SayCount(1, "row", "rows"));
    }

    private static void InChinese(Action test) => Task.Run(() =>
    {
        Speech.Use(PhraseBook.Chinese);
        test();
    }).GetAwaiter().GetResult();
}
