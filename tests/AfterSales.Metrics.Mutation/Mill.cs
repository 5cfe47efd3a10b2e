using System.Globalization;
using AfterSales.Metrics.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfterSales.Metrics.Mutation;

/// <summary>Compiles the library once with all mutants of a sample in it.</summary>
internal static class Mill
{
    private const string Awake = """
        namespace AfterSales.Metrics;
        internal static class AwakeMutant
        {
            public static int Id = -1;
            public static bool[]? Reached;
            public static bool Is(int id)
            {
                if (Reached is { } reached) { reached[id] = true; }
                return id == Id;
            }
        }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None,
        preprocessorSymbols: ["NET", "NETCOREAPP", "NET10_0", .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"), "TRACE", "RELEASE"]);

    public static int Make(string root, string output, string[] rooms, int size, int seed)
    {
        var source = Path.Combine(Path.GetFullPath(root), "src", "AfterSales.Metrics");
        var trees = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => !IsBuilt(source, file)).Concat(Directory.GetFiles(Path.Combine(source, "obj", "Release", "net10.0"), "*.cs"))
            .ToDictionary(file => file, file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file));
        var (all, chosen) = (rooms.ToDictionary(room => room, _ => 0), new List<(SyntaxNode Node, Mutant Mutant)>());
        foreach (var room in rooms)
        {
            var places = Directory.GetFiles(Path.Combine(source, room), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .SelectMany(file => Places(trees[file])).SelectMany(node => Changes.Of(node).Select(change => (Node: node, Change: change))).ToList();
            var random = new Random(seed);
            all[room] = places.Count;
            foreach (var (node, (kind, replacement)) in places.Select(place => (place, Key: random.Next())).OrderBy(p => p.Key).Take(size).Select(p => p.place))
            {
                var at = node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
                chosen.Add((node, new Mutant(chosen.Count, room, Path.GetRelativePath(source, node.SyntaxTree.FilePath).Replace('\\', '/'), at, kind,
                    Mutant.Flat(node.ToString()), Mutant.Flat(replacement))));
            }
        }

        var left = Compile(trees, chosen, output);
        File.WriteAllLines(Path.Combine(output, "mutants.txt"), left.Select(mutant => mutant.Row));
        File.WriteAllLines(Path.Combine(output, "places.txt"), all.Select(room => $"{room.Key}\t{room.Value}"));
        File.Delete(Path.Combine(output, "verdicts.txt"));
        Console.WriteLine($"{left.Count} mutants of {chosen.Count} compile");
        return 0;
    }

    private static bool IsBuilt(string source, string file) => Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin";

    /// <summary>What may change in the public calculations of a file: what runs, not what is said of a mistake or fixed for good.</summary>
    private static IEnumerable<SyntaxNode> Places(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<ClassDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax
            && type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Modifiers.Any(SyntaxKind.StaticKeyword))
        .SelectMany(type => type.DescendantNodes(node => node is not (ThrowStatementSyntax or ThrowExpressionSyntax or AttributeListSyntax
            or ParameterListSyntax
            or FieldDeclarationSyntax or CaseSwitchLabelSyntax or PatternSyntax)));

    private static List<Mutant> Compile(Dictionary<string, SyntaxTree> trees, List<(SyntaxNode Node, Mutant Mutant)> chosen, string output)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("AfterSales", StringComparison.Ordinal)).Select(file => MetadataReference.CreateFromFile(file));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true,
            allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: true);
        var plain = CSharpCompilation.Create("AfterSales.Metrics", [.. trees.Values, CSharpSyntaxTree.ParseText(Awake, Options)], references, options);
        CSharpGeneratorDriver.Create([new RecordTextGenerator().AsSourceGenerator(), new RecordJsonGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(plain, out var made, out _);
        while (true)
        {
            var (compilation, lost) = ((CSharpCompilation)made, new HashSet<int>());
            foreach (var group in chosen.GroupBy(place => place.Node.SyntaxTree))
            {
                var nodes = group.GroupBy(place => place.Node).ToDictionary(places => places.Key, places => places.Select(place => place.Mutant).ToList());
                compilation = compilation.ReplaceSyntaxTree(group.Key,
                    group.Key.WithRootAndOptions(new Sleeper(nodes).Visit(group.Key.GetRoot())!, Options));
            }

            Directory.CreateDirectory(output);
            using (var library = File.Create(Path.Combine(output, "AfterSales.Metrics.dll")))
            {
                var emitted = compilation.Emit(library);
                if (emitted.Success)
                {
                    return [.. chosen.Select(place => place.Mutant)];
                }

                foreach (var error in emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))
                {
                    var node = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
                    if (node?.AncestorsAndSelf().SelectMany(n => n.GetAnnotations(Sleeper.Note)).FirstOrDefault() is { } note)
                    {
                        lost.Add(int.Parse(note.Data!, CultureInfo.InvariantCulture));
                    }
                    else if (error.Location.SourceTree is { } tree && chosen.Exists(place => place.Node.SyntaxTree.FilePath == tree.FilePath))
                    {
                        // An error that a mutant causes elsewhere in its file, as a variable that it leaves unassigned does.
                        var line = error.Location.GetLineSpan().StartLinePosition.Line + 1;
                        lost.Add(chosen.Where(place => place.Node.SyntaxTree.FilePath == tree.FilePath && !lost.Contains(place.Mutant.Id))
                            .OrderBy(place => Math.Abs(place.Mutant.Line - line)).Select(place => place.Mutant.Id).DefaultIfEmpty(-1).First());
                    }
                    else
                    {
                        throw new InvalidOperationException(error.ToString());
                    }
                }
            }

            Console.WriteLine($"{lost.Count} do not compile");
            var before = chosen.Count;
            chosen = [.. chosen.Where(place => !lost.Contains(place.Mutant.Id))];
            if (chosen.Count == before)
            {
                throw new InvalidOperationException("The library does not compile, whatever mutant is left out.");
            }
        }
    }
}
