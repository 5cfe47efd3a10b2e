using System.Text.Json;
using Json.Schema;

namespace AfterSales.Metrics.Cli.Tests.Output;

/// <summary>report.schema.json as a judge: every run of every test is held against it.</summary>
internal static class ReportContract
{
    /// <summary>Of reports larger than this only some are judged, in tests of their own: the judge is slower than the tool.</summary>
    private const int Largest = 1_500_000;

    private static readonly Lazy<JsonSchema> Loaded =
        new(() => JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "report.schema.json"))));

    public static JsonSchema Schema => Loaded.Value;

    /// <summary>How many reports were judged.</summary>
    public static int Judged { get; private set; }

    public static void Check(string path)
    {
        if (new FileInfo(path).Length > Largest)
        {
            return;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var mistakes = Mistakes(document.RootElement);
        Judged++;
        Assert.True(mistakes.Count == 0, $"report.json is not of its schema:\n{string.Join('\n', mistakes)}");
    }

    /// <summary>Whether a report is of the schema, without a word of why not.</summary>
    public static bool Takes(JsonElement report) => Schema.Evaluate(report, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid;

    public static IReadOnlyList<string> Mistakes(JsonElement report)
    {
        if (Takes(report))
        {
            return [];
        }

        var result = Schema.Evaluate(report, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return [.. (result.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Key} {e.Value}")).Take(20).DefaultIfEmpty("invalid")];
    }
}
