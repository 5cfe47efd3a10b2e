namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class CostSectionTests : IDisposable
{
    private const string Costs = """
        date,amount,currency,account,account_name,department,activity
        2026-02-03,100.10,EUR,4100,Wages,Field,Repair
        2026-02-04,40.00,EUR,5100,Parts,Field,Repair
        2026-03-03,120.20,EUR,4100,Wages,Field,Repair
        2026-03-04,-5.05,EUR,5100,Parts,Field,Repair
        2026-03-30,10.00,EUR,9999,Other,Desk,Support

        """;

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Rules_ClassifyAndShowTheRest()
    {
        run.With("costs.csv", Costs).With(
            "cost-rules.csv", "dimension,class,account_prefix\nelement,labor,41\nElement,Parts,51\nelement,travel,77\n").Evaluate();

        var rows = run.Section("costs").GetProperty("tables").GetProperty("by-element").EnumerateArray()
            .ToDictionary(r => r.GetProperty("class").GetString()!, r => r.GetProperty("net").GetProperty("amount").GetString());
        Assert.Equal(new Dictionary<string, string?> { ["Labor"] = "220.30", ["Parts"] = "34.95", ["travel"] = "0", ["Unclassified"] = "10.00" }, rows);
        var coverage = Assert.Single(Table("coverage"));
        Assert.Equal(
            (4L, 1L, "10.00"),
            (coverage.GetProperty("classified").GetInt64(), coverage.GetProperty("unclassified").GetInt64(),
                coverage.GetProperty("net").GetProperty("amount").GetString()));
        Assert.Equal(0.8, coverage.GetProperty("byCount").GetDouble(), 12);
        Assert.Equal(
            [(2L, "decides", 2L), (3L, "decides", 2L), (4L, "no line meets it", 0L)],
            Table("rules").Select(r => (r.GetProperty("line").GetInt64(), r.GetProperty("status").GetString()!, r.GetProperty("decided").GetInt64())));
    }

    [Fact]
    public void Evaluate_RulesThatContradict_AreNamedWithTheLinesTheyMeet()
    {
        run.With("costs.csv", Costs).With("cost-rules.csv", "dimension,class,department,activity\nelement,labor,Field,\nelement,parts,,Repair\n").Evaluate();

        var conflict = Assert.Single(Table("conflicts"));
        Assert.Equal(
            (2L, 3L, 4L),
            (conflict.GetProperty("decides").GetInt64(), conflict.GetProperty("contradicts").GetInt64(), conflict.GetProperty("lines").GetInt64()));
        Assert.Equal(["decides", "always overruled"], Table("rules").Select(r => r.GetProperty("status").GetString()));
    }

    [Fact]
    public void Evaluate_RuleRepeated_IsIgnoredWithTheLineThatDecides()
    {
        run.With("costs.csv", Costs).With("cost-rules.csv", "dimension,class,account_prefix\nelement,labor,41\nelement,parts,41\n").Evaluate();

        Assert.Equal((2, 1, 1, 0), run.CountsOf("cost-rules.csv"));
        Assert.Equal("has the conditions of line 2, which decides", run.FileOf("cost-rules.csv").GetProperty("ignored")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Evaluate_NoRules_SaysThatNoneAreAssumed()
    {
        run.With("costs.csv", Costs).Evaluate();

        Assert.Contains(Notes(), n => n.StartsWith("There is no cost-rules.csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_FilesThatServeNothing_AreIgnoredAndSaySo()
    {
        run.With("cost-rules.csv", "dimension,class\nelement,labor\n")
            .With("calendar.csv", "day,start,end\nmonday,08:00,16:00\n")
            .With("sales.csv", "month,units,revenue,currency\n2026-03,1,1,EUR\n")
            .Evaluate();

        Assert.Equal((1, 0, 1, 0), run.CountsOf("cost-rules.csv"));
        Assert.Equal((1, 0, 1, 0), run.CountsOf("calendar.csv"));
        Assert.Equal((1, 0, 1, 0), run.CountsOf("sales.csv"));
    }

    /// <summary>April ends on the second, and January began on the twentieth: both are marked, and the first screen tells of March alone.</summary>
    [Fact]
    public void Evaluate_MonthsCoveredInPart_AreMarkedAndNoHeadline()
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-20,5,EUR\n2026-02-10,100,EUR\n2026-03-10,200,EUR\n2026-04-02,9000,EUR\n").Evaluate();

        Assert.Equal(["January 2026, in part", "February 2026", "March 2026", "April 2026, still runs"], Cells("By month"));
        Assert.Contains(">March 2026</p>", run.Page, StringComparison.Ordinal);
        Assert.Contains(">200.00 EUR</p>", run.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("9,000.00 EUR</p>", run.Page, StringComparison.Ordinal);
    }

    /// <summary>February began on the twentieth: March is told, and that it is ten times February is no news.</summary>
    [Fact]
    public void Evaluate_MonthBeforeCoveredInPart_IsHeldAgainstNothingOnTheFirstScreen()
    {
        run.With("costs.csv", "date,amount,currency\n2026-02-20,20,EUR\n2026-03-02,100,EUR\n2026-03-30,100,EUR\n").Evaluate();

        Assert.Contains("<p class=\"change\">no two whole months</p><p class=\"period\">March 2026</p>", run.Page, StringComparison.Ordinal);
        Assert.Contains("20.00 EUR<small>in part</small>", run.Page, StringComparison.Ordinal);
        Assert.EndsWith("none can be compared with a period before.", run.Section("evaluation").GetProperty("finding").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("against February", run.Json.GetProperty("summary").GetProperty("findings").ToString(), StringComparison.Ordinal);
    }

    /// <summary>Records of one part of a month: the tile says so.</summary>
    [Fact]
    public void Evaluate_NoWholeMonth_IsMarkedOnTheFirstScreen()
    {
        run.With("costs.csv", "date,amount,currency\n2026-03-12,20,EUR\n2026-03-14,100,EUR\n").Evaluate();

        Assert.Contains("<p class=\"period\">March 2026, still runs</p>", run.Page, StringComparison.Ordinal);
    }

    /// <summary>The first column of a table of the page.</summary>
    private IEnumerable<string> Cells(string title)
    {
        var table = run.Page[run.Page.IndexOf($">{title}</h3>", StringComparison.Ordinal)..];
        return System.Text.RegularExpressions.Regex.Matches(
            table[table.IndexOf("<tbody>", StringComparison.Ordinal)..table.IndexOf("</tbody>", StringComparison.Ordinal)], "<th scope=\"row\"[^>]*>([^<]*)")
            .Select(m => m.Groups[1].Value);
    }

    private List<System.Text.Json.JsonElement> Table(string id) => [.. run.Section("costs").GetProperty("tables").GetProperty(id).EnumerateArray()];

    private IEnumerable<string> Notes() => run.Section("costs").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!);
}
