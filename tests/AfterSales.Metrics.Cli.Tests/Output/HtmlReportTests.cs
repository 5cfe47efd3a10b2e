using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using AfterSales.Metrics.Cli.Tests.Commands;

namespace AfterSales.Metrics.Cli.Tests.Output;

/// <summary>What the page can do, and what it must not.</summary>
public sealed class HtmlReportTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    private const int LargestScript = 20_000;

    private readonly ToolRun run = sample.Run;

    [Fact]
    public void Script_IsSmallAsksNoNetworkAndRemembersNothing()
    {
        var script = Script();

        Assert.InRange(Encoding.UTF8.GetByteCount(script), 1, LargestScript);
        string[] forbidden = ["fetch", "XMLHttpRequest", "WebSocket", "sendBeacon", "import(", "localStorage", "sessionStorage", "indexedDB", "cookie", "eval(",
            "innerHTML", "document.write"];
        Assert.All(forbidden, word => Assert.DoesNotContain(word, script, StringComparison.Ordinal));
    }

    [Fact]
    public void Policy_AllowsThePagesOwnScriptAndNothingElse()
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script())));
        Assert.Contains($"content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'\"", run.Page, StringComparison.Ordinal);
    }

    /// <summary>A cell that begins as a formula is copied with an apostrophe; numbers are copied as numbers.</summary>
    [Fact]
    public void CopyAsCsv_FormulaInAText_IsMadeHarmless()
    {
        var script = Script();
        Assert.Contains("/^[=+\\-@\\t\\r", script, StringComparison.Ordinal);
        Assert.Contains("text = \"'\" + text", script, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_HaveATableOfWhatTheyDrawAndNamedMarks()
    {
        var figures = Body().Descendants("figure").ToList();

        Assert.NotEmpty(figures);
        Assert.All(figures, figure =>
        {
            var tips = figure.Descendants("svg").Elements().Elements("title").Count();
            Assert.Equal(tips, figure.Element("details")!.Descendants("tbody").Single().Elements("tr").Count());
        });
    }

    [Fact]
    public void Sections_FoldWithoutScriptAndAreOpen()
        => Assert.All(
            Body().Descendants("section").Where(s => (string?)s.Attribute("id") != "summary"),
            section => Assert.NotNull(section.Element("details")!.Attribute("open")));

    [Fact]
    public void TableHeadings_AreNeverEmpty()
        => Assert.All(Body().Descendants("th").Where(th => (string?)th.Attribute("scope") == "col"), th => Assert.NotEmpty(th.Value));

    private string Script()
    {
        var page = run.Page;
        var from = page.IndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        return page[from..page.IndexOf("</script>", StringComparison.Ordinal)];
    }

    private XElement Body()
    {
        var page = run.Page;
        return XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)]);
    }
}
