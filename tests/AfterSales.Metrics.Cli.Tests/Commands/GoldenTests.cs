using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>The whole report on the sample, held against what was last read by a person: a figure that moves is seen in review.</summary>
public sealed class GoldenTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    [Fact]
    public void Evaluate_Sample_PrintsTheGoldenReport()
    {
        AssertGolden("sample-console.txt", OnScreen(sample.Run.Output, "Written:"));
    }

    /// <summary>Every figure to its last digit, and the columns and number of rows of every table.</summary>
    [Fact]
    public void Evaluate_SampleInJson_HoldsTheGoldenFigures()
    {
        var text = new StringBuilder();
        foreach (var section in sample.Run.Json.GetProperty("sections").EnumerateArray())
        {
            var id = section.GetProperty("id").GetString();
            foreach (var figure in section.GetProperty("figures").EnumerateObject())
            {
                text.Append(id).Append('.').Append(figure.Name).Append(": ").Append(JsonSerializer.Serialize(figure.Value)).Append('\n');
            }

            foreach (var table in section.GetProperty("tables").EnumerateObject())
            {
                var columns = table.Value.EnumerateArray().Select(r => r.EnumerateObject().Select(c => c.Name)).FirstOrDefault([]);
                text.Append(id).Append('.').Append(table.Name).Append('[').Append(table.Value.GetArrayLength()).Append("]: ").AppendJoin(", ",
                    columns).Append('\n');
            }
        }

        AssertGolden("sample-json.txt", text.ToString());
    }

    /// <summary>Whether the screen understands colors, and where the report lies, is the machine's affair.</summary>
    /// <param name="output">What the tool printed.</param>
    /// <param name="written">How the line begins that says where it lies.</param>
    internal static string OnScreen(string output, string written)
    {
        var lines = Regex.Replace(output, "\u001b\\[[0-9;]*m", string.Empty).Split('\n').Select(l => l.TrimEnd())
            .TakeWhile(l => !l.StartsWith(written, StringComparison.Ordinal));
        return string.Join('\n', lines).Trim('\n') + "\n";
    }

    internal static void AssertGolden(string name, string actual)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Golden");
        var expected = File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n");
        if (expected == actual)
        {
            return;
        }

        var written = Path.Combine(folder, "actual-" + name);
        File.WriteAllText(written, actual);
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(left.Length, right.Length)).First(i => left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i));
        Assert.Fail(
            $"The report on the sample changed, first on line {at + 1}:\n{left.ElementAtOrDefault(at)}\n{right.ElementAtOrDefault(at)}\nWhen that is meant, put {written} in the place of Golden/{name}.");
    }
}
