using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>Every path, type and member that a README or CONTRIBUTING names exists; a renamed thing leaves no ghost in a document.</summary>
public partial class DocumentTests
{
    // Words in code type that are nobody's here: the framework's, the packages' and the language's.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "BenchmarkDotNet", "NodaTime", "MathNet.Numerics", "Baseline", "LangVersion", "DataFrame", "Directory.Packages.props", "Directory.Build.props",
    };

    private static readonly IReadOnlyList<string> AllFiles = Repository.Files(Repository.Root, "*");
    private static readonly ConcurrentDictionary<string, string> Sources = new(StringComparer.Ordinal);

    private static readonly ILookup<string, string> Declarations = AllFiles.Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(path => DeclarationPattern().Matches(Source(path)).Select(m => (Name: m.Groups[1].Value, Path: path)))
        .ToLookup(found => found.Name, found => found.Path);

    // What a name is in a folder: most names stand in many documents.
    private static readonly ConcurrentDictionary<(string Name, string Folder), bool> Known = new();

    // Everything the code says by name, its comments left out: a name that is nowhere here is a ghost.
    private static readonly HashSet<string> Identifiers = [.. AllFiles.Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
        .SelectMany(path => WordPattern().Matches(CommentPattern().Replace(Source(path), string.Empty)).Select(m => m.Value))];

    public static TheoryData<string> Documents { get; } =
        [.. AllFiles.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("/Results/", StringComparison.Ordinal)
            && path != "CHANGELOG.md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Names_InADocument_Exist(string document)
    {
        var text = FencePattern().Replace(Source(document), string.Empty);
        var ghosts = SpanPattern().Matches(text).Select(m => m.Groups[1].Value).Where(name => !Exists(name, document)).Distinct();
        var links = LinkPattern().Matches(text).Select(m => m.Groups[1].Value.Split('#')[0])
            .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal) && !IsPath(link, document));

        Assert.Empty(ghosts.Concat(links));
    }

    /// <summary>The listing of rooms and topics is the tree's: a folder that is new stands in it, one that is gone does not.</summary>
    [Fact]
    public void Folders_InContributing_AreThoseOfTheTree()
    {
        var listed = TopicPattern().Matches(Source("CONTRIBUTING.md")).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal);

        // Kernels and converters are machinery inside a room, and what serves the whole house is no room's.
        string[] rooms = [.. Library.Domains, "Statistics", "Evaluation"];
        var topics = Repository.Files(Repository.LibraryFolder, "*.cs").Select(path => Repository.FolderOf(path).Split('/'))
            .Where(parts => rooms.Contains(parts[0]) ? parts.Length > 1 : parts[0] is not ("" or "Internal"))
            .Select(parts => rooms.Contains(parts[0]) ? $"{parts[0]}/{parts[1]}/" : $"{parts[0]}/")
            .Where(folder => !folder.EndsWith("/Kernel/", StringComparison.Ordinal) && !folder.EndsWith("/Json/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(topics, listed);
    }

    private static bool Exists(string name, string document) => Known.GetOrAdd((name, Repository.FolderOf(document)), _ => IsKnown(name, document));

    private static bool IsKnown(string name, string document)
    {
        if (PathPattern().IsMatch(name))
        {
            return IsPath(name, document);
        }

        var plain = name.TrimEnd('(', ')', '…').TrimStart('.');
        return !NamePattern().IsMatch(plain) || Foreign.Contains(plain) || IsPath(plain, document) || IsDeclared(plain.Split('<')[0].Split('(')[0])
            || Library.Domains.Append("Statistics").Append("Evaluation").Append("Internal").Contains(plain);
    }

    // A name the code says; behind a type of ours, one that the type's own files say.
    private static bool IsDeclared(string name)
    {
        var parts = name.Split('.');
        return name.StartsWith(Library.Root, StringComparison.Ordinal) || parts.All(Identifiers.Contains)
            && (parts.Length == 1 || !Declarations.Contains(parts[^2])
                || Declarations[parts[^2]].Any(path => Regex.IsMatch(Source(path), $@"\b{Regex.Escape(parts[^1])}\b")));
    }

    private static bool IsPath(string name, string document)
    {
        var pattern = "^(.*/)?" + Regex.Escape(name.Trim('/')).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("…", "[^/]*",
            StringComparison.Ordinal) + "(/.*)?$";
        var folder = Repository.FolderOf(document);
        return AllFiles.Any(path => Regex.IsMatch(path, pattern))
            || File.Exists(Path.Combine(Repository.Root, folder, name)) || Directory.Exists(Path.Combine(Repository.Root, folder, name));
    }

    private static string Source(string path) => Sources.GetOrAdd(path, p => File.ReadAllText(Path.Combine(Repository.Root, p)));

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex SpanPattern();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkPattern();

    // With a slash inside, or an ending of ours: a path of the repository.
    [GeneratedRegex(@"^(src|tests|benchmarks|\.ci|\.github|\.publicApi)/\S*$|^[\w./*-]+\.(cs|csproj|sln|yml)$|^[A-Z][\w.]*/[\w./*]*$")]
    private static partial Regex PathPattern();

    // One word that begins with a capital and has a small letter: a type or a member.
    [GeneratedRegex(@"^[A-Z]\w*[a-z]\w*(<[^>]*>)?(\.[A-Z]\w*)*(\([^)]*\))?$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|enum|interface)\s+(\w+)")]
    private static partial Regex DeclarationPattern();

    // A folder among the topics of a room, in the table of CONTRIBUTING.
    [GeneratedRegex(@"(?<=^\| .*)`([A-Z]\w*/(?:[A-Z]\w*/)?)`", RegexOptions.Multiline)]
    private static partial Regex TopicPattern();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
