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

    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    public static Assembly Compiled(string code, OutputKind kind = OutputKind.ConsoleApplication, string usings = "")
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        Compilation compilation = CSharpCompilation.Create(
            "Pasted",
            [Parsed(code), Parsed(ImplicitUsings + usings)],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        compilation = Generated(compilation);
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

    // What the SDK writes beside a program: the contexts of System.Text.Json.
    private static Compilation Generated(Compilation compilation)
    {
        if (!compilation.SyntaxTrees.Any(tree => tree.ToString().Contains("JsonSerializerContext", StringComparison.Ordinal)))
        {
            return compilation;
        }

        var packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref");
        var path = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Max(StringComparer.Ordinal)!;
        var generators = Assembly.LoadFrom(path).GetTypes().Where(type => type.IsDefined(typeof(GeneratorAttribute)))
            .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator());
        CSharpGeneratorDriver.Create(generators, parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out var with, out _);
        return with;
    }

    private static SyntaxTree Parsed(string code) => CSharpSyntaxTree.ParseText(code, Options);
}
