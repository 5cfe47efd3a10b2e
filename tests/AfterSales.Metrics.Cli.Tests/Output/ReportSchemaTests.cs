using System.Text.Json;
using System.Text.Json.Nodes;
using AfterSales.Metrics.Cli.History;
using AfterSales.Metrics.Cli.Tests.Commands;

namespace AfterSales.Metrics.Cli.Tests.Output;

/// <summary>report.json is a contract: the schema takes what the tool writes, and nothing else. <see cref="ToolRun"/> holds every run against it.</summary>
public sealed class ReportSchemaTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    public static TheoryData<string> Spoiled => [.. Spoils.Keys];

    private static Dictionary<string, Action<JsonObject>> Spoils { get; } = new(StringComparer.Ordinal)
    {
        ["another version"] = r => r["schema"] = "aftersales-report/1",
        ["no sections"] = r => r.Remove("sections"),
        ["a member too many"] = r => r["extra"] = 1,
        ["an amount as a number"] = r => r["sections"]!.AsArray().First(s => (string?)s!["id"] == "costs")!["figures"]!["net"]!["amount"] = 12.5,
        ["a period in words"] = r => r["evaluated"]![0]!["period"] = "March 2026",
        ["a count below zero"] = r => r["files"]![0]!["rows"] = -1,
        ["a definition without a version"] = r => r["definitions"]![0]!.AsObject().Remove("version"),
        ["a definition without a value"] = r => r["definitions"]![0]!["values"] = new JsonArray(),
        ["a direction that is none"] = r => r["evaluated"]![0]!["figures"]![0]!["direction"] = "Up",
        ["a rounded stored amount"] = r => r["evaluated"]![0]!["figures"]![0]!["current"]!["amount"] = 77404,
        ["an interval of one limit"] = r => r["sections"]![0]!["tables"]!["figures"]![0]!["value"] = new JsonArray(1),
        ["a rejected row without its rule"] = r => r["files"]![0]!["rejected"] = new JsonArray(
            new JsonObject { ["source"] = null, ["line"] = 2, ["column"] = "date", ["value"] = "x" }),
    };

    [Fact]
    public void Schema_TakesTheSample()
    {
        Assert.Empty(ReportContract.Mistakes(sample.Run.Json));
        Assert.True(ReportContract.Judged > 0);
    }

    [Theory]
    [MemberData(nameof(Spoiled))]
    public void Schema_RefusesWhatIsNotOfIt(string what)
    {
        var report = JsonNode.Parse(sample.Run.JsonText)!.AsObject();
        Spoils[what](report);

        Assert.False(ReportContract.Takes(JsonSerializer.SerializeToElement(report)));
    }

    [Fact]
    public void Schema_HasTheToolsOwnVersionAndIsNamedInItsReadme()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "report.schema.json"))).RootElement;

        Assert.Equal(ReportSchema.Name, schema.GetProperty("properties").GetProperty("schema").GetProperty("const").GetString());
        Assert.Equal(ReportSchema.Version, ReportSchema.VersionOf(ReportSchema.Name));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.GetProperty("$schema").GetString());
    }
}
