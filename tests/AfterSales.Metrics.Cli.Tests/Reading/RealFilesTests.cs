using System.Globalization;
using System.Text;

namespace AfterSales.Metrics.Cli.Tests.Reading;

/// <summary>
/// What people have: small files as ERP, help desk, survey tools and Excel write them, each with what is read of it or with what the one line says. A
/// value is read right,
/// or its row is rejected.
/// </summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly ToolRun run = new();

    static RealFilesTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => run.Dispose();

    /// <summary>Amounts of a ledger of three columns; the lines of the file are parted by a bar, the fields by what stands there.</summary>
    [Theory]
    [InlineData("date,amount,currency|2026-03-01,1234.50,EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1234,50;EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1.234,50;EUR", "1234.50")]
    [InlineData("date\tamount\tcurrency|2026-03-01\t1,234.50\tEUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1.234;EUR|2026-03-02;5,25;EUR", "1239.25")]
    [InlineData("date;amount;currency|2026-03-01;1,234;EUR|2026-03-02;5.25;EUR", "1239.25")]
    [InlineData("date;amount;currency|2026-03-01;1.234.567;EUR", "1234567")]
    [InlineData("date;amount;currency|2026-03-01;1 234,50;EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1\u00A0234,50;EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1\u202F234,50;EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1'234.50;CHF", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1’234.50;CHF", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;1234,50-;EUR", "-1234.50")]
    [InlineData("date;amount;currency|2026-03-01;(1234.50);USD", "-1234.50")]
    [InlineData("date;amount;currency|2026-03-01;($1,234.50);USD", "-1234.50")]
    [InlineData("date;amount;currency|2026-03-01;−12,50;EUR", "-12.50")]
    [InlineData("date;amount;currency|2026-03-01;+12,50;EUR", "12.50")]
    [InlineData("date;amount;currency|2026-03-01;12,50 €;EUR", "12.50")]
    [InlineData("date;amount;currency|2026-03-01;€ 1.234,50;EUR", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;¥1,234.50;CNY", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;￥１２３４．５０;CNY", "1234.50")]
    [InlineData("date;amount;currency|2026-03-01;£12.50;GBP", "12.50")]
    [InlineData("date;amount;currency|2026-03-01;0.125;EUR|2026-03-02;0.125;EUR", "0.250")]
    [InlineData("date;amount;currency|2026-03-01;\"1.234,50\";EUR", "1234.50")]
    [InlineData("date,amount,currency|2026-03-01,\"1,234.50\",EUR", "1234.50")]
    [InlineData("sep=;|date;amount;currency|2026-03-01;12,50;EUR", "12.50")]
    [InlineData("sep=,|date,amount,currency|2026-03-01,12.50,EUR", "12.50")]
    [InlineData("Ledger of March||date;amount;currency|2026-03-01;12,50;EUR", "12.50")]
    [InlineData("Ledger;of;March;2026|printed by;nobody|date;amount;currency|2026-03-01;12,50;EUR", "12.50")]
    [InlineData("Buchungsdatum;Betrag;Währung|31.01.2026;1.234,50;EUR", "1234.50")]
    [InlineData("过账日期,金额,币种|2026年1月5日,1234.50,CNY", "1234.50")]
    [InlineData("日期\t费用\t货币|2026/1/5\t8.00\tCNY", "8.00")]
    [InlineData("Posting Date|Net Amount|Currency\n2026-03-01|12.50|EUR", "12.50")]
    [InlineData("date;amount;currency|20260301;12,50;EUR", "12.50")]
    [InlineData("date;amount;currency|2026-03-01 00:00:00;12,50;EUR", "12.50")]
    [InlineData("date;amount;currency|03/31/2026;12,50;EUR|5/4/2026;1,00;EUR", "13.50")]
    [InlineData("date;amount;currency|31/03/2026;12,50;EUR|5/4/2026;1,00;EUR", "13.50")]
    [InlineData("date;amount;currency|03/31/2026 8:00 PM;12,50;EUR", "12.50")]
    [InlineData("Datum;Soll;Haben;Währung|31.01.2026;100,50;;EUR|31.01.2026;;20,25;EUR", "80.25")]
    [InlineData("date;amount;currency;text|2026-03-01;12,50;EUR;as agreed|2026-03-02;1,00;EUR;five foot 3\" wide", "12.50", 1)]
    [InlineData("\uFEFF\"date\";\"amount\";\"currency\"|2026-03-01;12,50;EUR", "12.50")]
    [InlineData("date;amount;currency;department|2026-03-01;100,00;EUR;A|2026-03-02;50,50;EUR;B|2026-03-31;150,50;EUR;Total", "150.50", 1)]
    [InlineData("date;amount;currency;department|2026-03-01;100,00;EUR;A|2026-03-02;50,50;EUR;B|2026-03-31;150,50;EUR;合计", "150.50", 1)]
    [InlineData("date;amount;currency;department|2026-03-01;100,00;EUR;A|2026-03-02;50,50;EUR;B|2026-03-31;150,50;EUR;Summe", "150.50", 1)]
    [InlineData("date;amount;currency;department|2026-03-01;100,00;EUR;Total|2026-03-02;50,50;EUR;Total", "150.50")]
    [InlineData("date;amount;currency|2026-03-01;12,50;EUR|Total;12,50;EUR", "12.50", 1)]
    public void Ledger_AsPeopleHaveIt_IsReadToTheCent(string file, string net, int rejected = 0)
    {
        run.With("costs.csv", file.Replace("Date|Net Amount|Currency\n2026-03-01|12.50|EUR", "Date¦Net Amount¦Currency\n2026-03-01¦12.50¦EUR",
            StringComparison.Ordinal)
            .Replace('|', '\n').Replace('¦', '|') + "\n").Evaluate();

        Assert.Equal(decimal.Parse(net, CultureInfo.InvariantCulture), Net());
        Assert.Equal(rejected, run.CountsOf("costs.csv").Rejected);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    /// <summary>One row is fair, the other is rejected with column, value and a rule that says what would do.</summary>
    [Theory]
    [InlineData("2026-03-02;1.234;EUR", "amount", "may mean two things, and nothing in the column tells which; say --decimal point or --decimal comma")]
    [InlineData("2026-03-02;1,234;EUR", "amount", "may mean two things, and nothing in the column tells which; say --decimal point or --decimal comma")]
    [InlineData("2026-03-02;-3.000;EUR", "amount", "may mean two things, and nothing in the column tells which; say --decimal point or --decimal comma")]
    [InlineData("2026-03-02;1.2E+05;EUR", "amount", "must be written out: a number in exponent form may have lost digits")]
    [InlineData("2026-03-02;15 %;EUR", "amount", "must be a fraction without a percent sign: 0.15 for 15 %")]
    [InlineData("2026-03-02;1,23,456;EUR", "amount", "must be a number, as 1234.50; groups are of three digits")]
    [InlineData("2026-03-02;--5;EUR", "amount", "must be a number, as 1234.50")]
    [InlineData("2026-03-02;$5;EUR", "amount", "must be in EUR; it says $")]
    [InlineData("2026-03-02;#REF!;EUR", "amount", "must be a number, as 1234.50")]
    [InlineData("2026-03-02;NaN;EUR", "amount", "must be a number, as 1234.50")]
    [InlineData("2026-03-02;;EUR", "amount", "must be a number; it is blank")]
    [InlineData("2026-03-02;5;euro", "currency", "must be an ISO 4217 code, as EUR")]
    [InlineData("5/4/2026;5;EUR", "date", "may mean two things, and nothing in the column tells which; say --date-format dmy or --date-format mdy")]
    [InlineData("46082;5;EUR", "date", "looks like a day number of Excel; --date-format excel reads those")]
    [InlineData("31.02.2026;5;EUR", "date", "must be a date that exists, as 2026-03-31")]
    [InlineData("31.03.26;5;EUR", "date", "must have the year in full, as 2026-03-31")]
    [InlineData("9999-12-31;5;EUR", "date", "must be a date from 1900 to 2200; --years 1..9999 takes every one")]
    [InlineData("0001-01-01;5;EUR", "date", "must be a date from 1900 to 2200; --years 1..9999 takes every one")]
    [InlineData(";5;EUR", "date", "must be a date; it is blank")]
    [InlineData("2026-03-02;5;EUR;6", "", "the row has 4 fields, the header 3")]
    public void Row_ThatCannotBeReadForSure_IsRejectedWithTheWayToMendIt(string row, string column, string rule)
    {
        run.With("costs.csv", $"date;amount;currency\n2026-03-01;7;EUR\n{row}\n").Evaluate();

        Assert.Equal((2, 1, 0, 1), run.CountsOf("costs.csv"));
        var rejection = run.FileOf("costs.csv").GetProperty("rejected")[0];
        Assert.Equal((3, column, rule),
            (rejection.GetProperty("line").GetInt32(), rejection.GetProperty("column").GetString(), rejection.GetProperty("rule").GetString()));
        Assert.Equal(7, Net());
    }

    [Theory]
    [InlineData("1.234;EUR", "comma", "1241")]
    [InlineData("1.234;EUR", "point", "8.234")]
    [InlineData("1,234;EUR", "costs=point", "1241")]
    public void Option_Decimal_SettlesWhatTheColumnLeavesOpen(string row, string option, string net)
    {
        run.With("costs.csv", $"date;amount;currency\n2026-03-01;7;EUR\n2026-03-02;{row}\n").Evaluate("--decimal", option);

        Assert.Equal(decimal.Parse(net, CultureInfo.InvariantCulture), Net());
    }

    [Fact]
    public void Column_OfBothKinds_LeavesTheFileOutWithBothLines()
    {
        run.With("costs.csv", "date;amount;currency\n2026-03-01;7.50;EUR\n2026-03-02;1.234;EUR\n2026-03-03;1.234,50;EUR\n").Evaluate();

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("line 2: 7.50; line 4: 1.234,50), so that 1.234 on line 3 may mean two things; say --decimal point or --decimal comma", run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Header_WithoutANameOverText_RejectsTheRow()
    {
        run.With("costs.csv", "date,currency,amount,\n2026-03-01,EUR,1234,50\n2026-03-02,EUR,7,\n").Evaluate();

        Assert.Equal((2, 1, 0, 1), run.CountsOf("costs.csv"));
        Assert.Equal(7, Net());
    }

    [Fact]
    public void Header_WithTwoWordsForOneColumn_AsksWhichIsMeant()
    {
        run.With("costs.csv", "date,Net Amount,Betrag,currency\n2026-03-01,1,2,EUR\n").Evaluate();

        Assert.Contains("two columns may be amount: Net Amount and Betrag. Name the right one with --map costs.amount=", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void ByteOrderMark_DecidesTheEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        run.With("costs.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes("date;amount;currency\n2026-03-01;7,50;EUR\n")]).Evaluate("--encoding",
            "windows-1252");

        Assert.Equal(7.50m, Net());
    }

    [Theory]
    [InlineData("gb18030", "date,amount,currency,department\n2026-03-01,7,CNY,维修部门\n", "it looks like gb18030: say --encoding gb18030")]
    [InlineData("windows-1252", "date,amount,currency,department\n2026-03-01,7,EUR,Münster\n", "it looks like windows-1252: say --encoding windows-1252")]
    public void Bytes_ThatAreNoUtf8_NameTheEncodingTheyLookLike(string encoding, string text, string said)
    {
        run.With("costs.csv", Encoding.GetEncoding(encoding).GetBytes(text)).Evaluate();
        Assert.Contains(said, run.Error, StringComparison.Ordinal);

        run.Evaluate("--encoding", "costs=" + encoding);
        Assert.Equal((ExitCode.Done, 7m), (run.ExitCode, Net()));
    }

    [Fact]
    public void EncodingAsked_OverValidUtf8_LeavesItUtf8()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-03-01,7,CNY,维修\n").Evaluate("--encoding", "gbk");

        Assert.Contains("维修", run.JsonText, StringComparison.Ordinal);
        Assert.DoesNotContain("缁", run.JsonText, StringComparison.Ordinal);
    }

    [Fact]
    public void Encoding_OfNoUse_IsOneLine()
    {
        run.With("costs.csv", "date,amount,currency\n").Evaluate("--encoding", "utf-7");

        Assert.StartsWith("error: --encoding \"utf-7\" is not known", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_OfAKind_AreReadTogetherEachRowWithItsSource()
    {
        run.With("costs-2026-01.csv", "date;amount;currency\n31.01.2026;7,50;EUR\n")
            .With("Costs-2026-02.CSV", "date,amount,currency\n2026-02-01,2.25,EUR\nx,1,EUR\n").Evaluate();

        Assert.Equal(9.75m, Net());
        Assert.Equal("Costs-2026-02.CSV", run.FileOf("costs.csv").GetProperty("rejected")[0].GetProperty("source").GetString());
        Assert.Equal(2, run.FileOf("costs.csv").GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public void Files_ThatLieThereUnread_AreNamedWithWhatTheyMayBe()
    {
        run.With("costs.csv", "date,amount,currency\n2026-02-01,2.25,EUR\n").With("cost_rules.csv", "a\n").With("costs (1).csv", "a\n").With("holidays.csv",
            "a\n").Evaluate();

        Assert.Contains("Not read: cost_rules.csv (did you mean cost-rules.csv?), costs (1).csv (did you mean costs.csv?), holidays.csv.",
            run.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_InTheFolder_AreReadWhereItHasNoneOfItsOwn()
    {
        Directory.CreateDirectory(Path.Combine(run.Input, "north"));
        Directory.CreateDirectory(Path.Combine(run.Input, "south"));
        run.With("north/costs.csv", "date,amount,currency\n2026-02-01,2.25,EUR\n").With("south/costs.csv",
            "date,amount,currency\n2026-02-01,1,EUR\n").Evaluate();

        Assert.Equal(3.25m, Net());
    }

    [Fact]
    public void SingleFile_WithItsKind_IsEvaluated()
    {
        run.With("Export 17.txt", "date;amount;currency\n2026-02-01;2,25;EUR\n").Run("evaluate", Path.Combine(run.Input, "Export 17.txt"), "--kind", "costs");
        Assert.Equal(2.25m, Net());

        run.Run("evaluate", Path.Combine(run.Input, "Export 17.txt"));
        Assert.StartsWith("error: what the rows of Export 17.txt are cannot be told; say --kind", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_BesideTheData_AreRememberedAndTheCommandLineGoesFirst()
    {
        run.With("costs.csv", "Tag;Netto EUR\n2026-02-01;1.234\n")
            .With("aftersales.toml", "currency = \"EUR\"\ndecimal = \"comma\"\n[map.costs]\ndate = \"Tag\"\namount = \"Netto EUR\"\n").Evaluate();
        Assert.Equal(1234m, Net());

        run.Evaluate("--decimal", "point");
        Assert.Equal(1.234m, Net());
    }

    [Theory]
    [InlineData("colour = 1", "aftersales.toml sets \"colour\"; it may set map, currency")]
    [InlineData("currency = ", "aftersales.toml: ")]
    public void Settings_ThatCannotBeRead_AreOneLine(string text, string said)
    {
        run.With("costs.csv", "date,amount,currency\n").With("aftersales.toml", text).Evaluate();

        Assert.StartsWith("error: " + said, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void ControlCharacters_AreRejectedAndNeverShownRaw()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-02-01,2,EUR,A\u0000B\n2026-02-01,2,EUR,\u001b]52;c;eA==\u0007\n2026-02-01,1,EUR,\u202Eabc\n").Evaluate("--all");

        Assert.Equal((3, 1, 0, 2), run.CountsOf("costs.csv"));
        foreach (var text in new[] { run.Output, run.Page })
        {
            Assert.DoesNotContain("\u0000", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u001b]", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
        }

        Assert.Contains("\\u202eabc", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Header_OfControlCharacters_IsNotSentToTheTerminal()
    {
        run.With("costs.csv", "date,\u001b[2J,currency\n").Evaluate();

        Assert.Contains("\\u001b[2J", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date,amount,currency\n", "no row could be used. costs.csv: no rows below the header.")]
    [InlineData("date,amount,currency\nx,1,EUR\ny,2,EUR\n",
        "no row could be used. costs.csv: 2 rows rejected, most because date must be a date that exists, as 2026-03-31.")]
    public void Files_WithNothingToUse_EndWithTheReason(string costs, string said)
    {
        run.With("costs.csv", costs).Evaluate();

        Assert.Equal((ExitCode.NotReadable, "error: " + said), (run.ExitCode, run.Error.Trim()));
    }

    [Fact]
    public void Header_OfTooManyColumns_IsOneLine()
    {
        run.With("costs.csv", "date,amount,currency" + string.Concat(Enumerable.Range(0, 20_000).Select(i => ",c" + i)) + "\n").Evaluate();

        Assert.Equal("error: costs.csv: line 1: the row has 20,003 fields; at most 10,000 are read.", run.Error.Trim());
    }

    [Fact]
    public void Labels_ThatDifferInCaseOnly_StayApartAndAreNoted()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-02-01,2,EUR,Field\n2026-02-01,2,EUR,FIELD \n").Evaluate();

        Assert.Contains("has labels that differ only in case or spaces, and are counted apart: “Field”, “FIELD”.",
            run.FileOf("costs.csv").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AccountsForEveryRowAndWritesNothing()
    {
        run.With("costs.csv", "date,amount,currency\n2026-02-01,2,EUR\nx,1,EUR\n").Run("check", run.Input);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("1 row of 2 were used, 1 rejected.", run.Output, StringComparison.Ordinal);
        Assert.False(run.HasReport);
    }

    [Fact]
    public void Init_WritesAFolderThatEvaluates()
    {
        run.Run("init", Path.Combine(run.Current, "example")).Run("evaluate", Path.Combine(run.Current, "example"), "-q", "--overall-question", "OVERALL");

        Assert.Equal((ExitCode.Done, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(224208.77m, Net());
        run.Run("init", Path.Combine(run.Current, "example"));
        Assert.Contains("is not empty; nothing was written", run.Error, StringComparison.Ordinal);
    }

    private decimal Net() => decimal.Parse(run.Section("costs").GetProperty("figures").GetProperty("net").GetProperty("amount").GetString()!,
        CultureInfo.InvariantCulture);
}
