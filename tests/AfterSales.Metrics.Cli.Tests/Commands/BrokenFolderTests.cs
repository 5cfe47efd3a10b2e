using System.Text;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>Each kind of break: a file that cannot be trusted as a whole is left out with one line, and the others run.</summary>
public sealed class BrokenFolderTests : IDisposable
{
    private const string Returns = "date,quantity,refund,currency\n2026-03-05,2,19.80,EUR\n2026-03-06,1,5.20,EUR\n";

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_FolderMissing_IsOneLine()
    {
        run.Run("evaluate", "nowhere");

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Equal("error: there is no folder nowhere.", run.Error.Trim());
        Assert.False(run.HasReport);
    }

    [Fact]
    public void Evaluate_FileOfAnotherKind_NamesTheColumnItLacks()
    {
        File.WriteAllText(Path.Combine(run.Current, "costs.csv"), Returns);

        run.Run("evaluate", "costs.csv");

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith("error: costs.csv: no column \"amount\"", run.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_FolderWithoutKnownFiles_NamesThem()
    {
        run.With("other.csv", "a,b\n").Evaluate();

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains("has none of the files costs.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_EmptyFile_IsLeftOut() => AssertLeftOut(string.Empty, "the file is empty: not even a header.");

    [Fact]
    public void Evaluate_BlankFirstLine_IsLeftOut() => AssertLeftOut("\n\n", "the first line is blank; it must name the columns.");

    [Fact]
    public void Evaluate_HeaderWithoutAColumn_NamesTheRemedy()
        => AssertLeftOut(
            "day,amount,currency\n2026-03-01,1,EUR\n",
            "no column \"date\"; the header is day, amount, currency. Name the right one with --map costs.date=\"…\".");

    [Fact]
    public void Evaluate_HeaderNamesAColumnTwice_IsLeftOut()
        => AssertLeftOut("date,amount,Amount,currency\n2026-03-01,1,1,EUR\n", "the header names the column \"amount\" twice.");

    [Fact]
    public void Evaluate_NoCurrencyColumn_OffersBothRemedies()
        => AssertLeftOut(
            "date,amount\n2026-03-01,1\n",
            "no column \"currency\"; the header is date, amount. Name the right one with --map costs.currency=\"…\" or say --currency.");

    [Fact]
    public void Evaluate_TwoCurrencies_NamesLineAndBoth()
        => AssertLeftOut(
            "date,amount,currency\n2026-03-01,1,EUR\n2026-03-02,1,USD\n",
            "line 3: the currency is USD, but EUR on the lines before; keep one currency per file, or choose the rows with --currency EUR, or convert them with rates.csv.");

    [Fact]
    public void Evaluate_QuoteNeverClosed_NamesTheLineItOpened()
        => AssertLeftOut(
            "date,amount,currency,department\n2026-03-01,1,EUR,\"Field\"\n2026-03-02,1,EUR,\"Field\n2026-03-03,1,EUR,Field\n",
            "line 3: a quote opened there is never closed.");

    [Fact]
    public void Evaluate_QuoteNeverClosedOnTheLastLine_IsSeen()
        => AssertLeftOut("date,amount,currency,department\n2026-03-01,1,EUR,\"Field", "line 2: a quote opened there is never closed.");

    [Fact]
    public void Evaluate_QuoteThatSwallowsAllTheRest_IsSeenBeforeTheMemoryIsFull()
    {
        var text = new StringBuilder("date,amount,currency,department\n2026-03-01,1,EUR,\"Field\n");
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("2026-03-02,1,EUR,Field\n");
        }

        AssertLeftOut(text.ToString(), "line 2: a quote opened there is never closed.");
    }

    [Fact]
    public void Evaluate_ByteThatIsNotUtf8_NamesLineByteAndRemedy()
    {
        run.With("returns.csv", Returns).With("costs.csv", [.. "date,amount,currency,department\n2026-03-01,1,EUR,Caf"u8, 0xE9, .. "\n"u8]).Evaluate();

        AssertLeftOut("line 2: byte 0xE9 is not UTF-8; it looks like windows-1252: say --encoding windows-1252, or save the file as UTF-8.");
    }

    [Fact]
    public void Evaluate_CharacterCutByTheEnd_IsSeen()
    {
        run.With("returns.csv", Returns).With("costs.csv", [.. "date,amount,currency,department\n2026-03-01,1,EUR,Caf"u8, 0xC3]).Evaluate();

        AssertLeftOut("line 2: byte 0xC3 is not UTF-8; it looks like windows-1252: say --encoding windows-1252, or save the file as UTF-8.");
    }

    public static TheoryData<string> Files => [.. SectionList.Files.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_AnyFileWithoutItsColumns_IsLeftOutAndTheOthersRun(string name)
    {
        var file = SectionList.Files.Single(f => f.Name == name);
        var other = name == "returns" ? "repairs.csv" : "returns.csv";
        run.With("returns.csv", Returns).With("repairs.csv", "date,outcome\n2026-03-05,Fixed\n").With(file.FileName, "one,two\n1,2\n").Evaluate();

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith($"error: {file.FileName}: no column \"{file.Columns[0].Name}\"; the header is one, two.", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.CountsOf(file.FileName).Used);
        Assert.True(run.CountsOf(other).Used > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_AnyFileWithAHeaderOnly_IsFairAndHasNoRows(string name)
    {
        var file = SectionList.Files.Single(f => f.Name == name);
        var other = name == "returns" ? "repairs.csv" : "returns.csv";
        run.With("returns.csv", Returns).With("repairs.csv", "date,outcome\n2026-03-05,Fixed\n").With(file.FileName,
            string.Join(',', file.Columns.Select(c => c.Name)) + "\n").Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((0, 0, 0, 0), run.CountsOf(file.FileName));
        Assert.True(run.CountsOf(other).Used > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Evaluate_AnyFileOfTheSampleAlone_AccountsForEveryRow(string name)
    {
        var file = SectionList.Files.Single(f => f.Name == name);
        using var reader = new StreamReader(InputSource.Sample.PartsOf(file)[0].Open());
        run.With(file.FileName, reader.ReadToEnd()).Evaluate();

        var (rows, used, ignored, rejected) = run.CountsOf(file.FileName);
        Assert.Equal(used > 0 ? ExitCode.Done : ExitCode.NotReadable, run.ExitCode);
        Assert.Equal(rows, used + ignored + rejected);
        Assert.Equal(0, rejected);
    }

    [Fact]
    public void Evaluate_OnlyFileIsBroken_EndsWithoutReport()
    {
        run.With("costs.csv", string.Empty).Evaluate();

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.False(run.HasReport);
    }

    private void AssertLeftOut(string costs, string message)
    {
        run.With("returns.csv", Returns).With("costs.csv", costs).Evaluate();
        AssertLeftOut(message);
    }

    private void AssertLeftOut(string message)
    {
        Assert.Equal($"error: costs.csv: {message}", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Equal(message, run.FileOf("costs.csv").GetProperty("error").GetString());
        Assert.Equal((2, 2, 0, 0), run.CountsOf("returns.csv"));
        Assert.Equal(0, run.CountsOf("costs.csv").Used);
    }
}
