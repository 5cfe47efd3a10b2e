using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>What a hostile file may put into any label and any header: the page stays free of it and well-formed, the screen shows it as text.</summary>
public sealed class InjectionTests : IDisposable
{
    private const int RowsTaken = 40;

    /// <summary>Columns whose words mean something to the tool: what is none of them is rejected, and shown with its rejection.</summary>
    private static readonly string[] Words = ["currency", "day", "direction", "sign", "activity"];

    private static readonly string[] Elements =
    [
        "body", "header", "div", "p", "h1", "h2", "h3", "main", "nav", "ol", "ul", "li", "a", "section", "dl", "dt", "dd", "figure", "figcaption", "table",
        "thead", "tbody", "tfoot", "tr", "th", "td", "small", "footer", "strong", "svg", "title", "desc", "text", "rect", "line", "path", "polyline", "polygon",
        "circle", "g", "tspan", "details", "summary", "span", "b",
    ];

    private readonly ToolRun run = new();

    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>", "</svg><script>alert(1)</script>", "</td></tr></table><iframe src=//evil>", "'><b>x</b>",
        "' onmouseover='alert(1)", "javascript:alert(1)", "<a href=javascript:alert(1)>x</a>", "<!--", "--><script>alert(1)</script>",
        "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "&amp;&quot;&apos;", "<style>*{display:none}</style>", "<base href=//evil>", "<meta http-equiv=refresh content=0>", "<form action=//evil><input>",
        "<object data=//evil>", "<math><mi xlink:href=//evil>", "<template><script>alert(1)</script></template>", "＜script＞alert(1)＜/script＞",
        "{{constructor.constructor('alert(1)')()}}", "[red]markup[/]", "=HYPERLINK(0)",
    ];

    public void Dispose() => run.Dispose();

    [Fact]
    public void Payloads_AreTheTwentyNineThatWereTried() => Assert.Equal(29, Payloads.Count);

    /// <summary>Every text column of every file carries the payload behind its texts, and every file has a column named so.</summary>
    [Theory]
    [MemberData(nameof(Payloads))]
    public void Payload_InEveryTextColumnAndHeader_StaysText(string payload)
    {
        foreach (var file in SectionList.Files)
        {
            run.With(file.FileName, Spoiled(file, payload));
        }

        run.With(payload.Replace('/', '∕') + ".csv", "a\n").Evaluate("--all");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.True(run.CountsOf("costs.csv").Used > 0 && run.CountsOf("survey.csv").Used > 0 && run.CountsOf("repairs.csv").Used > 0);
        AssertPage(payload);
        var screen = WithoutColors(run.Output);
        Assert.DoesNotContain(screen, c => char.IsControl(c) && c is not ('\r' or '\n'));
        if (payload.Length < 12)
        {
            Assert.Contains(payload, screen, StringComparison.Ordinal);
        }
    }

    /// <summary>Sequences that would write the clipboard, clear the screen or turn the direction of writing.</summary>
    [Theory]
    [InlineData("\u001b]52;c;ZXZpbA==\u0007")]
    [InlineData("\u001b[2J")]
    [InlineData("\u009b31m")]
    [InlineData("\u202Efdp.exe")]
    [InlineData("\u2066x\u2069")]
    [InlineData("a\u0008b")]
    public void Sequence_InEveryTextColumnAndHeader_NeverReachesTerminalOrPageRaw(string sequence)
    {
        foreach (var file in SectionList.Files)
        {
            run.With(file.FileName, Spoiled(file, sequence));
        }

        run.With(sequence.Replace('/', '∕') + ".csv", "a\n").Evaluate("--all");

        foreach (var text in new[] { WithoutColors(run.Output), run.Error, run.Page })
        {
            Assert.DoesNotContain(sequence, text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\r' or '\n' or '\t')) || c is '\u202E' or '\u2066');
        }
    }

    /// <summary>The first rows of the sample's file with the payload behind each of its texts, and a column named so.</summary>
    private static string Spoiled(InputFile file, string payload)
    {
        using var reader = new StreamReader(InputSource.Sample.PartsOf(file)[0].Open());
        var header = reader.ReadLine()!.Split(',');
        var isText = header.Select(h => file.Columns.Any(c => c.Name == h && c.Kind == ColumnKind.Text) && !Words.Contains(h)
            && !(file.Name == "rates" && h is "from" or "to") && h is not ("start" or "end" or "month" or "opened" or "due" or "fixed" or "sla_met")).ToList();
        var rows = new List<string> { string.Join(',', [.. header, Quoted(payload)]) };
        while (rows.Count <= RowsTaken && reader.ReadLine() is { } line)
        {
            var fields = line.Split(',').Select((v, i) => isText[i] && v.Length > 0 && v[0] != '"' ? Quoted(v + payload) : v);
            rows.Add(string.Join(',', [.. fields, Quoted(payload)]));
        }

        // A row that is rejected for each of its texts that has words of its own.
        rows.Add(string.Join(',', [.. header.Select(_ => Quoted(payload)), Quoted(payload)]));
        return string.Join('\n', rows) + "\n";
    }

    /// <summary>Whether the screen understands colors is the machine's affair; they are the only sequences that the tool sends.</summary>
    private static string WithoutColors(string screen) => Regex.Replace(screen, "\u001b\\[[0-9;]*m", string.Empty);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void AssertPage(string payload)
    {
        var page = run.Page;
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)];
        var document = XDocument.Parse(body.Replace("&nbsp;", " ", StringComparison.Ordinal));
        Assert.All(document.Descendants(), e => Assert.Contains(e.Name.LocalName, Elements));
        Assert.All(document.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.ToString()));
        Assert.All(document.Descendants().Attributes().Where(a => a.Name.LocalName is "href" or "src" or "action"),
            a => Assert.StartsWith("#", a.Value, StringComparison.Ordinal));
        Assert.Contains(document.Descendants("td").Concat(document.Descendants("th")), c => c.Value.Contains(payload, StringComparison.Ordinal));
        Assert.Contains(document.Descendants("li"), c => c.Value.Contains(payload, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", body, StringComparison.OrdinalIgnoreCase);
    }
}
