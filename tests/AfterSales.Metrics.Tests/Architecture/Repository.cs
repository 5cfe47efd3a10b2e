namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The repository as files: what the tests of layout and documents read.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string LibraryFolder { get; } = Path.Combine(Root, "src", "AfterSales.Metrics");

    public static string TestsFolder { get; } = Path.Combine(Root, "tests", "AfterSales.Metrics.Tests");

    /// <summary>Files below a folder, those that a build has made left out; with forward slashes, relative to the folder.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
        => [.. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "TestResults" or "artifacts"))
            .Order(StringComparer.Ordinal)];

    /// <summary>The folder part of a path with forward slashes; empty at the top.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is var end && end < 0 ? string.Empty : path[..end];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AfterSales.Metrics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No AfterSales.Metrics.sln above {AppContext.BaseDirectory}: these tests read the repository they were built from.");
    }
}
