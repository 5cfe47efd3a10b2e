using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Source text, compiled without a warning against the library and run; what it prints comes back.</summary>
internal static class PastedProgram
{
    // What a new console project sees without naming it.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; "
        + "global using System.Threading; global using System.Threading.Tasks;";

    public static Assembly Compiled(string code, OutputKind kind = OutputKind.ConsoleApplication, string usings = "")
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Pasted",
            [Parsed(code), Parsed(ImplicitUsings + usings)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var made = compilation.Emit(image);
        var complaints = made.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning);

        Assert.True(made.Success && !complaints.Any(), string.Join('\n', complaints));
        image.Position = 0;
        return new AssemblyLoadContext(null).LoadFromStream(image);
    }

    public static string Printed(Action program)
    {
        var (before, printed) = (Console.Out, new StringWriter());
        Console.SetOut(printed);
        try
        {
            program();
        }
        finally
        {
            Console.SetOut(before);
        }

        return printed.ToString().ReplaceLineEndings("\n");
    }

    private static SyntaxTree Parsed(string code) => CSharpSyntaxTree.ParseText(code, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest));
}
