using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Each whole program of the README compiles as pasted into a fresh console project, and prints what stands below it.</summary>
[Collection(nameof(PrintingAlone))]
public partial class ReadmeProgramsTests
{
    public static TheoryData<string, string> Programs { get; } = [.. ProgramsOf(Reference.Text("README.md"))];

    [Fact]
    public void Readme_HasNothingButPrograms()
        => Assert.Equal((12, 12), (Programs.Count, Reference.Text("README.md").Split("```csharp").Length - 1));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_PrintsWhatStandsBelowIt(string code, string output)
        => Assert.Equal(
            output.ReplaceLineEndings("\n"),
            PastedProgram.Printed(() => PastedProgram.Compiled(code).EntryPoint!.Invoke(null, [Array.Empty<string>()])));

    internal static IEnumerable<(string Code, string Output)> ProgramsOf(string page)
        => ProgramPattern().Matches(page).Select(m => (m.Groups["code"].Value, m.Groups["output"].Value));

    [GeneratedRegex("```csharp\n(?<code>using .*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();
}
