namespace AfterSales.Metrics.Cli.Tests.Sections;

/// <summary>The list that everything else follows from: a section is one folder and one line in it.</summary>
public class SectionListTests
{
    private static readonly string Source = Path.Combine(Root(), "src", "AfterSales.Metrics.Cli");
    private static readonly string Tests = Path.Combine(Root(), "tests", "AfterSales.Metrics.Cli.Tests");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Path.Combine(Source, "Sections")).Select(d => Path.GetFileName(d))];

    [Fact]
    public void Files_AndOptions_AreThereOnce()
    {
        Assert.Distinct(SectionList.Files.Select(f => f.Name));
        Assert.Distinct(SectionList.Options.Select(o => o.Name));
        Assert.All(SectionList.Files, f => Assert.Distinct(f.Columns.Select(c => c.Name)));
    }

    [Fact]
    public void Sections_AreAllInTheList()
    {
        var types = typeof(Section).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Section))).ToHashSet();

        Assert.Equal(
            types.Select(t => t.Name).Where(n => n is not ("EvaluationSection" or "HistorySection" or "DataSection")).Order(),
            SectionList.All.Select(s => s.GetType().Name).Order());
        Assert.Equal(types.Count, Folders.Count);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Section_HasTestsOfItsOwnInAFolderOfItsName(string folder)
    {
        var section = Assert.Single(Directory.GetFiles(Path.Combine(Source, "Sections", folder), "*Section.cs"));

        Assert.True(
            File.Exists(Path.Combine(Tests, "Sections", folder, Path.GetFileNameWithoutExtension(section) + "Tests.cs")), $"Sections/{folder} has no tests.");
    }

    /// <summary>Who may use whom: what reads knows nothing of what is computed, and what is computed nothing of commands.</summary>
    [Theory]
    [InlineData("Reading", "Commands Sections Report Output")]
    [InlineData("Report", "Commands Sections Output")]
    [InlineData("History", "Commands Sections Report Output Definitions")]
    [InlineData("Definitions", "Commands Sections Report Output Reading History")]
    [InlineData("Sections", "Commands Output")]
    [InlineData("Output", "Commands Sections")]
    public void Folder_UsesNoneOfThoseAbove(string folder, string above)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories))
        {
            Assert.All(above.Split(' '), other => Assert.DoesNotContain($"AfterSales.Metrics.Cli.{other}", File.ReadAllText(file), StringComparison.Ordinal));
        }
    }

    /// <summary>Signs and percent signs are made in one place.</summary>
    [Fact]
    public void Signs_AreMadeInOnePlace()
    {
        var makers = new[] { Source, Path.Combine(Root(), "src", "AfterSales.Metrics.Reporting") }
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("Reading", StringComparison.Ordinal))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(
                f => File.ReadAllText(f) is var text && (text.Contains("'−'", StringComparison.Ordinal) || text.Contains("\" %\"", StringComparison.Ordinal)));

        Assert.Equal("NumberText.cs", Assert.Single(makers.Select(m => Path.GetFileName(m))));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AfterSales.Metrics.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
