using System.Text.RegularExpressions;
using AfterSales.Metrics.Cli.Languages;
using AfterSales.Metrics.Cli.Tests.Commands;
using AfterSales.Metrics.Cli.Tests.Reading;

namespace AfterSales.Metrics.Cli.Tests.Languages;

/// <summary>The report in Chinese: every sentence translated, no figure touched, and report.json as if nobody had asked.</summary>
public sealed class ChineseReportTests : IClassFixture<ChineseReportTests.SampleRuns>
{
    private readonly ToolRun english;
    private readonly ToolRun chinese;

    public ChineseReportTests(SampleRuns runs) => (english, chinese) = (runs.English, runs.Chinese);

    [Fact]
    public void Sample_InChinese_PrintsTheGoldenReport()
        => GoldenTests.AssertGolden("sample-console-zh.txt", GoldenTests.OnScreen(chinese.Output, "已写入"));

    [Fact]
    public void Json_HasNoLanguage() => Assert.Equal(english.JsonText, chinese.JsonText);

    [Fact]
    public void Page_NamesItsLanguage()
    {
        Assert.Contains("<html lang=\"zh-CN\">", chinese.Page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english.Page, StringComparison.Ordinal);
    }

    /// <summary>Sentences of two words and more, so that no word of the records is taken for one of ours.</summary>
    [Fact]
    public void PageAndScreen_HaveNoEnglishSentence()
    {
        var texts = new[] { chinese.Output,
            Regex.Replace(chinese.Page, "<script>.*?</script>|<style>.*?</style>|data-words=\"[^\"]*\"", string.Empty, RegexOptions.Singleline) };
        var records = string.Concat(SectionList.Files.Select(f => new StreamReader(InputSource.Sample.PartsOf(f)[0].Open()).ReadToEnd()));
        var sentences = Sentences.All
            .SelectMany(s => Regex.Split(s.Split(PhraseBook.Sense)[0], @"\{\d+\}"))
            .Select(s => s.Trim())
            .Where(s => Regex.IsMatch(s, @"^[A-Za-z][a-z’]+,? [a-z’]+[ a-z’,.;:]*[a-z.]{3,}$") && !records.Contains(s, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(sentences.Count > 500);
        Assert.All(texts, text => Assert.DoesNotContain(sentences, s => text.Contains(s, StringComparison.Ordinal)));
        Assert.Empty(PhraseBook.Chinese.Missing);
    }

    [Fact]
    public void Page_HasTheFiguresOfTheEnglishOne()
    {
        Assert.Equal(Plain(english.Page), Plain(chinese.Page));
        Assert.Equal(Decimals(WithoutPictures(english.Page)), Decimals(WithoutPictures(chinese.Page)));

        // A picture has places besides figures; its figures stand in the table below it.
        static string WithoutPictures(string page) => Regex.Replace(page, "<svg.*?</svg>", string.Empty, RegexOptions.Singleline);

        static IEnumerable<string> Plain(string page) => Regex.Matches(page, "data-v=\"([^\"]*)\"").Select(m => m.Groups[1].Value);
    }

    [Fact]
    public void Screen_HasTheFiguresOfTheEnglishOne()
    {
        var folded = new Regex(@"\s+");
        Assert.Equal(Decimals(folded.Replace(english.Output, " ")), Decimals(folded.Replace(chinese.Output, " ")));
    }

    /// <summary>Folders as people have them, with rows rejected and files left out: what is said of them has the same English behind it.</summary>
    [Theory]
    [MemberData(nameof(RealFoldersTests.Cases), MemberType = typeof(RealFoldersTests))]
    public void Json_OfARealFolder_HasNoLanguage(string name)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "RealFiles", name);
        var options = RealFoldersTests.OptionsOf(name);
        using var first = new ToolRun().Run(["evaluate", root, .. options]);
        using var second = new ToolRun().Run(["evaluate", root, .. options, "--language", "zh"]);

        Assert.Equal(first.ExitCode, second.ExitCode);
        Assert.Equal(first.HasReport, second.HasReport);
        Assert.Equal(first.Error.Count(c => c == '\n'), second.Error.Count(c => c == '\n'));
        if (first.HasReport)
        {
            Assert.Equal(first.JsonText, second.JsonText);
        }

        Assert.Empty(PhraseBook.Chinese.Missing);
    }

    [Fact]
    public void Explain_InChinese_SaysHowAFigureIsMade()
    {
        using var run = new ToolRun().Run("explain", "satisfaction.nps", "--language", "zh");

        Assert.Contains("净推荐值（NPS）", run.Output, StringComparison.Ordinal);
        Assert.Contains("公式", run.Output, StringComparison.Ordinal);
        Assert.Contains("100 × (promoters − detractors) / (promoters + passives + detractors)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_InChinese_SaysWhatWouldBeRead()
    {
        using var run = new ToolRun().With("costs.csv", "date,amount,currency\n2026-01-01,1.50,EUR\nnever,1,EUR\n");
        run.Run("check", run.Input, "--language", "zh");

        Assert.Contains("须为真实存在的日期", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_InTheSettingsFile_IsRemembered()
    {
        using var run = new ToolRun().With("costs.csv", "date,amount,currency\n2026-01-01,1.50,EUR\n").With("aftersales.toml", "language = \"zh\"\n");
        run.Evaluate();

        Assert.Contains("净成本", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_ThatIsNone_IsRefused()
    {
        using var run = new ToolRun().Run("evaluate", "--language", "fr");

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("--language \"fr\" is not one of en, zh.", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A file that is called as one of our words, in our language, is data in both.</summary>
    [Fact]
    public void Json_OfRecordsThatReadLikeOurWords_KeepsThem()
    {
        const string Costs = "date,amount,currency,department\n2026-01-01,1.50,EUR,部门\n2026-01-02,2.50,EUR,Department\n2026-01-03,2.50,EUR,(not said)\n";
        using var run = new ToolRun().With("costs.csv", Costs).Evaluate();
        var inEnglish = run.JsonText;
        run.Evaluate("--language", "zh");

        Assert.Equal(inEnglish, run.JsonText);
        Assert.Contains(">Department<", run.Page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Decimals(string text)
        => Regex.Matches(text, @"\d[\d,]*\.\d+").Select(m => m.Value).Order(StringComparer.Ordinal);

    public sealed class SampleRuns : IDisposable
    {
        public SampleRuns()
        {
            English.Run("evaluate", "--all");
            Chinese.Run("evaluate", "--all", "--language", "zh");
        }

        internal ToolRun English { get; } = new();

        internal ToolRun Chinese { get; } = new();

        public void Dispose()
        {
            English.Dispose();
            Chinese.Dispose();
        }
    }
}
