using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfterSales.Metrics.Cli.Tests.Sections;

/// <summary>Month after month as a controller does it: each evaluation is held against the stored ones.</summary>
public sealed class HistorySectionTests : IDisposable
{
    private readonly ToolRun run = new();
    private readonly string store = Directory.CreateTempSubdirectory("aftersales-store-").FullName;

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(store, recursive: true);
    }

    [Fact]
    public void Sample_TwoMonths_EachFigureIsHeldAgainstWhatWasTold()
    {
        Store("2026-02", "evaluate", "-p", "2026-02");

        run.Run("evaluate", "-p", "2026-03", "--history", store);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var february = JsonDocument.Parse(File.ReadAllText(Path.Combine(store, "2026-02.json"))).RootElement;
        var told = february.GetProperty("evaluated").EnumerateArray().SelectMany(r => r.GetProperty("figures").EnumerateArray())
            .ToDictionary(f => $"{f.GetProperty("domain").GetString()!.ToLowerInvariant()}.{f.GetProperty("name").GetString()}");
        var changes = Rows("changes");
        Assert.True(changes.Count > 15);
        Assert.All(changes, change =>
        {
            var current = told[change.GetProperty("name").GetString()!].GetProperty("current");
            var before = change.GetProperty("before");
            Assert.Equal(Told(current), current.TryGetProperty("amount", out _) ? before.GetProperty("amount").GetString()! : Number(before));
        });
        Assert.Equal(changes.Count, run.Section("history").GetProperty("figures").GetProperty("compared").GetInt32());
    }

    [Fact]
    public void Sample_SecondMonth_SaysTheSameAsTheRecordsOfBothMonths()
    {
        Store("2026-02", "evaluate", "-p", "2026-02");

        run.Run("evaluate", "-p", "2026-03", "--history", store);

        var evaluated = run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray()
            .ToDictionary(r => r.GetProperty("name").GetString()!);

        // Case T0038 was closed on 25 February and taken up again on 4 March, so that it closes in March: of February's 27 cases, 11 with a step done again,
        // 26 and 10 are left once March is known. That is told as restated, and nothing else is.
        string[] ofCases = ["service.rework", "service.lead-time"];
        foreach (var change in Rows("changes").Where(c => c.GetProperty("beforePeriod").ValueKind == JsonValueKind.String
            && !ofCases.Contains(c.GetProperty("name").GetString())))
        {
            var live = evaluated[change.GetProperty("name").GetString()!];
            Assert.Equal(live.GetProperty("previous").GetRawText(), change.GetProperty("before").GetRawText());
            Assert.Equal(live.GetProperty("change").GetRawText(), change.GetProperty("change").GetRawText());
        }

        var restated = Rows("restated").ToDictionary(r => r.GetProperty("name").GetString()!);
        Assert.Equal(ofCases.Order(), restated.Keys.Order());
        var rework = restated["service.rework"];
        Assert.Equal((Number(11 / 27.0), Number(10 / 26.0)), (Number(rework.GetProperty("told")), Number(rework.GetProperty("now"))));
    }

    /// <summary>Another own brand is another figure, and no change.</summary>
    [Fact]
    public void Sample_AnotherOwnBrand_IsAnotherDefinition()
    {
        Store("2026-02", "evaluate", "-p", "2026-02", "--own-brand", "Ours");

        run.Run("evaluate", "-p", "2026-03", "--history", store, "--own-brand", "Rival");

        Assert.Equal(3, Rows("definitions").Count);
        Assert.All(Rows("definitions"), d => Assert.Contains(": Ours", d.GetProperty("was").GetString()!, StringComparison.Ordinal));
        Assert.DoesNotContain(Rows("changes"), c => c.GetProperty("name").GetString()!.StartsWith("brand.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("version", "2", "version of the definition")]
    [InlineData("definition", "\"gross-cost\"", "definition")]
    [InlineData("unit", "\"thousands\"", "unit")]
    [InlineData("currency", "\"USD\"", "currency")]
    public void DefinitionThatChanged_IsNotCompared(string member, string value, string what)
    {
        Costs("2026-02-05,100.00,EUR", "2026-02-20,50.00,EUR").Evaluate();
        Keep("one", report => Net(report)[member] = JsonNode.Parse(value));

        Costs("2026-03-05,90.00,EUR").Evaluate("--history", store, "-p", "2026-03");

        var changed = Assert.Single(Rows("definitions"));
        Assert.Equal(what, changed.GetProperty("changed").GetString());
        Assert.Empty(Rows("changes"));
        Assert.Contains("1 figure means something else now and cannot be compared.", run.Section("history").GetProperty("finding").GetString()!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void LateRecords_AreToldAsRestated()
    {
        Costs("2026-02-05,100.00,EUR").Evaluate("-p", "2026-02");
        Keep("2026-02");

        Costs("2026-02-05,100.00,EUR", "2026-02-27,7.50,EUR", "2026-03-05,90.00,EUR")
            .Evaluate("-p", "2026-03", "--previous", Path.Combine(store, "2026-02.json"));

        var restated = Assert.Single(Rows("restated"));
        Assert.Equal("100.00", restated.GetProperty("told").GetProperty("amount").GetString());
        Assert.Equal("107.50", restated.GetProperty("now").GetProperty("amount").GetString());
        Assert.Equal("2026-02-01/2026-02-28", restated.GetProperty("period").GetString());
    }

    /// <summary>A year is never held against a month.</summary>
    [Fact]
    public void PeriodsOfAnotherLength_AreNotCompared()
    {
        Costs("2025-02-05,100.00,EUR").Evaluate("-p", "2025");
        Keep("2025");

        Costs("2026-03-05,90.00,EUR").Evaluate("-p", "2026-03", "--history", store);

        Assert.Empty(Rows("changes"));
        Assert.Equal("No figure can be compared with a stored evaluation.", run.Section("history").GetProperty("finding").GetString());
    }

    [Fact]
    public void ExactFigure_AfterEightStoredMonths_IsSignalOrNoise()
    {
        for (var month = 1; month <= 9; month++)
        {
            Costs($"2025-{month:00}-05,{100 + (month % 3)}.00,EUR").Evaluate("-p", $"2025-{month:00}");
            Keep($"2025-{month:00}");
        }

        Costs("2025-10-05,101.00,EUR").Evaluate("-p", "2025-10", "--history", store);
        Assert.Equal("within what its history varies by", Assert.Single(Rows("changes")).GetProperty("verdict").GetString());

        Costs("2025-10-05,300.00,EUR").Evaluate("-p", "2025-10", "--history", store);
        Assert.Equal("beyond what its history varies by", Assert.Single(Rows("changes")).GetProperty("verdict").GetString());
        Assert.Equal(1, run.Section("history").GetProperty("figures").GetProperty("real").GetInt32());
    }

    [Fact]
    public void Trends_TakeMonthsThatTheFilesLack()
    {
        for (var month = 1; month <= 8; month++)
        {
            Costs($"2025-{month:00}-05,{100 + month}.00,EUR").Evaluate("-p", $"2025-{month:00}");
            Keep($"2025-{month:00}");
        }

        Costs("2025-09-02,109.00,EUR", "2025-09-29,1.00,EUR").Evaluate("--history", store);

        var months = run.Section("trends").GetProperty("tables").GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(9, months.Count);
        Assert.Equal([101, 102, 103, 104, 105, 106, 107, 108, 110], months.Select(m => m.GetProperty("value").GetDouble()));
        Assert.Equal(8, months.Count(m => m.GetProperty("isStored").GetBoolean()));
        Assert.Contains(run.Section("trends").GetProperty("notes").EnumerateArray(),
            n => n.GetString() == "Net cost: 8 months that the files lack are taken from stored evaluations.");
    }

    [Fact]
    public void Trends_WhatTheFilesKnow_IsNeverReplaced()
    {
        Costs("2025-01-02,100.00,EUR", "2025-01-30,1.00,EUR").Evaluate("-p", "2025-01");
        Keep("2025-01");

        Costs("2025-01-02,500.00,EUR", "2025-02-28,7.00,EUR").Evaluate("--history", store);

        var months = run.Section("trends").GetProperty("tables").GetProperty("months").EnumerateArray().ToList();
        Assert.Equal([500, 7], months.Select(m => m.GetProperty("value").GetDouble()));
        Assert.DoesNotContain(months, m => m.GetProperty("isStored").GetBoolean());
    }

    [Fact]
    public void SameRunAgain_ChangesNothing()
    {
        Costs("2026-02-05,100.00,EUR", "2026-03-05,90.00,EUR").Evaluate("-p", "2026-03");
        Keep("2026-03");
        var first = JsonNode.Parse(run.JsonText)!["evaluated"]!.ToJsonString();

        run.Evaluate("-p", "2026-03", "--history", store);

        Assert.Empty(Rows("changes"));
        Assert.Empty(Rows("restated"));
        Assert.Equal(first, JsonNode.Parse(run.JsonText)!["evaluated"]!.ToJsonString());
    }

    private static JsonNode Net(JsonNode report) => report["evaluated"]![0]!["figures"]!.AsArray().First(f => (string?)f!["name"] == "net")!;

    private ToolRun Costs(params string[] rows) => run.With("costs.csv", "date,amount,currency\n" + string.Join('\n', rows) + "\n");

    private void Store(string name, params string[] args)
    {
        run.Run(args);
        Keep(name);
    }

    private void Keep(string name, Action<JsonNode>? change = null)
    {
        var report = JsonNode.Parse(run.JsonText)!;
        change?.Invoke(report);
        File.WriteAllText(Path.Combine(store, name + ".json"), report.ToJsonString());
    }

    private List<JsonElement> Rows(string table) => [.. run.Section("history").GetProperty("tables").GetProperty(table).EnumerateArray()];

    /// <summary>What a stored figure says, as the report writes it: an amount, a time in seconds, or a number.</summary>
    private static string Told(JsonElement current)
        => current.TryGetProperty("amount", out var amount) ? amount.GetString()!
            : current.TryGetProperty("days", out var days) ? Number((days.GetDouble() * 86_400) + (current.GetProperty("nanoseconds").GetDouble() / 1e9))
            : Number(current.GetProperty("number").GetDouble());

    private static string Number(JsonElement value) => Number((value.ValueKind == JsonValueKind.Object ? value.GetProperty("value") : value).GetDouble());

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
