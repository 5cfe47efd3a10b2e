using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class StringSimilarityTests
{
    /// <summary>Two faces are two characters of which the first half is one.</summary>
    [Fact]
    public void JaroWinkler_CharactersThatShareAHalf_HaveNoPrefixInCommon()
    {
        Assert.Equal(19 / 21.0, StringSimilarity.JaroWinkler("\ud83d\ude00abcdef", "\ud83d\ude01abcdef"), 1e-15);
        Assert.Equal((19 / 21.0) + (0.1 * 2 / 21), StringSimilarity.JaroWinkler("\ud83d\ude00abcdef", "\ud83d\ude00xbcdef"), 1e-15);
    }

    [Fact]
    public void Levenshtein38Strsim53NetSimilarity25_WinklerPrefix_IsCappedAtFour()
    {
        var jaro = StringSimilarity.Jaro("abcdefghij", "abcdefghix");
        Assert.Equal(jaro + (4 * 0.1 * (1 - jaro)), StringSimilarity.JaroWinkler("abcdefghij", "abcdefghix"));
    }

    [Fact]
    public void Strutil61_JaroWindow_IsHalfTheLongerLessOne() => Assert.Equal(0, StringSimilarity.Jaro("ab", "ba"));

    [Fact]
    public void Textdistance39_Answer_IsOneWhateverIsInstalled() => Assert.Equal(17.0 / 18, StringSimilarity.Jaro("MARTHA", "MARHTA"), 1e-15);

    [Fact]
    public void FuzzyWuzzy240And270RapidFuzz186_OtherScripts_AreNotStripped()
    {
        Assert.True(StringSimilarity.TokenSorted("上海 公司", "公司 上海") == 1);
        Assert.Equal(0, StringSimilarity.Levenshtein("№", "ไ"));
    }

    [Fact]
    public void FuzzySharp23FuzzyWuzzy17Textdistance63_EmptyStrings_AreEqualToEachOtherOnly()
    {
        Assert.Equal(1, StringSimilarity.JaroWinkler(string.Empty, string.Empty));
        Assert.Equal(0, StringSimilarity.JaroWinkler(string.Empty, "a"));
        Assert.Equal(1, StringSimilarity.TokenJaccard(string.Empty, string.Empty));
    }

    [Fact]
    public void FuzzyWuzzy325_Subset_IsNoMatch() => Assert.Equal(0.5, StringSimilarity.TokenJaccard("acme", "acme berlin"));

    [Property]
    public Property Any_TwoStrings_IsSymmetricBoundedAndOneOnlyForEqual()
        => Prop.ForAll(Records.Word.ToArbitrary(), Records.Word.ToArbitrary(), (left, right) => new[]
    {
        (StringSimilarity.Levenshtein(left, right), StringSimilarity.Levenshtein(right, left)),
        (StringSimilarity.Jaro(left, right), StringSimilarity.Jaro(right, left)),
        (StringSimilarity.JaroWinkler(left, right), StringSimilarity.JaroWinkler(right, left)),
    }.All(pair => pair.Item1 == pair.Item2 && pair.Item1 is >= 0 and <= 1 && (pair.Item1 == 1) == (left == right)));

    [Fact]
    public void JaroWinkler_HalfACharacterAtTheEnd_IsNoPrefixInCommon()
    {
        Assert.Equal(StringSimilarity.Jaro("\ud83d\ude00", "\ud83d"), StringSimilarity.JaroWinkler("\ud83d\ude00", "\ud83d"));
        Assert.Equal(StringSimilarity.Jaro("\ud83d\ude00", "\ud83d\ude01"), StringSimilarity.JaroWinkler("\ud83d\ude00", "\ud83d\ude01"));
    }
}
