using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>Rooms with doors: one namespace a room whatever the folder, few files side by side, tests where their subject is.</summary>
public partial class LayoutTests
{
    private const int MostFilesSideBySide = 25;
    private const int LongestLine = 160;
    private const int LongestFile = 400;

    private static readonly IReadOnlyList<string> Sources = Repository.Files(Repository.LibraryFolder, "*.cs");

    [Fact]
    public void Namespace_IsTheRoomWhateverTheFolder()
        => Assert.Empty(
            from path in Sources
            where !path.Contains("/Generated/", StringComparison.Ordinal)
            let expected = Room(path) is "" ? Library.Root : $"{Library.Root}.{Room(path)}"
            let actual = NamespacePattern().Match(File.ReadAllText(Path.Combine(Repository.LibraryFolder, path))).Groups[1].Value
            where actual != expected && path != "Internal/Polyfills.cs"
            select $"{path}: {actual}, not {expected}");

    [Fact]
    public void Folders_HoldFewFilesSideBySide()
        => Assert.Empty(
            from folder in Sources.GroupBy(Repository.FolderOf)
            where folder.Count() > MostFilesSideBySide
            select $"{folder.Key}: {folder.Count()} files");

    [Fact]
    public void Rooms_HaveADoor()
        => Assert.All(
            Library.Domains.Where(room => Directory.Exists(Path.Combine(Repository.LibraryFolder, room))),
            room => Assert.True(File.Exists(Path.Combine(Repository.LibraryFolder, room, "README.md")), $"{room} has no README.md."));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public void Lines_FitTheScreen(string folder)
        => Assert.Empty(
            from path in Repository.Files(Path.Combine(Repository.Root, folder), "*.cs")
            from line in File.ReadLines(Path.Combine(Repository.Root, folder, path)).Select((text, index) => (Text: text, Number: index + 1))
            where SentencePattern().Replace(line.Text, string.Empty).Length > LongestLine
            select $"{folder}/{path}:{line.Number}: {line.Text.Length} characters");

    /// <summary>A number below zero has another sign in Arabic: what is put into a mistake's words is written by no culture.</summary>
    [Fact]
    public void Mistakes_AreWrittenByNoCulture()
        => Assert.Empty(
            from path in Sources
            from line in File.ReadLines(Path.Combine(Repository.LibraryFolder, path)).Select((text, index) => (Text: text, Number: index + 1))
            where CulturalMistakePattern().IsMatch(line.Text)
            select $"{path}:{line.Number}");

    /// <summary>A timing is right on one machine on one day: it stands in the benchmarks.</summary>
    [Fact]
    public void Tests_AskNoWatch()
        => Assert.Empty(
            from folder in new[] { "AfterSales.Metrics.Tests", "AfterSales.Metrics.Cli.Tests" }
            from path in Repository.Files(Path.Combine(Repository.Root, "tests", folder), "*.cs")
            where WatchPattern().IsMatch(File.ReadAllText(Path.Combine(Repository.Root, "tests", folder, path)))
            select $"{folder}/{path}");

    [Fact]
    public void Tests_StandWhereTheirSubjectDoes()
    {
        var folders = Sources.ToLookup(path => Path.GetFileNameWithoutExtension(path).Split('.')[0], Repository.FolderOf);
        Assert.Empty(
            from path in Repository.Files(Repository.TestsFolder, "*.cs")
            let subject = SubjectPattern().Match(Path.GetFileNameWithoutExtension(path)).Groups[1].Value
            where subject.Length > 0 && folders.Contains(subject) && !folders[subject].Contains(Repository.FolderOf(path))
            select $"{path}: {subject} stands in {folders[subject].First()}");
    }

    [Fact]
    public void Files_AreShort()
        => Assert.Empty(
            from path in Sources
            let lines = File.ReadLines(Path.Combine(Repository.LibraryFolder, path)).Count()
            where lines > LongestFile
            select $"{path}: {lines} lines");

    /// <summary>The room of a file; empty on the ground floor, whose topics (Apportionment, Calendars, Exchange) share the root's namespace.</summary>
    private static string Room(string path)
        => path.Split('/') is [var first, _, ..] && (Library.Domains.Contains(first) || first is "Statistics" or "Internal" or "Evaluation") ? first
            : string.Empty;

    // A sentence that users read stays whole: it is searched for as it is printed.
    [GeneratedRegex("\"[^\"]{60,}\"")]
    private static partial Regex SentencePattern();

    [GeneratedRegex(@"Guard\.(Item|OutOfRange)\(.*(?<!Text\(|Invariant\()\$""[^""]*\{")]
    private static partial Regex CulturalMistakePattern();

    [GeneratedRegex("Stop[w]atch|Tick[C]ount")]
    private static partial Regex WatchPattern();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex("^(\\w+?)(Tests|Properties)$")]
    private static partial Regex SubjectPattern();
}
