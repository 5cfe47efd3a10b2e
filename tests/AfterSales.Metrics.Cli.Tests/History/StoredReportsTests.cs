using System.Text.Json.Nodes;

namespace AfterSales.Metrics.Cli.Tests.History;

/// <summary>A stored report that cannot be used is left out with one line and the way to mend it; the evaluation is made all the same.</summary>
public sealed class StoredReportsTests : IDisposable
{
    private readonly ToolRun run = new();

    public StoredReportsTests() => run.With("costs.csv", "date,amount,currency\n2026-03-05,90.00,EUR\n2026-02-05,80.00,EUR\n").Evaluate("-p", "2026-02");

    public void Dispose() => run.Dispose();

    private string Stored => Path.Combine(run.Input, "stored.json");

    [Fact]
    public void Newer_IsRefusedWithTheWayToUpdate()
        => AssertRefused(r => r["schema"] = "aftersales-report/3",
            "is of schema aftersales-report/3, and this tool reads aftersales-report/2: update the tool with dotnet tool update AfterSales.Metrics.Cli.");

    [Fact]
    public void Older_IsRefusedWithTheWayToMakeItAgain()
        => AssertRefused(r => r["schema"] = "aftersales-report/1",
            "is of schema aftersales-report/1, which keeps no definitions: evaluate the files of its period again with this tool.");

    [Fact]
    public void AnotherKindOfFile_IsRefusedWhereItIsNamed()
        => AssertRefused(r => r.AsObject().Remove("schema"), "is no report of this tool: its schema is not aftersales-report.");

    [Fact]
    public void FiguresMissing_IsDamaged()
        => AssertRefused(r => r.AsObject().Remove("evaluated"), "is damaged: \"evaluated\" must be a list; write it again with aftersales evaluate, or take it away.");

    [Fact]
    public void FigureWithoutItsVersion_IsDamaged()
        => AssertRefused(r => Net(r).AsObject().Remove("version"),
            "is damaged: \"version\" must be an integer; write it again with aftersales evaluate, or take it away.");

    [Fact]
    public void AmountAsNumber_IsDamaged()
        => AssertRefused(r => Net(r)["current"]!["amount"] = 80,
            "is damaged: \"amount\" must be a text; write it again with aftersales evaluate, or take it away.");

    [Theory]
    [InlineData("2026-02-31/2026-03-02")]
    [InlineData("2026-02-01/2026-01-01")]
    [InlineData("2026-02-01")]
    public void PeriodThatIsNone_IsDamaged(string period) => AssertDamaged(r => r["evaluated"]![0]!["period"] = period);

    [Fact]
    public void ValueThatIsNone_IsDamaged() => AssertDamaged(r => Net(r)["current"] = new JsonObject { ["kind"] = "Amount" });

    [Fact]
    public void CurrencyThatIsNone_IsDamaged() => AssertDamaged(r => Net(r)["current"]!["currency"] = "EURO");

    [Fact]
    public void Invented_IsRefusedBesideRealRecords()
        => AssertRefused(r => r["invented"] = true, "is of the sample's invented records, which are nobody's: take it away.");

    [Fact]
    public void NoJson_IsToldWithItsLine()
    {
        File.WriteAllText(Stored, "{\n \"schema\": \"aftersales-report/2\",\n oops }");
        run.Evaluate("--history", Stored);

        Assert.Equal($"error: {Stored}: is damaged on line 3: it is no JSON; write it again with aftersales evaluate, or take it away.", run.Error.Trim());
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
    }

    [Fact]
    public void Nowhere_IsAMistakeOfTheCommandLine()
    {
        run.Evaluate("--history", "nowhere");

        Assert.Equal("error: --history \"nowhere\" is neither a report.json nor a folder of them.", run.Error.Trim());
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
    }

    /// <summary>A folder may hold JSON of other kinds; reports in the folders inside it count.</summary>
    [Fact]
    public void Folder_TakesReportsAndPassesOverTheRest()
    {
        var folder = Directory.CreateDirectory(Path.Combine(run.Input, "reports", "2026-02")).Parent!.FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{ \"name\": \"x\" }");
        File.Copy(Path.Combine(run.Current, "report.json"), Path.Combine(folder, "2026-02", "report.json"));

        run.Evaluate("-p", "2026-03", "--history", folder);

        Assert.Empty(run.Error);
        Assert.Equal(1, run.Section("history").GetProperty("figures").GetProperty("reports").GetInt32());
        Assert.Equal(1, run.Section("history").GetProperty("figures").GetProperty("compared").GetInt32());
    }

    [Fact]
    public void BothSpellings_AreOneOption()
    {
        File.Copy(Path.Combine(run.Current, "report.json"), Stored);
        run.Evaluate("-p", "2026-03", "--previous", Stored, "--history", Stored);

        Assert.Equal(1, run.Section("history").GetProperty("figures").GetProperty("reports").GetInt32());
    }

    private static JsonNode Net(JsonNode report) => report["evaluated"]![0]!["figures"]![0]!;

    private void AssertDamaged(Action<JsonNode> spoil)
    {
        Spoil(spoil);
        Assert.StartsWith($"error: {Stored}: is damaged: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private void AssertRefused(Action<JsonNode> spoil, string line)
    {
        Spoil(spoil);
        Assert.Equal($"error: {Stored}: {line}", run.Error.Trim());
    }

    /// <summary>The evaluation is made all the same, and ends as one that left a file out.</summary>
    private void Spoil(Action<JsonNode> spoil)
    {
        var report = JsonNode.Parse(run.JsonText)!;
        spoil(report);
        File.WriteAllText(Stored, report.ToJsonString());
        run.Evaluate("-p", "2026-03", "--history", Stored);
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Equal("2026-03-01/2026-03-31", run.Json.GetProperty("period").GetString());
        Assert.DoesNotContain(run.Json.GetProperty("sections").EnumerateArray(), s => s.GetProperty("id").GetString() == "history");
    }
}
