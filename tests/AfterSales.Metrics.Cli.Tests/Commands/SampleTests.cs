using System.Text.Json;
using System.Xml.Linq;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>The run that everybody does first: no folder, the sample inside the tool.</summary>
public sealed class SampleTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    private static readonly string[] Sections =
    [
        "evaluation", "costs", "allocation", "budget", "utilization", "satisfaction", "economics", "initiatives", "impact", "brand", "processes", "cases",
        "repairs", "returns", "warranty", "trends", "scorecard", "data",
    ];

    private readonly ToolRun run = sample.Run;

    [Fact]
    public void Evaluate_NoFolder_RunsTheSampleAndSaysItIsInvented()
    {
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        Assert.Contains("Invented records, made to show the tool.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Invented records.", run.Page, StringComparison.Ordinal);
        Assert.True(run.Json.GetProperty("invented").GetBoolean());
    }

    [Fact]
    public void Evaluate_Sample_HasEverySection()
        => Assert.Equal(Sections, run.Json.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("id").GetString()));

    [Fact]
    public void Evaluate_Sample_AccountsForEveryRowOfEveryFile()
    {
        Assert.Equal(SectionList.Files.Select(f => f.FileName), run.Json.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("file").GetString()));
        foreach (var file in SectionList.Files)
        {
            using var reader = new StreamReader(InputSource.Sample.PartsOf(file)[0].Open());
            var lines = reader.ReadToEnd().Count(c => c == '\n') - 1;
            var (rows, used, ignored, rejected) = run.CountsOf(file.FileName);
            Assert.Equal(lines, rows);
            Assert.Equal(rows, used + ignored + rejected + run.FileOf(file.FileName).GetProperty("quarantinedRows").GetInt64());
        }
    }

    [Fact]
    public void Evaluate_Sample_CostsAddUpToTheFilesOwnTotal()
    {
        using var reader = new StreamReader(InputSource.Sample.PartsOf(CostLine.File)[0].Open());
        var amounts = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(l => decimal.Parse(l.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)).ToList();

        var costs = run.Section("costs");

        Assert.Equal(amounts.Sum(), Amount(costs.GetProperty("figures").GetProperty("net")));
        Assert.Equal(amounts.Count(a => a < 0), costs.GetProperty("figures").GetProperty("creditLines").GetInt64());
        foreach (var table in new[] { "by-element", "by-traceability", "departments", "activities", "months" })
        {
            Assert.Equal(amounts.Sum(), costs.GetProperty("tables").GetProperty(table).EnumerateArray().Sum(r => Amount(r.GetProperty("net"))));
        }
    }

    [Fact]
    public void Evaluate_Sample_BridgeAddsUpToTheChange()
    {
        var steps = run.Section("costs").GetProperty("tables").GetProperty("bridge").EnumerateArray().ToList();
        var net = run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Single(
            f => f.GetProperty("name").GetString() == "costs.net");

        Assert.Equal(Amount(net.GetProperty("change")), steps.Sum(s => Amount(s.GetProperty("change"))));
        Assert.Equal(Amount(net.GetProperty("value")), steps.Sum(s => Amount(s.GetProperty("after"))));
    }

    [Fact]
    public void Evaluate_Page_IsWellFormedAndNeedsNothingElse()
    {
        var page = run.Page;
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)];

        var document = XDocument.Parse(body.Replace("&nbsp;", " ", StringComparison.Ordinal));

        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", body, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
        var ids = document.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.Descendants("a"), a => Assert.Contains(a.Attribute("href")!.Value[1..], ids));
        Assert.All(document.Descendants("svg"), svg =>
        {
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.All(svg.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
            Assert.NotEmpty(svg.Element("title")!.Value);
            Assert.NotEmpty(svg.Element("desc")!.Value);
        });
        Assert.True(document.Descendants("svg").Count() >= 6);
    }

    [Fact]
    public void Evaluate_Charts_StayInTheirPicture()
    {
        var page = run.Page;
        var body = page[page.IndexOf("<body>", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + 7)];
        foreach (var svg in XDocument.Parse(body).Descendants("svg"))
        {
            var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            foreach (var attribute in svg.Descendants().Attributes().Where(a => a.Name.LocalName is "x" or "y" or "x1" or "x2" or "y1" or "y2" or "cx" or "cy"))
            {
                var value = double.Parse(attribute.Value, System.Globalization.CultureInfo.InvariantCulture);
                var limit = attribute.Name.LocalName.Contains('x', StringComparison.Ordinal) ? box[2] : box[3];
                Assert.InRange(value, 0, limit);
            }
        }
    }

    [Fact]
    public void Evaluate_SameInput_GivesTheSameBytes()
    {
        using var again = new ToolRun().Run("evaluate", "--all");

        Assert.Equal(run.Page, again.Page);
        Assert.Equal(run.JsonText, again.JsonText);
        Assert.EndsWith("}\n", run.JsonText, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Json_HasTheSchemaAndAmountsAsStrings()
    {
        Assert.Equal("aftersales-report/2", run.Json.GetProperty("schema").GetString());
        var net = run.Section("costs").GetProperty("figures").GetProperty("net");
        Assert.Equal(JsonValueKind.String, net.GetProperty("amount").ValueKind);
        Assert.Equal("EUR", net.GetProperty("currency").GetString());
        var index = run.Section("satisfaction").GetProperty("figures").GetProperty("index");
        Assert.InRange(index.GetProperty("value").GetDouble(), index.GetProperty("lower").GetDouble(), index.GetProperty("upper").GetDouble());
        Assert.Equal("StudentT", index.GetProperty("method").GetString());
    }

    [Fact]
    public void Evaluate_Sample_UtilizationRollsUpAsRatioOfSums()
    {
        var resources = run.Section("utilization").GetProperty("tables").GetProperty("resources").EnumerateArray().ToList();
        var weeks = run.Section("utilization").GetProperty("tables").GetProperty("weeks").EnumerateArray().ToList();
        var total = run.Section("utilization").GetProperty("figures").GetProperty("utilization").GetDouble();

        Assert.Equal(total, resources.Sum(r => r.GetProperty("inHours").GetDouble()) / resources.Sum(r => r.GetProperty("capacity").GetDouble()), 12);
        Assert.Equal(total, weeks.Sum(r => r.GetProperty("inHours").GetDouble()) / weeks.Sum(r => r.GetProperty("capacity").GetDouble()), 12);
        Assert.NotEmpty(run.Section("utilization").GetProperty("tables").GetProperty("open").EnumerateArray());
    }

    private static decimal Amount(JsonElement element)
        => decimal.Parse(element.GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public sealed class SampleRun : IDisposable
    {
        internal ToolRun Run { get; } = new ToolRun().Run("evaluate", "--all");

        public void Dispose() => Run.Dispose();
    }
}
