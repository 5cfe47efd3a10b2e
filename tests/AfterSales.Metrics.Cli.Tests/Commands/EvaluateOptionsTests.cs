using System.Text;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Commands;

public sealed class EvaluateOptionsTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2026-Q2", "2026-04-01", "2026-06-30")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-01-15..2026-02-14", "2026-01-15", "2026-02-14")]
    public void PeriodOf_AnyForm_IsThatPeriod(string text, string start, string end)
    {
        var period = EvaluateOptions.PeriodOf(text)!;

        Assert.Equal((start, end), (Report.Words.Of(period.Start), Report.Words.Of(period.End)));
    }

    [Theory]
    [InlineData("March")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-02-14..2026-01-15")]
    [InlineData("0000")]
    public void PeriodOf_NoPeriod_SaysWhatOneLooksLike(string text)
        => Assert.Contains(
            "give 2026-03, 2026-Q1, 2026 or 2026-01-15..2026-02-14",
            Assert.Throws<InputException>(() => EvaluateOptions.PeriodOf(text)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("--map", "costs.amount", "is not of the form file.column=Name")]
    [InlineData("--map", "kosten.amount=Betrag", "names the file \"kosten\"")]
    [InlineData("--map", "costs.betrag=Betrag", "names the column \"betrag\" of costs")]
    [InlineData("--currency", "Euro", "is not an ISO 4217 code")]
    [InlineData("--zone", "Mars/Olympus", "is not a zone of the IANA database")]
    [InlineData("--encoding", "klingon", "is not known")]
    [InlineData("--discount-rate", "8 %", "is not a fraction above -1")]
    [InlineData("--inflation", "two", "is not a fraction above -1")]
    [InlineData("--budget-by", "color", "is none of department")]
    [InlineData("--period", "soon", "is none; give")]
    public void Evaluate_OptionThatMeansNothing_IsOneLine(string option, string value, string message)
    {
        run.With("returns.csv", "date,quantity,refund,currency\n").Evaluate(option, value);

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Contains(message, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_UnknownOption_IsAUsageError()
        => Assert.Equal(ExitCode.NotReadable, run.With("returns.csv", "date\n").Evaluate("--frobnicate").ExitCode);

    [Fact]
    public void Evaluate_ColumnsMapped_ReadsThem()
    {
        run.With("returns.csv", "Datum;Menge;Gutschrift;Währung\n2026-03-01;2;19.80;EUR\n")
            .Evaluate(
                "--map", "returns.date=Datum", "--map", "returns.quantity=Menge", "--map", "returns.refund=Gutschrift", "--map", "returns.currency=Währung");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((1, 1, 0, 0), run.CountsOf("returns.csv"));
    }

    [Fact]
    public void Evaluate_MappingsInAFile_AreRead()
    {
        var file = Path.Combine(run.Current, "mapping.rsp");
        File.WriteAllText(file, "--map \"returns.date=Posting Date\"\n--map \"returns.refund=Net Amount\"\n");

        run.With("returns.csv", "Posting Date,quantity,Net Amount,currency\n2026-03-01,2,19.80,EUR\n").Evaluate("@" + file);

        Assert.Equal((1, 1, 0, 0), run.CountsOf("returns.csv"));
    }

    [Fact]
    public void Evaluate_MapPointsToNoHeader_LeavesTheFileOut()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,2,19.80,EUR\n").Evaluate("--map", "returns.refund=Net");

        Assert.Contains("no column \"Net\", to which --map points refund", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_CurrencyGiven_IgnoresRowsInAnother()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n2026-03-01,1,7.00,USD\n").Evaluate("--currency", "USD");

        Assert.Equal((2, 1, 1, 0), run.CountsOf("returns.csv"));
        Assert.Equal("7.00", run.Section("returns").GetProperty("figures").GetProperty("refunds").GetProperty("amount").GetString());
    }

    [Fact]
    public void Evaluate_CurrencyGivenAndNoColumn_IsTheCurrency()
    {
        run.With("returns.csv", "date,quantity,refund\n2026-03-01,1,5.00\n").Evaluate("--currency", "JPY");

        Assert.Equal("JPY", run.Section("returns").GetProperty("figures").GetProperty("refunds").GetProperty("currency").GetString());
    }

    [Fact]
    public void Evaluate_EncodingGiven_ReadsIt()
    {
        run.With(
            "returns.csv",
            [.. Encoding.Latin1.GetBytes("date,quantity,refund,currency,country\n2026-03-01,1,5.00,EUR,Österreich\n")]).Evaluate("--encoding", "windows-1252");

        Assert.Equal((1, 1, 0, 0), run.CountsOf("returns.csv"));
    }

    [Fact]
    public void Evaluate_Utf8WithByteOrderMark_ReadsTheFirstColumn()
        => Assert.Equal(
            (1, 1, 0, 0),
            run.With("returns.csv", [0xEF, 0xBB, 0xBF, .. "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n"u8]).Evaluate().CountsOf("returns.csv"));

    [Fact]
    public void Evaluate_PeriodGiven_IgnoresRowsBeyondItAndTheOneBefore()
    {
        run.With(
            "returns.csv",
            "date,quantity,refund,currency\n2026-01-31,1,1,EUR\n2026-02-01,1,2,EUR\n2026-03-01,1,4,EUR\n2026-04-01,1,8,EUR\n").Evaluate("--period", "2026-03");

        Assert.Equal((4, 2, 2, 0), run.CountsOf("returns.csv"));
        Assert.Equal("4", run.Section("returns").GetProperty("figures").GetProperty("refunds").GetProperty("amount").GetString());
        var refunds = run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Single(
            f => f.GetProperty("name").GetString() == "service.refunds");
        Assert.Equal("2", refunds.GetProperty("previous").GetProperty("amount").GetString());
        Assert.Equal("Worse", refunds.GetProperty("againstPrevious").GetString());
    }

    [Fact]
    public void Evaluate_PeriodWithoutRecords_SaysNoData()
    {
        run.With(
            "returns.csv",
            "date,quantity,refund,currency\n2026-02-01,1,2,EUR\n").With("targets.csv", "figure,target\nservice.refunds,1\n").Evaluate("--period", "2026-03");

        var refunds = run.Section("evaluation").GetProperty("tables").GetProperty("figures")[0];
        Assert.Equal("NoData", refunds.GetProperty("value").GetProperty("undefined").GetString());
        Assert.Equal("Missing", refunds.GetProperty("againstTarget").GetString());
    }

    [Fact]
    public void Evaluate_SemicolonsInTheText_DoNotMakeThemTheSeparator()
    {
        run.With("returns.csv", "date,quantity,refund,currency,product\n2026-02-01,1,2,EUR,a;b;c;d;e;f\n2026-02-02,1,2,EUR,a;b;c;d;e;f\n").Evaluate();

        Assert.Equal((2, 2, 0, 0), run.CountsOf("returns.csv"));
    }

    [Fact]
    public void Evaluate_CurrentFolderIsTheInput_WritesNothingThereUnasked()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n");
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(ExitCode.NotReadable, Application.Run(["evaluate", "."], output, error, run.Input));
        Assert.Contains("--output", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(run.Input, "report.html")));
        Assert.Equal(ExitCode.Done, Application.Run(["evaluate", ".", "--output", "."], output, error, run.Input));
        Assert.True(File.Exists(Path.Combine(run.Input, "report.html")));
    }

    [Fact]
    public void Evaluate_OutputFolderGiven_IsMade()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n").Evaluate("--output", Path.Combine("reports", "march"));

        Assert.True(File.Exists(Path.Combine(run.Current, "reports", "march", "report.html")));
    }

    [Fact]
    public void ZoneAndLocalTimes_AreReadInTheZone()
    {
        using var source = new ToolRun().With("bookings.csv", "resource,start,end\nAnn,2026-07-01T08:00:00,2026-07-01 10:30\n");
        var options = ReadOptions.Default with { Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"] };
        using var table = CsvTable.Open(InputSource.Folder(source.Input, SectionList.Files).PartsOf(BookingLine.File), new RowAccount(BookingLine.File),
            options);

        var booking = Assert.Single(BookingLine.Read(table));

        Assert.Equal(Instant.FromUtc(2026, 7, 1, 6, 0), booking.Start);
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 8, 30), booking.End);
    }
}
