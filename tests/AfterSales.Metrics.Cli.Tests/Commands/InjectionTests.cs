using System.Xml.Linq;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>What a hostile file may put into any label: the page stays free of it, and well-formed.</summary>
public sealed class InjectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("</style><script>alert(1)</script>")]
    [InlineData("</svg><script>alert(1)</script>")]
    [InlineData("</td></tr></table><iframe src=//evil>")]
    [InlineData("'><b>x</b>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("<a href=javascript:alert(1)>x</a>")]
    [InlineData("<!--")]
    [InlineData("--><script>alert(1)</script>")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("<?php echo 1 ?>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("&#60;script&#62;alert(1)&#60;/script&#62;")]
    [InlineData("&amp;&quot;&apos;")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<base href=//evil>")]
    [InlineData("<meta http-equiv=refresh content=0>")]
    [InlineData("<form action=//evil><input>")]
    [InlineData("<object data=//evil>")]
    [InlineData("<math><mi xlink:href=//evil>")]
    [InlineData("<template><script>alert(1)</script></template>")]
    [InlineData("＜script＞alert(1)＜/script＞")]
    [InlineData("{{constructor.constructor('alert(1)')()}}")]
    [InlineData("[red]markup[/]")]
    [InlineData("=HYPERLINK(0)")]
    public void Label_OfAnyKind_StaysText(string payload)
    {
        run.With("costs.csv", $"date,amount,currency,account_name,department\n2026-02-01,2,EUR,{payload},{payload}\n2026-03-30,3,EUR,{payload},Field\n2026-03-31,x,EUR,{payload},{payload}\n")
            .With("repairs.csv", $"date,outcome,category\n2026-03-01,Fixed,{payload}\n2026-03-02,{payload},{payload}\n").Evaluate("--all");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var page = run.Page;
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)];
        var document = XDocument.Parse(body.Replace("&nbsp;", " ", StringComparison.Ordinal));
        string[] known = ["body", "header", "div", "p", "h1", "h2", "h3", "main", "nav", "ol", "ul", "li", "a", "section", "dl", "dt", "dd", "figure", "figcaption", "table", "thead", "tbody", "tfoot",
            "tr", "th", "td", "small", "footer", "strong", "svg", "title", "desc", "text", "rect", "line", "path", "polyline", "circle", "g"];
        Assert.All(document.Descendants(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(document.Descendants().Attributes(), a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.ToString()));
        Assert.All(document.Descendants("a"), a => Assert.StartsWith("#", a.Attribute("href")!.Value, StringComparison.Ordinal));
        Assert.Contains(document.Descendants("td").Concat(document.Descendants("th")), c => c.Value.Contains(payload, StringComparison.Ordinal));
    }
}
