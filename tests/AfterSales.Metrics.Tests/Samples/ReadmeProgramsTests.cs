using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Each whole program of the README compiles as pasted into a fresh console project, and prints what stands below it.</summary>
[Collection(nameof(ReadmeProgramsTests))]
public partial class ReadmeProgramsTests
{
    // What a new console project sees without naming it.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    public static TheoryData<string, string> Programs { get; } =
        [.. ProgramPattern().Matches(Reference.Text("README.md")).Select(m => (m.Groups["code"].Value, m.Groups["output"].Value))];

    [Fact]
    public void Readme_HasSixPrograms() => Assert.Equal(6, Programs.Count);

    [Theory]
    [MemberData(nameof(Programs))]
    public void Program_PrintsWhatStandsBelowIt(string code, string output)
        => Assert.Equal(output.ReplaceLineEndings("\n"), Run(Compiled(code)).ReplaceLineEndings("\n"));

    private static Assembly Compiled(string code)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Pasted",
            [Parsed(code), Parsed(ImplicitUsings)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var made = compilation.Emit(image);

        Assert.True(made.Success, string.Join('\n', made.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(image);
    }

    private static SyntaxTree Parsed(string code) => CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest));

    private static string Run(Assembly program)
    {
        var (before, printed) = (Console.Out, new StringWriter());
        Console.SetOut(printed);
        try
        {
            program.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString();
    }

    [GeneratedRegex("```csharp\n(?<code>using .*?)```\n\n```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ProgramPattern();
}

/// <summary>Nothing else prints while a program of the README does.</summary>
[CollectionDefinition(nameof(ReadmeProgramsTests), DisableParallelization = true)]
public sealed class ReadmeProgramsAlone;
