using System.Globalization;

namespace AfterSales.Metrics.Cli.Tests.Reading;

/// <summary>
/// How files are found, named, chosen and shown; what is read of each kind of them stands in the folders of <see cref="RealFoldersTests"/>.
/// </summary>
public sealed class RealFilesTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Files_ThatLieThereUnread_AreNamedWithWhatTheyMayBe()
    {
        run.With("costs.csv", "date,amount,currency\n2026-02-01,2.25,EUR\n").With("cost_rules.csv", "a\n").With("costs (1).csv", "a\n").With("holidays.csv",
            "a\n").Evaluate();

        Assert.Contains("Not read: cost_rules.csv (did you mean cost-rules.csv?), costs (1).csv (did you mean costs.csv?), holidays.csv.",
            run.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
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
    public void Header_OfTooManyColumns_IsOneLine()
    {
        run.With("costs.csv", "date,amount,currency" + string.Concat(Enumerable.Range(0, 20_000).Select(i => ",c" + i)) + "\n").Evaluate();

        Assert.Equal("error: costs.csv: line 1: the row has 20,003 fields; at most 10,000 are read.", run.Error.Trim());
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
