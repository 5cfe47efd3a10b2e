using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class DataSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    private const string Costs = """
        date,amount,currency,department,case
        2026-02-03,100,EUR,Field,C1
        2026-02-04,50,EUR,Field,C1
        2026-03-03,30.50,EUR,Field,C2
        2026-03-04,7,EUR,Field,
        2026-03-05,900,EUR,Shop,C9

        """;

    private const string Bookings = """
        resource,start,end,case
        Anna,2026-02-03T08:00:00Z,2026-02-03T09:00:00Z,C1
        Anna,2026-03-03T08:00:00Z,2026-03-03T09:00:00Z,C2
        Anna,2026-03-04T08:00:00Z,2026-03-04T10:00:00Z,C3

        """;

    [Fact]
    public void Evaluate_FairFiles_PassAndEndTheReport()
    {
        run.With("costs.csv", Costs).Evaluate();

        Assert.Equal("data", run.Json.GetProperty("sections").EnumerateArray().Last().GetProperty("id").GetString());
        Assert.Equal("passed", Figure("verdict").GetString());
        Assert.Equal(1, Figure("score").GetDouble());
        Assert.All(Table("accounts"), row => Assert.True(row.GetProperty("balanced").GetBoolean()));
    }

    [Fact]
    public void Evaluate_EveryVerdictOnARow_AddsUpInCountAndDigest()
    {
        run.With("costs.csv", Costs + "x,1,EUR,Field,\n\n2026-03-06,2000,EUR,Shop,C4\n")
            .With("rules.csv", "file,check,column,from,to\ncosts,range,amount,0,1000\n")
            .With("targets.csv", "figure,target\nnobody.knows,1\ncosts.net,5\n").Evaluate();

        var account = Row("accounts", "file", "costs.csv");
        Assert.Equal((8, 5, 1, 1, 1), (Count("read"), Count("used"), Count("ignored"), Count("rejected"), Count("quarantined")));
        Assert.All(Table("accounts"), row => Assert.True(row.GetProperty("balanced").GetBoolean()));
        Assert.Equal((7L, "2000"), (Table("quarantined")[0].GetProperty("line").GetInt64() - 2, Table("quarantined")[0].GetProperty("value").GetString()));

        int Count(string column) => account.GetProperty(column).GetInt32();
    }

    [Fact]
    public void Evaluate_SameRowsInAnotherOrder_HaveTheSameDigest()
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-01,1,EUR\n2026-01-02,2,EUR\n").Evaluate();
        var first = Row("accounts", "file", "costs.csv").GetProperty("digest").GetString();
        run.With("costs.csv", "date,amount,currency\n2026-01-02,2,EUR\n2026-01-01,1,EUR\n").Evaluate();
        Assert.Equal(first, Row("accounts", "file", "costs.csv").GetProperty("digest").GetString());
        run.With("costs.csv", "date,amount,currency\n2026-01-02,2,EUR\n2026-01-01,1.0,EUR\n").Evaluate();
        Assert.NotEqual(first, Row("accounts", "file", "costs.csv").GetProperty("digest").GetString());
    }

    [Fact]
    public void Evaluate_BlockingRuleThatFails_LeadsWhateverTheAverage()
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column,rule,severity\ncosts,required,case,Has a case,blocking\n").Evaluate();

        Assert.Equal("blocked", Figure("verdict").GetString());
        Assert.StartsWith("The data are blocked: Has a case.", run.Section("data").GetProperty("finding").GetString(), StringComparison.Ordinal);
        Assert.Equal(0.8, Figure("score").GetDouble());
        Assert.Equal("1080.50", run.Section("costs").GetProperty("figures").GetProperty("net").GetProperty("amount").GetString());
    }

    [Fact]
    public void Evaluate_RuleOfAColumnThatIsNotThere_IsUnprovenNotPassed()
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column,severity\ncosts,required,plate,blocking\n").Evaluate();

        Assert.Equal("unproven", Figure("verdict").GetString());
        Assert.Contains(Notes(), note => note.Contains("costs has no column “plate”", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_EveryKindOfRule_IsAsked()
    {
        run.With("bookings.csv", "resource,start,end,opened,case,kind,extra\n"
                + "Anna,2026-03-03T08:00:00Z,2026-03-03T09:00:00Z,2026-03-01T08:00:00Z,C1,person,AB-12\n"
                + "Anna,2026-03-04T08:00:00Z,2026-03-04T09:00:00Z,2026-03-04T08:00:00Z,C1,tool,AB12\n")
            .With("rules.csv", """
                file,check,column,rule,other,values,from,to,severity,when_column,when_value
                bookings,required,case,a,,,,,warning,,
                bookings,one-of,kind,b,,person;vehicle,,,warning,,
                bookings,mask,extra,c,,AA-99,,,warning,,
                bookings,dates,start,d,,,2026-03-04,2026-03-31,warning,,
                bookings,not-before,end,e,start,,,,warning,,
                bookings,same,start,f,opened,,,,warning,,
                bookings,fresh,start,g,,27,,2026-03-31,warning,,
                bookings,unique,case,h,,,,,warning,,
                bookings,one-of,kind,i,,person,,,warning,case,C2
                bookings,unique,resource;start,j,,,,,warning,,

                """).Evaluate();

        Assert.Equal(
            ["a 2 0", "b 1 1", "c 1 1", "d 1 1", "e 2 0", "f 1 1", "g 1 1", "h 0 2", "i 0 0", "j 2 0"],
            Table("rules").Select(r => (Name: r.GetProperty("rule").GetString()!, Passed: r.GetProperty("passed"), Failed: r.GetProperty("failed")))
                .Select(r => (r.Name, Text: $"{r.Name} {r.Passed} {r.Failed}")).Where(r => r.Name.Length == 1)
                .OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => r.Text));
    }

    [Theory]
    [InlineData("nofile,required,amount,,,", "file")]
    [InlineData("costs,sorted,amount,,,", "check")]
    [InlineData("costs,range,amount,,,", "from")]
    [InlineData("costs,range,amount,9,1,", "to")]
    [InlineData("costs,range,amount,1.234,x,", "to")]
    [InlineData("costs,dates,date,31.12.2026,2026-12-31,", "from")]
    [InlineData("costs,one-of,department,,,", "values")]
    [InlineData("costs,required,amount,,,grave", "severity")]
    [InlineData("costs,required,amount,,,3", "severity")]
    public void Evaluate_RuleThatIsNone_IsRejectedByName(string row, string column)
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column,from,to,severity\n" + row + "\n").Evaluate();

        var rejected = Assert.Single(run.FileOf("rules.csv").GetProperty("rejected").EnumerateArray());
        Assert.StartsWith(column, rejected.GetProperty("column").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_BookingsAndCostsWithCases_AddUpToAllCosts()
    {
        run.With("costs.csv", Costs).With("bookings.csv", Bookings).Evaluate();

        Assert.Equal(
            [("case in both files", 2, "180.50"), ("case only in bookings.csv", 1, null), ("case only in costs.csv", 1, "900"), ("without case", null, "7"),
                ("costs.csv, in all", null, "1087.50")],
            Table("bookings-costs").Select(r => (r.GetProperty("step").GetString()!, Number(r.GetProperty("keys")), AmountOf(r.GetProperty("amount")))));
        Assert.Equal("C9", Assert.Single(Table("bookings-costs-keys")).GetProperty("key").GetString());
    }

    [Fact]
    public void Evaluate_ClaimsAndCostsWithCases_ConfirmEachOtherOrNot()
    {
        run.With("costs.csv", Costs)
            .With("claims.csv", "origin_year,paid_year,amount,currency,case\n2025,2026,150,EUR,C1\n2025,2026,31,EUR,C2\n2025,2026,5,EUR,C7\n").Evaluate();

        Assert.Equal(["C7", "C2"], Table("costs-claims-keys").Select(r => r.GetProperty("key").GetString()!));
        Assert.Equal(("186", 3), (AmountOf(Table("costs-claims")[^1].GetProperty("amount")), 3));
        Assert.Equal(1 / 3.0, Row("dimensions", "dimension", "Accuracy").GetProperty("score").GetDouble(), 1e-12);
    }

    [Fact]
    public void Evaluate_FilesThatShareNoKey_AreNotHeldAgainstEachOther()
    {
        run.With("costs.csv", Costs.Replace(",C", ",X", StringComparison.Ordinal)).With("bookings.csv", Bookings).Evaluate();

        Assert.False(run.Section("data").GetProperty("tables").TryGetProperty("bookings-costs", out _));
    }

    [Fact]
    public void Evaluate_RowsNotInAFigure_BoundIt()
    {
        run.With("costs.csv", "date,amount,currency\n2026-03-01,10,EUR\n2026-03-31,40,EUR\n2026-03-15,-20,EUR\nx,1,EUR\n2026-03-16,500,EUR\n2026-03-16,-300,EUR\n")
            .With("rules.csv", "file,check,column,from,to\ncosts,range,amount,-100,100\n")
            .With("repairs.csv", "date,outcome,product_age_years\n2026-03-01,Fixed,1\n2026-03-31,Fixed,1\n2026-03-02,Open,1\n2026-03-02,Fixed,old\n").Evaluate();

        // One row set apart adds 500 or nothing, one takes 300 or nothing; the rejected one is between the least and the largest used.
        var costs = Row("bounds", "figure", "Net cost");
        Assert.Equal(("30", "-290.00", "570.00", 3), (AmountOf(costs.GetProperty("value"))!.Replace(".00", string.Empty, StringComparison.Ordinal),
            AmountOf(costs.GetProperty("lower")), AmountOf(costs.GetProperty("upper")), costs.GetProperty("rows").GetInt32()));
        var repairs = Row("bounds", "figure", "First-time fix rate, repairs");
        Assert.Equal((0.5, 0.75), (repairs.GetProperty("lower").GetDouble(), repairs.GetProperty("upper").GetDouble()));
    }

    [Fact]
    public void Evaluate_OtherKindsThanBefore_SaysThatInputsChanged()
    {
        var before = string.Concat(Enumerable.Range(1, 28).Select(d => $"2026-02-{d:00},10,EUR,Field\n2026-02-{d:00},10,EUR,Shop\n"));
        var now = string.Concat(Enumerable.Range(1, 31).Select(d => $"2026-03-{d:00},10,EUR,Field\n2026-03-{d:00},11,EUR,Field\n"));
        run.With("costs.csv", "date,amount,currency,department\n" + before + now).Evaluate();

        Assert.Contains(Notes(), note => note.StartsWith("Inputs changed: costs.csv: department", StringComparison.Ordinal));
        Assert.Equal(0.5, Row("drift", "what", "costs.csv: department").GetProperty("moved").GetDouble());
    }

    [Fact]
    public void Evaluate_RulesThatCannotBeRead_LeaveTheDataUnproven()
    {
        run.With("costs.csv", Costs).With("rules.csv", [0xFA, 0xFB, 0x0A]).Evaluate();

        Assert.Equal("unproven", Figure("verdict").GetString());
    }

    [Fact]
    public void Evaluate_RulesWithoutARow_ChangeNothing()
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column\n").Evaluate();

        Assert.Equal("passed", Figure("verdict").GetString());
    }

    [Fact]
    public void Evaluate_EveryRowSetApart_StillOpensWithTheData()
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column,from,to\ncosts,range,amount,5000,6000\n").Evaluate();

        Assert.Equal(5, Table("quarantined").Count);
        Assert.Equal("failed", Figure("verdict").GetString());
        Assert.Equal(ExitCode.NotReadable, run.ExitCode);
        Assert.Equal("error: no row could be used. costs.csv: 5 rows set apart, most because of the rule costs.amount range.", run.Error.Trim());
    }

    [Fact]
    public void Evaluate_Reference_SetsRowsApartWhoseValueStandsNowhere()
    {
        run.With("costs.csv", Costs).With("bookings.csv", Bookings)
            .With("rules.csv", "file,check,column,other,rule\ncosts,reference,case,bookings.case,Case is booked\n").Evaluate();

        Assert.Equal((5, 4, 0, 0), run.CountsOf("costs.csv"));
        Assert.Equal("C9", Assert.Single(Table("quarantined")).GetProperty("value").GetString());
        var rule = Row("rules", "rule", "Case is booked");
        Assert.Equal((3, 1, "Consistency"),
            (rule.GetProperty("passed").GetInt32(), rule.GetProperty("failed").GetInt32(), rule.GetProperty("dimension").GetString()));
    }

    [Theory]
    [InlineData("bookings.case", "there is no bookings.csv")]
    [InlineData("costs.plate", "costs.csv has no column “plate” that can be looked through")]
    public void Evaluate_ReferenceToNothing_IsNeverAskedAndSaysSo(string other, string why)
    {
        run.With("costs.csv", Costs).With("rules.csv", $"file,check,column,other,rule,severity\ncosts,reference,case,{other},Case is booked,blocking\n").Evaluate();

        Assert.Equal((5, 5, 0, 0), run.CountsOf("costs.csv"));
        Assert.Contains($"The rule “Case is booked” was never asked: {why}.", Notes());
        Assert.Equal("unproven", Figure("verdict").GetString());
    }

    [Theory]
    [InlineData("bookings", "must name the file and column where the value stands, as bookings.case")]
    [InlineData("nothing.case", "must name one of the tool's files, as bookings.case")]
    public void Evaluate_ReferenceWrittenWrong_IsRejected(string other, string rule)
    {
        run.With("costs.csv", Costs).With("rules.csv", $"file,check,column,other\ncosts,reference,case,{other}\n").Evaluate();

        Assert.Equal(rule, Assert.Single(run.FileOf("rules.csv").GetProperty("rejected").EnumerateArray()).GetProperty("rule").GetString());
    }

    [Fact]
    public void Evaluate_ReferenceToTheSameFileByItsOwnHeader_IsAsked()
    {
        run.With("costs.csv", "date,amount,currency,Order,Parent\n2026-03-01,1,EUR,O1,\n2026-03-02,2,EUR,O2,O1\n2026-03-03,3,EUR,O3,O7\n")
            .With("rules.csv", "file,check,column,other,severity\ncosts,reference,Parent,costs.Order,warning\n").Evaluate();

        Assert.Equal((3, 3, 0, 0), run.CountsOf("costs.csv"));
        Assert.Equal(1, Row("rules", "rule", "costs.Parent reference").GetProperty("failed").GetInt32());
    }

    [Fact]
    public void Evaluate_AmountsInCents_AreNumbersThatLieElsewhere()
    {
        run.With("costs.csv", "date,amount,currency\n" + string.Concat(Enumerable.Range(1, 28).Select(
            d => $"2026-02-{d:00},{100 + d}.50,EUR\n2026-03-{d:00},{10_000 + (100 * d)},EUR\n")) + "2026-03-31,10050,EUR\n").Evaluate();

        var amounts = Row("numberDrift", "what", "costs.csv: amount (EUR)");
        Assert.Equal((28, 29, 1.0),
            (amounts.GetProperty("before").GetInt32(), amounts.GetProperty("now").GetInt32(), amounts.GetProperty("distance").GetDouble()));
        Assert.True(amounts.GetProperty("p").GetDouble() < 1e-10);
        Assert.Contains(Notes(), n => n.StartsWith("Inputs changed: the numbers of costs.csv: amount (EUR) lie elsewhere than in February 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_MoreRowsThanAreCompared_SaysSoWhateverTheirOrder()
    {
        var rows = Enumerable.Range(0, 5_000).Select(i => $"2026-{2 + (i % 2):00}-{1 + (i % 28):00},{(i * 7919L % 100_003) / 100m},EUR,{i}\n").Append("2026-03-31,5,EUR,x\n").ToList();
        run.With("costs.csv", "date,amount,currency,document\n" + string.Concat(rows)).Evaluate();
        var first = Row("numberDrift", "what", "costs.csv: amount (EUR)").GetRawText();

        rows.Reverse();
        run.With("costs.csv", "date,amount,currency,document\n" + string.Concat(rows)).Evaluate();

        Assert.Equal(first, Row("numberDrift", "what", "costs.csv: amount (EUR)").GetRawText());
        Assert.Contains("Amounts of costs.csv are compared on 1,000 rows of a period at most, drawn by what stands in them.", Notes());
        Assert.DoesNotContain(Notes(), n => n.StartsWith("Inputs changed", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_StrictAndARowSetApart_EndsWithTwo()
    {
        run.With("costs.csv", Costs).With("rules.csv", "file,check,column,from,to\ncosts,range,amount,0,100\n").Evaluate("--strict");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 row was set apart by rules.csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_NumbersAndDaysOfAnyFormat_AreAskedAsRead()
    {
        run.With("costs.csv", "date;amount;currency\n31.12.2025;1.234,50;EUR\n30.12.2025;99,50;EUR\n")
            .With("rules.csv", "file,check,column,from,to\ncosts,range,amount,100,2000\ncosts,dates,date,2025-12-31,2025-12-31\n").Evaluate();

        Assert.Equal((2, 1, 0, 0), run.CountsOf("costs.csv"));
    }

    private JsonElement Figure(string key) => run.Section("data").GetProperty("figures").GetProperty(key);

    private List<JsonElement> Table(string id) => [.. run.Section("data").GetProperty("tables").GetProperty(id).EnumerateArray()];

    private JsonElement Row(string table, string column, string value) => Table(table).Single(r => r.GetProperty(column).GetString() == value);

    private IEnumerable<string> Notes() => run.Section("data").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!);

    private static int? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetInt32();

    private static string? AmountOf(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetProperty("amount").GetString();
}
