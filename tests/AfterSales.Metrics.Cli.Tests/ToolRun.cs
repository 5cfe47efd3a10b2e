using System.Text;
using System.Text.Json;
using AfterSales.Metrics.Cli.Tests.Output;

namespace AfterSales.Metrics.Cli.Tests;

/// <summary>Runs the tool as a user does, in a folder of its own: input in <c>in</c>, the report in <c>out</c>.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("aftersales-").FullName;

    public ToolRun()
    {
        Directory.CreateDirectory(Input);
        Directory.CreateDirectory(Current);
    }

    public string Input => Path.Combine(folder, "in");

    public string Current => Path.Combine(folder, "out");

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = string.Empty;

    public string Error { get; private set; } = string.Empty;

    public string Page => File.ReadAllText(Path.Combine(Current, "report.html"));

    public string JsonText => File.ReadAllText(Path.Combine(Current, "report.json"));

    public JsonElement Json => JsonDocument.Parse(JsonText).RootElement;

    public bool HasReport => File.Exists(Path.Combine(Current, "report.html")) && File.Exists(Path.Combine(Current, "report.json"));

    public ToolRun With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    public ToolRun With(string file, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Input, file), bytes);
        return this;
    }

    public ToolRun Evaluate(params string[] options) => Run(["evaluate", Input, .. options]);

    public ToolRun Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        ExitCode = Application.Run(args, output, error, Current);
        (Output, Error) = (output.ToString(), error.ToString());
        if (args[0] == "evaluate" && File.Exists(Path.Combine(Current, "report.json")))
        {
            ReportContract.Check(Path.Combine(Current, "report.json"));
        }

        return this;
    }

    /// <summary>What report.json says of one file.</summary>
    public JsonElement FileOf(string name) => Json.GetProperty("files").EnumerateArray().Single(f => f.GetProperty("file").GetString() == name);

    public JsonElement Section(string id) => Json.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == id);

    public (long Rows, long Used, long Ignored, long Rejected) CountsOf(string name)
    {
        var file = FileOf(name);
        return (
            file.GetProperty("rows").GetInt64(),
            file.GetProperty("used").GetInt64(),
            file.GetProperty("ignored").EnumerateArray().Sum(i => i.GetProperty("rows").GetInt64()),
            file.GetProperty("rejected").GetArrayLength());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
