using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Every C# snippet of the README that is no program of its own stands, line for line, in a running test of this folder.</summary>
public partial class ReadmeTests
{
    private static readonly string[] SampleFiles = [.. typeof(ReadmeTests).Assembly.GetManifestResourceNames().Where(n =>
        n.EndsWith("Samples.cs", StringComparison.Ordinal))];

    [Fact]
    public void Snippets_AreRunningTests()
    {
        var samples = SampleFiles.Select(name => Normalize(Reference.Text(name))).ToList();
        var snippets = SnippetPattern().Matches(Reference.Text("README.md")).Select(m => m.Groups[1].Value)
            .Where(code => !code.StartsWith("using ", StringComparison.Ordinal)).Select(Normalize).ToList();

        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.True(samples.Any(s => s.Contains(snippet, StringComparison.Ordinal)), "No sample test has:\n" + snippet));
    }

    /// <summary>Indentation and using directives differ between a page and a class; nothing else may.</summary>
    private static string Normalize(string code) => string.Join(
        '\n',
        code.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("using AfterSales", StringComparison.Ordinal)
            && line != "using NodaTime;"));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex SnippetPattern();
}
