using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class NormalFormTests
{
    private const int Scalars = 0x110000;

    // Printed by Keys/Kernel/unicode_forms.py: every fold of the database itself, by another program.
    private const ulong DatabaseDigest = 0xb608b4b766a95d22;

    private static readonly PhoneKeyOptions Germany = new() { CountryCode = "49" };

    [Fact]
    public void Fold_EveryScalarValue_IsTheDatabases()
    {
        var digest = 14_695_981_039_346_656_037UL;
        for (var scalar = 0; scalar < Scalars; scalar++)
        {
            if (scalar is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            foreach (var folded in PlainText.Scalars(NormalForm.Fold(char.ConvertFromUtf32(scalar))).Append(0))
            {
                digest = unchecked((digest ^ (ulong)folded) * 1_099_511_628_211UL);
            }
        }

        Assert.Equal(DatabaseDigest, digest);
    }

    [Fact]
    public void Fold_SurrogateThatStandsAlone_StaysAsItIs() => Assert.Equal("a\ud83d", NormalForm.Fold("A\ud83d"));

    [Theory]
    [InlineData("e\u0328\u0300", "\u0119\u0300")]
    [InlineData("e\u0300\u0328", "\u0119\u0300")]
    [InlineData("\u1100\u1161", "\uac00")]
    [InlineData("\u1100\u1161\u11a8", "\uac01")]
    public void Fold_MarksAndSyllables_ComeInOneOrderAndComposed(string text, string folded) => Assert.Equal(folded, NormalForm.Fold(text));

    [Fact]
    public void TextKey_PunctuationAlone_IsEmpty() => Assert.Equal(string.Empty, NormalForm.TextKey(" — ‘’ "));

    [Fact]
    public void TextKey_MarkBehindADroppedCharacter_JoinsItsLetter() => Assert.Equal("é", NormalForm.TextKey("e​́"));

    [Fact]
    public void TextKey_LegalForms_FallAtTheEndOnly()
    {
        var options = new TextKeyOptions { LegalForms = ["GmbH", "有限公司", "Co."] };
        Assert.Equal("muller", NormalForm.TextKey("Muller GmbH", options));
        Assert.Equal("muller", NormalForm.TextKey("Muller GmbH & Co.", options));
        Assert.Equal("上海机电", NormalForm.TextKey("上海机电有限公司", options));
        Assert.Equal("gmbh", NormalForm.TextKey("GmbH", options));
        Assert.Equal("bigmbh", NormalForm.TextKey("BIGMBH", options));
    }

    [Fact]
    public void TextKey_Replacements_TakeTheLongestFirst()
    {
        var options = new TextKeyOptions
        {
            Replacements = [new TextReplacement { From = "東", To = "东" }, new TextReplacement { From = "東京", To = "TOKYO" }],
        };
        Assert.Equal("tokyo 东", NormalForm.TextKey("東京 東", options));
    }

    [Fact]
    public void CodeKey_LetterOAndZero_StayApart() => Assert.NotEqual(NormalForm.CodeKey("O-1"), NormalForm.CodeKey("0-1"));

    [Fact]
    public void CodeKey_Plates_AreOneWhateverTheirDots() => Assert.Equal(NormalForm.CodeKey("粤B·12345"), NormalForm.CodeKey("粤ｂ １２３４５"));

    [Theory]
    [InlineData("123456789", "49123456789")]
    [InlineData("12345", "4912345")]
    [InlineData("1234", null)]
    [InlineData("1234567890123", "491234567890123")]
    [InlineData("12345678901234", null)]
    public void PhoneKey_SevenToFifteenDigits_AreANumber(string text, string? digits)
        => Assert.Equal(digits is null ? null : "+" + digits, NormalForm.PhoneKey(text, Germany).Number);

    [Theory]
    [InlineData("030 1234567 x", UndefinedReason.OutsideDomain)]
    [InlineData("030+1234567", UndefinedReason.OutsideDomain)]
    [InlineData("030 1234567 ext. A1", UndefinedReason.OutsideDomain)]
    [InlineData("---", UndefinedReason.NoData)]
    public void PhoneKey_NoNumber_SaysWhy(string text, UndefinedReason reason) => Assert.Equal(reason, NormalForm.PhoneKey(text, Germany).Reason);

    [Fact]
    public void PhoneKey_CountryCodeOfLetters_IsTheCallersMistake()
        => Assert.Equal("options", Assert.Throws<ArgumentException>(() => NormalForm.PhoneKey("1", new PhoneKeyOptions { CountryCode = "DE" })).ParamName);

    [Fact]
    public void Coreclr23831_Normalization_IsTheSameOnEveryHost() => Assert.Equal("ガソリン", NormalForm.Fold("ｶﾞｿﾘﾝ"));

    [Fact]
    public void Runtime117116_Normalization_NeedsNoGlobalizationData() => Assert.Equal("(株)東京", NormalForm.Fold("㈱東京"));

    [Fact]
    public void FuzzyWuzzy240_ChineseLetters_StayInTheKey() => Assert.Equal("上海 浦东 有限公司", NormalForm.TextKey("上海（浦东）有限公司"));

    [Fact]
    public void FuzzyWuzzy270_ThaiMarks_StayInTheKey() => Assert.Equal("เชียงใหม่", NormalForm.TextKey("เชียงใหม่"));

    [Fact]
    public void RapidFuzz186_NumeroSign_BecomesLetters() => Assert.Equal("no 5", NormalForm.TextKey("№ 5"));

    [Fact]
    public void OpenRefine1256_Accents_AreComposedBeforeWordsAreSplit() => Assert.Equal("café noir", NormalForm.TextKey("CAFÉ noir"));
}
