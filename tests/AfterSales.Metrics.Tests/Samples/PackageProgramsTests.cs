#if !LIBRARY_NETSTANDARD
using AfterSales.Metrics.Tests.Architecture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Each program on the page of a package compiles as pasted and prints what stands below it; the cell of a notebook compiles as a cell.</summary>
[Collection(nameof(PrintingAlone))]
public class PackageProgramsTests
{
    public static TheoryData<string, string> Programs { get; } =
        [.. ReadmeProgramsTests.ProgramsOf(Page("Json")), .. ReadmeProgramsTests.ProgramsOf(Page("Reporting"))];

    [Theory]
    [InlineData("Json", 2)]
    [InlineData("Reporting", 1)]
    public void Page_HasNothingButPrograms(string package, int count)
        => Assert.Equal((count, count), (ReadmeProgramsTests.ProgramsOf(Page(package)).Count(), Blocks(Page(package)).Count()));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_PrintsWhatStandsBelowIt(string code, string output)
        => Assert.Equal(
            output.ReplaceLineEndings("\n"),
            PastedProgram.Printed(() => PastedProgram.Compiled(code).EntryPoint!.Invoke(null, [Array.Empty<string>()])));

    [Fact]
    public void Cell_OfTheNotebook_Compiles()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var cell = CSharpSyntaxTree.ParseText(
            Assert.Single(Blocks(Page("Interactive"))),
            new CSharpParseOptions(kind: SourceCodeKind.Script),
            cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.CreateScriptCompilation("Cell", cell, platform.Select(path => MetadataReference.CreateFromFile(path)));

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
    }

    // tests/walk.sh runs it from the packages, with the packages that hold the columns.
    [Fact]
    public void Snippet_OfTheLibrarysPage_StandsInItsSample()
    {
        var sample = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Samples", "FileBased", "columns.cs"));
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "AfterSales.Metrics", "README.md"));

        Assert.All(Assert.Single(Blocks(page)).Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, sample));
    }

    private static string Page(string package) => File.ReadAllText(Path.Combine(Repository.Root, "src", $"AfterSales.Metrics.{package}", "README.md"));

    private static IEnumerable<string> Blocks(string page)
        => page.Split("```csharp\n").Skip(1).Select(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)]);
}
#endif
