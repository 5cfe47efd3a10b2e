#if !LIBRARY_NETSTANDARD
using AfterSales.Metrics.Documentation;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The page of a package in a gallery, where no file stands beside it.</summary>
public class PackageReadmeTests
{
    private const string Address = "https://example.org/team/metrics/blob/abc";

    public static TheoryData<string, string> Texts => new()
    {
        { "see [the `Json` package](src/Json/README.md).", $"see [the `Json` package]({Address}/src/Json/README.md)." },
        { "[中文](README.zh-CN.md)", $"[中文]({Address}/README.zh-CN.md)" },
        { "[a](x.md) and [b](y.md#top)", $"[a]({Address}/x.md) and [b]({Address}/y.md#top)" },
        { "[site](https://example.org/x) [top](#limits) [mail](mailto:a@b.example)", "[site](https://example.org/x) [top](#limits) [mail](mailto:a@b.example)" },
        { "```csharp\nvar x = rows[0](1);\n```\n", "```csharp\nvar x = rows[0](1);\n```\n" },
        { "`options[0](a.md)`", "`options[0](a.md)`" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Of_LinkToAFile_LeadsIntoTheRepository(string text, string page) => Assert.Equal(page, PackageReadme.Of(text, string.Empty, Address));

    [Fact]
    public void Of_FolderBelowTheRoot_CountsFromThere()
        => Assert.Equal(
            $"[map]({Address}/src/Metrics/README.md) [schema]({Address}/src/Tool/report.json)",
            PackageReadme.Of("[map](../Metrics/README.md) [schema](./report.json)", "src/Tool", Address));

    [Fact]
    public void Of_NoAddress_KeepsTheTextAlone()
        => Assert.Equal("see the `Json` package.", PackageReadme.Of("see [the `Json` package](src/Json/README.md).", string.Empty, string.Empty));

    // Of the pages as they are packed: with an address no link is left that a gallery cannot follow, without one none to a file.
    [Theory]
    [InlineData("")]
    [InlineData("src/AfterSales.Metrics.Cli")]
    [InlineData("src/AfterSales.Metrics.Json")]
    [InlineData("src/AfterSales.Metrics.Reporting")]
    [InlineData("src/AfterSales.Metrics.Interactive")]
    public void Of_EveryPage_HasNoRelativeLink(string folder)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, folder, "README.md"));

        Assert.DoesNotContain(Links(PackageReadme.Of(text, folder, Address)), link => !link.StartsWith("https:", StringComparison.Ordinal) && link[0] != '#');
        Assert.DoesNotContain(Links(PackageReadme.Of(text, folder, string.Empty)), link => link.EndsWith(".md", StringComparison.Ordinal));
        Assert.Equal(text.Count(c => c == '\n'), PackageReadme.Of(text, folder, string.Empty).Count(c => c == '\n'));
    }

    // Outside code, found by the obvious way: a closing bracket, an opening parenthesis, up to the closing one.
    private static IEnumerable<string> Links(string text)
    {
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            var start = isCode ? -1 : line.IndexOf("](", StringComparison.Ordinal);
            for (; start >= 0; start = line.IndexOf("](", start + 2, StringComparison.Ordinal))
            {
                yield return line[(start + 2)..line.IndexOf(')', start)];
            }
        }
    }
}
#endif
