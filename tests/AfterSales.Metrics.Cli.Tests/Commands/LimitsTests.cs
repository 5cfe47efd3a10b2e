using System.Text;

namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>Hostile sizes end in one line, or in a report of a fair size, in seconds; the limits are those of the tool's README.</summary>
public sealed class LimitsTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Header_OfSixtyMegabytes_IsOneLine()
    {
        run.With("costs.csv", [.. "date,amount,currency,"u8, .. Enumerable.Repeat((byte)'x', 60_000_000), (byte)'\n']).Evaluate();

        Assert.Equal("error: costs.csv: line 1: the row is longer than 16,777,216 bytes, the most that is read; a quote opened there may never be closed.",
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
    }

    [Fact]
    public void Header_OfAHundredThousandColumns_IsOneLine()
    {
        run.With("costs.csv", "date,amount,currency" + string.Concat(Enumerable.Range(0, 100_000).Select(i => ",c" + i)) + "\n").Evaluate();

        Assert.Equal("error: costs.csv: line 1: the row has 100,003 fields; at most 10,000 are read.", run.Error.Trim());
    }

    [Fact]
    public void Budget_OfTwentyThousandMonths_IsEvaluated()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-01-05,5,EUR,A\n2026-02-05,5,EUR,A\n")
            .With("budget.csv", Lines("line,amount,currency,month", 20_000,
                i => $"A{i % 10},{i % 100},EUR,{1900 + (i / 12 % 300)}-{1 + (i % 12):00}")).Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((20_000, 20_000, 0, 0), run.CountsOf("budget.csv"));
        Assert.True(run.JsonText.Length < 20_000_000);
    }

    [Fact]
    public void Rules_TwentyThousandOfThem_ClassifyTheLedger()
    {
        run.With("costs.csv", Lines("date,amount,currency,account,department", 3_000,
                i => $"2026-01-{1 + (i % 28):00},{i % 90}.50,EUR,{4000 + (i % 500)},D{i % 1500}"))
            .With("cost-rules.csv", Lines("dimension,class,account_prefix,department,priority", 20_000,
                i => $"element,c{i % 50},{4000 + (i % 500)},D{i},{i % 7}"))
            .Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(20_000, run.CountsOf("cost-rules.csv").Used);
    }

    [Fact]
    public void Rules_OfMoreThanAHundredDimensions_AreRejectedByRule()
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-05,5,EUR\n").With("cost-rules.csv", Lines("dimension,class", 102, i => $"d{i},c")).Evaluate();

        Assert.Equal((102, 100, 0, 2), run.CountsOf("cost-rules.csv"));
        Assert.Equal("must be one of at most 100 dimensions", Rule("cost-rules.csv"));
    }

    [Fact]
    public void Rules_TwentyThousandThatDifferInDatesAlone_ClassifyTheLedger()
    {
        run.With("costs.csv", Lines("date,amount,currency,department", 5_000, i => $"{Day(i % 1_000)},{1 + (i % 90)}.50,EUR,D{i % 3}"))
            .With("cost-rules.csv", Lines("dimension,class,from,to", 20_000, i => $"element,c{i % 50},{Day(i)},{Day(i)}"))
            .Evaluate("--years", "1900..2200");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((20_000, 20_000, 0, 0), run.CountsOf("cost-rules.csv"));
        var coverage = Table("coverage").First();
        Assert.Equal(5_000, coverage.GetProperty("classified").GetInt64());

        static string Day(int i) => NodaTime.Text.LocalDatePattern.Iso.Format(new NodaTime.LocalDate(2026, 1, 1).PlusDays(i));
    }

    [Fact]
    public void Rules_ThatDifferInDates_EachDecideTheirOwnDays()
    {
        run.With("costs.csv", "date,amount,currency,department\n2026-01-09,1,EUR,A\n2026-01-10,10,EUR,A\n2026-01-20,100,EUR,A\n2026-01-21,1000,EUR,A\n2026-02-01,10000,EUR,B\n")
            .With("cost-rules.csv", "dimension,class,from,to\nelement,first,2026-01-10,2026-01-20\nelement,then,2026-01-21,\n").Evaluate();

        var rules = Table("rules").ToList();
        Assert.Equal(["110", "11000"], rules.Select(r => r.GetProperty("net").GetProperty("amount").GetString()));
        Assert.Equal(["1111", "10000"], Table("months").Select(r => r.GetProperty("net").GetProperty("amount").GetString()));
    }

    [Fact]
    public void Rules_ThatDifferInPriorityAlone_AreAtMostFourHundred()
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-05,5,EUR\n").With("cost-rules.csv",
            Lines("dimension,class,priority", 401, i => $"element,c,{i}")).Evaluate();

        Assert.Equal((401, 400, 0, 1), run.CountsOf("cost-rules.csv"));
        Assert.Equal("must not have more than 400 rules that differ in sign or priority alone", Rule("cost-rules.csv"));
    }

    [Fact]
    public void Drivers_OverFifteenHundredDepartments_AreAllocatedWithoutTheMatrix()
    {
        run.With("costs.csv", Lines("date,amount,currency,department", 1_500, i => $"2026-01-05,{i % 90}.50,EUR,D{i}"))
            .With("drivers.csv", Lines("from,to,units", 28_000, i => $"D{i * 7919L % 1500},D{((i * 104_729L) + 1) % 1500},{1 + (i % 98)}")).Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.False(run.Section("allocation").GetProperty("tables").TryGetProperty("flows", out _));
        Assert.Contains(run.Section("allocation").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.StartsWith("The matrix of own cost and flows", StringComparison.Ordinal));
        Assert.True(run.JsonText.Length < 20_000_000);
    }

    [Fact]
    public void Questions_AThousandOfThem_AreRatedWithoutAlpha()
    {
        run.With("survey.csv", Lines("respondent,question,answer,scale_min,scale_max", 30_000, i => $"R{i % 30},Q{i / 30},{1 + (i * 31L % 5)},1,5")).Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains(run.Section("satisfaction").GetProperty("notes").EnumerateArray(),
            n => n.GetString() == "No alpha of Q: it is told of blocks of up to 200 questions, and this one has 1000.");
    }

    /// <summary>The sum of the capacities is beyond what one duration of some clocks can hold; the report is told by quarter.</summary>
    [Fact]
    public void Resources_TwentyThousandOverThreeYears_AreToldByLongerPeriods()
    {
        run.With("bookings.csv", Lines("resource,start,end", 40_000,
            i => $"P{i / 2},{2023 + (i % 2 * 2)}-03-0{1 + (i / 2 % 9)}T08:00:00Z,{2023 + (i % 2 * 2)}-03-0{1 + (i / 2 % 9)}T16:00:00Z")).Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        var tables = run.Section("utilization").GetProperty("tables");
        Assert.True(tables.TryGetProperty("resourceYears", out var years));
        Assert.True(years.GetArrayLength() <= UtilizationUnit.MostCells);
        Assert.Contains(run.Section("utilization").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.StartsWith("Told by year, not by week", StringComparison.Ordinal));
        Assert.True(run.JsonText.Length < 30_000_000);
    }

    [Theory]
    [InlineData("--years", "1..9000")]
    public void Dates_AtTheEndsOfTime_AreReadWhenAsked(string option, string value)
    {
        foreach (var date in new[] { "9000-12-31", "0001-01-01" })
        {
            run.With("costs.csv", $"date,amount,currency\n{date},1,EUR\n2026-01-01,1,EUR\n")
                .With("bookings.csv", $"resource,start,end\nA,{date}T08:00:00Z,{date}T09:00:00Z\n")
                .With("repairs.csv", $"date,outcome\n{date},Fixed\n")
                .With("cashflows.csv", $"initiative,date,amount,currency\nA,{date},-1,EUR\nA,2026-01-01,2,EUR\n").Evaluate(option, value);

            Assert.Equal((ExitCode.Done, string.Empty), (run.ExitCode, run.Error));
        }
    }

    [Theory]
    [InlineData("--period", "0001-01")]
    [InlineData("--period", "9999")]
    [InlineData("--scale", "1..2000000000")]
    [InlineData("--scale", "5")]
    [InlineData("--scale", "3..3")]
    [InlineData("--rate-age", "-1")]
    [InlineData("--encoding", "utf-7")]
    [InlineData("--skip-lines", "many")]
    [InlineData("--years", "2200..1900")]
    [InlineData("--years", "1..9999")]
    public void Option_OfNoUse_IsOneLine(string option, string value)
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-01,1,EUR\n").Evaluate(option, value);

        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.StartsWith("error: ", Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("mistake of the tool", run.Error, StringComparison.Ordinal);
    }

    private static string Lines(string header, int count, FormattableRow row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < count; i++)
        {
            text.Append(FormattableString.Invariant(row(i))).Append('\n');
        }

        return text.ToString();
    }

    private IEnumerable<System.Text.Json.JsonElement> Table(string id) => run.Section("costs").GetProperty("tables").GetProperty(id).EnumerateArray();

    private string? Rule(string file) => run.FileOf(file).GetProperty("rejected")[0].GetProperty("rule").GetString();

    private delegate FormattableString FormattableRow(int i);
}
