using System.Globalization;
using AfterSales.Metrics.Cli.Output;
using ExcelDataReader;
using FsCheck.Xunit;

namespace AfterSales.Metrics.Cli.Tests.Output;

/// <summary>report.xlsx, read back by another program: every table a sheet, numbers as numbers, dates as dates, amounts exact, texts as texts.</summary>
public sealed class WorkbookReportTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Sample_EveryTableIsASheetWithAllItsRows()
    {
        var sheets = Sheets("--xlsx");

        foreach (var section in run.Json.GetProperty("sections").EnumerateArray())
        {
            foreach (var table in section.GetProperty("tables").EnumerateObject().Where(t => t.Value.GetArrayLength() > 0))
            {
                Assert.Equal(table.Value.GetArrayLength() + 1, sheets[$"{section.GetProperty("id")} {table.Name}"].Count);
            }
        }

        Assert.Equal(run.Json.GetProperty("files").GetArrayLength() + 1, sheets["files"].Count);
        Assert.Equal(run.Json.GetProperty("definitions").GetArrayLength() + 1, sheets["definitions"].Count);
    }

    /// <summary>Two runs of the same files give the same bytes: nothing in the workbook says when it was written.</summary>
    [Fact]
    public void Sample_TwoRuns_WriteTheSameBytes()
    {
        run.Run("evaluate", "--xlsx");
        var path = Path.Combine(run.Current, "report.xlsx");
        var first = File.ReadAllBytes(path);

        run.Run("evaluate", "--xlsx");

        Assert.Equal(first, File.ReadAllBytes(path));
        using var zip = System.IO.Compression.ZipFile.OpenRead(path);
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Sample_AmountsComeBackToTheirLastDigit()
    {
        var months = Sheets("--xlsx")["costs months"];
        var rows = run.Section("costs").GetProperty("tables").GetProperty("months").EnumerateArray().ToList();
        var net = months[0].ToList().IndexOf("Net (EUR)") is >= 0 and var named ? named : months[0].ToList().FindIndex(h => ((string)h!).StartsWith("Net", StringComparison.Ordinal));

        Assert.True(net >= 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var told = decimal.Parse(rows[i].GetProperty("net").GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);
            Assert.Equal(told, (decimal)Assert.IsType<double>(months[i + 1][net]));
        }
    }

    [Fact]
    public void Sample_PeriodsAreDates()
    {
        var returns = Sheets("--xlsx")["returns months"];
        var (from, to) = (returns[0].ToList().IndexOf("Month, from"), returns[0].ToList().IndexOf("Month, to"));

        Assert.Equal(new DateTime(2026, 1, 1), returns[1][from]);
        Assert.Equal(new DateTime(2026, 1, 31), returns[1][to]);
    }

    [Fact]
    public void Sample_SharesAreFractionsOnFigures()
    {
        var figures = Sheets("--xlsx")["figures"];
        var row = figures.Single(r => (string?)r[0] == "returns.returnRate");

        Assert.Equal(run.Section("returns").GetProperty("figures").GetProperty("returnRate").GetDouble(), Assert.IsType<double>(row[figures[0].ToList().IndexOf("Value")]));
    }

    [Fact]
    public void Texts_ThatBeginLikeFormulas_StayTexts()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-03-05,1.5,EUR,=1+1\n2026-03-06,2.5,EUR,+49\n2026-03-07,3,EUR,-x\n2026-03-08,4,EUR,@SUM(A1)\n");
        var names = Sheets(run.Input, "--xlsx")["costs departments"].Skip(1).Select(r => r[0]).ToList();

        Assert.Equal(["+49", "-x", "=1+1", "@SUM(A1)"], names.OrderBy(n => (string)n!, StringComparer.Ordinal));
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(run.Current, "report.xlsx"));
        Assert.All(zip.Entries.Where(e => e.FullName.Contains("worksheets", StringComparison.Ordinal)), e =>
        {
            using var reader = new StreamReader(e.Open());
            Assert.DoesNotContain("<f>", reader.ReadToEnd(), StringComparison.Ordinal);
        });
    }

    /// <summary>Excel holds fifteen digits: what has more is a text that keeps them all.</summary>
    [Fact]
    public void Amount_OfMoreDigitsThanExcelHolds_IsATextWithAllOfThem()
    {
        run.With("costs.csv", "date,amount,currency\n2026-03-05,123456789012345.67,EUR\n");
        var figures = Sheets(run.Input, "--xlsx")["figures"];

        Assert.Equal("123456789012345.67", figures.First(r => (string?)r[0] == "costs.net")[figures[0].ToList().IndexOf("Value")]);
    }

    [Fact]
    public void WithoutTheOption_NothingIsWritten()
    {
        run.Run("evaluate");

        Assert.False(File.Exists(Path.Combine(run.Current, "report.xlsx")));
    }

    [Property]
    public bool SheetNames_AreValidAndTheirOwn(string?[] wishes)
    {
        var names = new SheetNames();
        var made = (wishes ?? []).Select(w => names.Next(w ?? string.Empty)).ToList();
        return made.All(n => n.Length is > 0 and <= 31 && n.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0 && !n.StartsWith('\'') && !n.EndsWith('\''))
            && made.Distinct(StringComparer.OrdinalIgnoreCase).Count() == made.Count
            && !made.Contains("history", StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void SheetNames_OfOneWish_AreNumbered()
    {
        var names = new SheetNames();
        var long31 = new string('x', 40);

        Assert.Equal(["a b", "a b (2)", "A B (3)"], [names.Next("a/b"), names.Next("a:b"), names.Next("A*B")]);
        Assert.Equal([new string('x', 31), new string('x', 27) + " (2)"], [names.Next(long31), names.Next(long31)]);
        Assert.Equal("history (2)", names.Next("history"));
        Assert.Equal("sheet", names.Next("''"));
    }

    private Dictionary<string, List<object?[]>> Sheets(params string[] args)
    {
        run.Run(["evaluate", .. args]);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(Path.Combine(run.Current, "report.xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new Dictionary<string, List<object?[]>>(StringComparer.OrdinalIgnoreCase);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(reader.Name, rows);
        }
        while (reader.NextResult());
        return sheets;
    }
}
