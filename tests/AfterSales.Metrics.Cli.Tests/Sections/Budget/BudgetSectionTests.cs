namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class BudgetSectionTests : IDisposable
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
    public void Evaluate_BudgetByMonth_ComparesTheMonthsOfTheLedger()
    {
        run.With("costs.csv", Costs).With(
            "budget.csv", "line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,100,EUR\nField,2026-04,100,EUR\nDepot,2026-03,20,EUR\n").Evaluate();

        var lines = run.Section("budget").GetProperty("tables").GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(
            ("250", "255.25", "-5.25", "overrun", "350"),
            (Amount(0, "budget"), Amount(0, "actual"), Amount(0, "variance"), lines[0].GetProperty("status").GetString(), Amount(0, "whole")));
        Assert.Equal("more spent than budgeted; its estimate at completion is above its budget", lines[0].GetProperty("why").GetString());
        Assert.Equal(("OK", "nothing spent"), (lines[1].GetProperty("status").GetString(), lines[1].GetProperty("why").GetString()));
        Assert.Equal("10.00", run.Section("budget").GetProperty("figures").GetProperty("outside").GetProperty("amount").GetString());

        string? Amount(int row, string column) => lines[row].GetProperty(column).GetProperty("amount").GetString();
    }

    [Fact]
    public void Evaluate_BudgetOfMonthsToCome_IsForecast()
    {
        run.With("costs.csv", Costs).With(
            "budget.csv",
            "line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,100,EUR\nField,2026-04,100,EUR\nField,2026-05,100,EUR\n").Evaluate();

        var forecast = Assert.Single(run.Section("budget").GetProperty("tables").GetProperty("forecast").EnumerateArray());
        Assert.Equal(510.50, forecast.GetProperty("runRate").GetProperty("value").GetDouble(), 9);
        Assert.Equal(455.25, forecast.GetProperty("restAsBudgeted").GetProperty("value").GetDouble(), 9);
        Assert.Equal("over at this rate", forecast.GetProperty("status").GetString());
    }

    [Fact]
    public void Evaluate_BudgetLineForecastAboveItsBudget_IsToBeWatched()
    {
        run.With("costs.csv", Costs).With(
            "budget.csv", "line,month,amount,currency\nField,2026-02,200,EUR\nField,2026-03,120,EUR\nField,2026-04,100,EUR\nDesk,2026-02,40,EUR\n").Evaluate();

        var lines = Budget("lines");
        Assert.Equal(("OK", null), (lines[1].GetProperty("status").GetString(), lines[1].GetProperty("why").GetString()));
        Assert.Equal(
            ("watch", "its estimate at completion is above its budget"),
            (Of("Field", 95).GetProperty("status").GetString(), Of("Field", 95).GetProperty("why").GetString()));

        System.Text.Json.JsonElement Of(string line, int last)
        {
            run.With("budget.csv", $"line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,120,EUR\nField,2026-04,{last},EUR\n").Evaluate();
            return Budget("lines").Single(l => l.GetProperty("line").GetString() == line);
        }
    }

    [Fact]
    public void Evaluate_BudgetLineSpentAlmostWhole_IsToBeWatched()
    {
        run.With("costs.csv", Costs).With("budget.csv", "line,amount,currency\nField,270,EUR\n").Evaluate();

        Assert.Equal(
            ("watch", "90 % of the whole budget is spent"),
            (Budget("lines")[0].GetProperty("status").GetString(), Budget("lines")[0].GetProperty("why").GetString()));
    }

    [Fact]
    public void Evaluate_BudgetThatFallsShort_ProposesTransfersAndANewAllocation()
    {
        run.With("costs.csv", Costs)
            .With(
                "budget.csv",
                "line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,100,EUR\nField,2026-04,100,EUR\nDesk,2026-02,40,EUR\nDesk,2026-04,60,EUR\n")
            .Evaluate();

        // Field: 255.25 in two of three months, so 382.88 against 350; Desk: 10 in two, so 15 against 100.
        var virement = Budget("virement");
        Assert.Equal((32.88m, 0m, 32.88m), (Amount(virement[0], "needs"), Amount(virement[0], "couldGive"), Amount(virement[0], "change")));
        Assert.Equal((85m, -32.88m, 67.12m), (Amount(virement[1], "couldGive"), Amount(virement[1], "change"), Amount(virement[1], "after")));
        var transfer = Assert.Single(Budget("transfers"));
        Assert.Equal(("Desk", "Field", 32.88m), (transfer.GetProperty("from").GetString(), transfer.GetProperty("to").GetString(), Amount(transfer, "amount")));
        var replanning = Budget("replanning");
        Assert.Equal((450m, 0m), (replanning.Sum(l => Amount(l, "proposed")), replanning.Sum(l => Amount(l, "difference"))));
        Assert.Equal((32.88m, 0m), (Amount(replanning[0], "shortBefore"), Amount(replanning[0], "shortAfter")));
        Assert.Contains(
            run.Section("budget").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.StartsWith("Expected effect of the new allocation: moving ", StringComparison.Ordinal));

        static decimal Amount(System.Text.Json.JsonElement row, string column)
            => decimal.Parse(row.GetProperty(column).GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Evaluate_BudgetThatHolds_SaysThatNothingIsToBeMoved()
    {
        run.With("costs.csv", Costs).With(
            "budget.csv", "line,month,amount,currency\nField,2026-02,300,EUR\nField,2026-03,300,EUR\nField,2026-04,300,EUR\n").Evaluate();

        Assert.Contains(
            "At the rate so far no line ends above its budget: there is nothing to re-plan.",
            run.Section("budget").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Evaluate_BudgetInAnotherCurrency_SaysSo()
    {
        run.With("costs.csv", Costs).With("budget.csv", "line,amount,currency\nField,150,USD\n").Evaluate();

        Assert.Contains("costs.csv is in EUR, the budget in USD", run.Section("budget").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    private List<System.Text.Json.JsonElement> Budget(string id) => [.. run.Section("budget").GetProperty("tables").GetProperty(id).EnumerateArray()];
}
