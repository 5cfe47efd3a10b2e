namespace AfterSales.Metrics.Cli.Tests.Commands;

/// <summary>A bad row never stops the run and never vanishes.</summary>
public sealed class BadRowTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("2026-02-30,1.00,EUR", "date", "2026-02-30", "must be a date that exists, as 2026-03-31")]
    [InlineData(",1.00,EUR", "date", "", "must be a date; it is blank")]
    [InlineData("2026-03-31,,EUR", "amount", "", "must be a number; it is blank")]
    [InlineData("2026-03-31,NaN,EUR", "amount", "NaN", "must be a number, as 1234.50")]
    [InlineData(
        "2026-03-31,99999999999999999999999999999999,EUR",
        "amount",
        "99999999999999999999999999999999",
        "must be a number, as 1234.50; groups are of three digits")]
    [InlineData("2026-03-31,1000000000000000,EUR", "amount", "1000000000000000", "must be below 1,000,000,000,000,000 and have at most 8 decimals")]
    [InlineData("2026-03-31,0.123456789,EUR", "amount", "0.123456789", "must be below 1,000,000,000,000,000 and have at most 8 decimals")]
    [InlineData("2026-03-31,1.00,Euro", "currency", "Euro", "must be an ISO 4217 code, as EUR")]
    [InlineData("2026-03-31,1.00", "", "", "the row has 2 fields, the header 3")]
    [InlineData("2026-03-31,1.00,EUR,4", "", "", "the row has 4 fields, the header 3")]
    [InlineData("2026-03-31,1.0\"0,EUR", "amount", "1.0\"0", "has a quote in the wrong place")]
    public void Evaluate_BadCostLine_IsRejectedWithLineColumnValueAndRule(string row, string column, string value, string rule)
    {
        run.With("costs.csv", $"date,amount,currency\n2026-03-30,10.00,EUR\n{row}\n2026-03-31,20.00,EUR\n").Evaluate();

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal((3, 2, 0, 1), run.CountsOf("costs.csv"));
        var rejection = Assert.Single(run.FileOf("costs.csv").GetProperty("rejected").EnumerateArray());
        Assert.Equal(3, rejection.GetProperty("line").GetInt64());
        Assert.Equal((column, value, rule), (Text("column"), Text("value"), Text("rule")));

        string? Text(string name) => rejection.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("returns.csv", "date,quantity,refund,currency", "2026-03-01,-1,5.00,EUR", "must not be negative")]
    [InlineData("sales.csv", "month,units,revenue,currency", "2026-13,1,5.00,EUR", "must be a month, as 2026-03")]
    [InlineData("claims.csv", "origin_year,paid_year,amount,currency", "2020,2019,5.00,EUR", "must not be before origin_year")]
    [InlineData("mentions.csv", "date,brand,sentiment", "2026-03-01,Ours,1.5", "must be from -1 to 1")]
    [InlineData("repairs.csv", "date,outcome,product_age_years", "2026-03-01,Fixed,-1", "must not be negative")]
    [InlineData("repairs.csv", "date,outcome", "2026-03-01,", "must not be blank")]
    [InlineData("bookings.csv", "resource,start,end", "Ann,2026-03-01T10:00:00Z,2026-03-01T09:00:00Z", "must not be before the start")]
    [InlineData("bookings.csv", "resource,start,end", "Ann,yesterday,", "must be a time, as 2026-03-31T08:00:00Z")]
    [InlineData("bookings.csv", "resource,start,end,sla_met", "Ann,2026-03-01T10:00:00Z,,perhaps", "must be true or false")]
    [InlineData("survey.csv", "respondent,question,answer,scale_min,scale_max", "1,Q,11,1,10", "must be from 1 to 10")]
    [InlineData("survey.csv", "respondent,question,answer,scale_min,scale_max", "1,Q,7.5,1,10", "must be a whole number")]
    [InlineData("survey.csv", "respondent,question,answer,scale_min,scale_max", "1,Q,5,10,1", "must be above scale_min; where the low end is the best, say --scale Q=5..1")]
    [InlineData("calendar.csv", "day,start,end", "Moonday,08:00,16:00", "must be a weekday, as monday, or a date, as 2026-12-24")]
    [InlineData("calendar.csv", "day,start,end", "monday,08:00,", "must be there when the other end is")]
    [InlineData("targets.csv", "figure,target,direction", "service.refunds,5,sideways", "must be higher, lower, near or none")]
    [InlineData("drivers.csv", "from,to,units", "IT,Repair,-3", "must not be negative")]
    [InlineData("cost-rules.csv", "dimension,class,sign", "element,labor,both", "must be charge, credit or blank")]
    [InlineData("budget.csv", "line,amount,currency,month", "Field,10,EUR,March", "must be a month, as 2026-03")]
    [InlineData("cashflows.csv", "initiative,date,amount,currency", ",2026-03-01,-5,EUR", "must not be blank")]
    [InlineData(
        "bookings.csv",
        "resource,start,end,activity",
        "Ann,2026-03-01T10:00:00Z,,sleeping",
        "must be productive, billable, travel, waiting, unavailable or blank")]
    [InlineData("bookings.csv", "resource,start,end,opened", "Ann,2026-03-01T10:00:00Z,,2026-03-02T10:00:00Z", "must not be after the start")]
    [InlineData("bookings.csv", "resource,start,end,due", "Ann,2026-03-01T10:00:00Z,,soon", "must be a time, as 2026-03-31T08:00:00Z")]
    [InlineData("bookings.csv", "resource,start,end,promised_hours", "Ann,2026-03-01T10:00:00Z,,-1", "must be from 0 to 100000")]
    [InlineData("bookings.csv", "resource,start,end,fixed", "Ann,2026-03-01T10:00:00Z,,partly", "must be true or false")]
    [InlineData("survey.csv", "respondent,question,answer,scale_min,scale_max,weight", "1,Q,5,1,10,2000000", "must be from 0 to 1000000")]
    [InlineData(
        "survey.csv",
        "respondent,question,answer,scale_min,scale_max,weight",
        "1,Q,5,1,10,heavy",
        "must be a number, as 1234.50")]
    public void Evaluate_BadRowOfAnyFile_IsRejected(string file, string header, string row, string rule)
    {
        run.With(file, $"{header}\n{row}\n").Evaluate();

        Assert.Equal((1, 0, 0, 1), run.CountsOf(file));
        Assert.Equal(rule, run.FileOf(file).GetProperty("rejected")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void Evaluate_SurveyAnsweredTwiceOrOnAnotherScale_IsRejected()
    {
        run.With("survey.csv", """
            respondent,question,answer,scale_min,scale_max
            1,Q,5,1,10
            1,Q,6,1,10
            2,Q,3,1,5
            3,Q,,1,10

            """).Evaluate();

        Assert.Equal((4, 1, 1, 2), run.CountsOf("survey.csv"));
        var rules = run.FileOf("survey.csv").GetProperty("rejected").EnumerateArray().Select(r => r.GetProperty("rule").GetString());
        Assert.Equal(["must answer Q once", "and scale_max must be 1 and 10, as on the first row of Q"], rules);
        Assert.Equal("no answer", run.FileOf("survey.csv").GetProperty("ignored")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Evaluate_StrictAndARowRejected_EndsWithTwoAndAReport()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n2026-03-02,x,5.00,EUR\n").Evaluate("--strict");

        Assert.Equal(ExitCode.RowsRejected, run.ExitCode);
        Assert.True(run.HasReport);
        Assert.Equal("error: 1 row was rejected, and --strict was given.", run.Error.Trim());
    }

    [Fact]
    public void Evaluate_StrictAndAllRowsGood_EndsWithZero()
        => Assert.Equal(ExitCode.Done, run.With("returns.csv", "date,quantity,refund,currency\n2026-03-01,1,5.00,EUR\n").Evaluate("--strict").ExitCode);

    [Fact]
    public void Evaluate_BlankLines_AreIgnoredAndCounted()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n\n2026-03-01,1,5.00,EUR\n\n").Evaluate();

        Assert.Equal((3, 1, 2, 0), run.CountsOf("returns.csv"));
        var ignored = run.FileOf("returns.csv").GetProperty("ignored")[0];
        Assert.Equal(("blank line", 2L), (ignored.GetProperty("reason").GetString(), ignored.GetProperty("firstLine").GetInt64()));
    }

    [Fact]
    public void Evaluate_ManyBadRows_AreAllInJsonAndSomeOnThePage()
    {
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"2026-03-01,{(i % 2 == 0 ? "1" : "bad")},5.00,EUR\n"));

        run.With("returns.csv", "date,quantity,refund,currency\n" + rows).Evaluate();

        Assert.Equal((200, 100, 0, 100), run.CountsOf("returns.csv"));
        Assert.Contains("the first 12 of 100 rejected rows are shown", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_TargetOfNoFigure_IsIgnoredWithItsName()
    {
        run.With("returns.csv", "date,quantity,refund,currency\n2026-03-31,1,5.00,EUR\n")
            .With("targets.csv", "figure,target\nservice.refunds,4\nservice.wishes,1\n")
            .Evaluate();

        Assert.Equal((2, 1, 1, 0), run.CountsOf("targets.csv"));
        Assert.Equal("no figure of this run is called service.wishes", run.FileOf("targets.csv").GetProperty("ignored")[0].GetProperty("reason").GetString());
    }
}
