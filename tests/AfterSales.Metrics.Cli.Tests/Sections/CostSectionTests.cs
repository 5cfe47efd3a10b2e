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
        run.With("costs.csv", Costs).With("cost-rules.csv", "dimension,class,account_prefix\nelement,labor,41\nElement,Parts,51\nelement,travel,77\n").Evaluate();

        var rows = run.Section("costs").GetProperty("tables").GetProperty("by-element").EnumerateArray()
            .ToDictionary(r => r.GetProperty("class").GetString()!, r => r.GetProperty("net").GetProperty("amount").GetString());
        Assert.Equal(new Dictionary<string, string?> { ["Labor"] = "220.30", ["Parts"] = "34.95", ["travel"] = "0", ["Unclassified"] = "10.00" }, rows);
        var notes = Notes();
        Assert.Contains(notes, n => n.StartsWith("Element: no rule classifies 1 line of 10.00 EUR net", StringComparison.Ordinal));
        Assert.Contains("cost-rules.csv, line 4: a rule that no line meets.", notes);
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
    public void Evaluate_BudgetByMonth_ComparesTheMonthsOfTheLedger()
    {
        run.With("costs.csv", Costs).With("budget.csv", "line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,100,EUR\nField,2026-04,100,EUR\nDepot,2026-03,20,EUR\n").Evaluate();

        var lines = run.Section("budget").GetProperty("tables").GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(("250", "255.25", "-5.25", "over", "350"), (Amount(0, "budget"), Amount(0, "actual"), Amount(0, "variance"), lines[0].GetProperty("status").GetString(), Amount(0, "whole")));
        Assert.Equal("nothing spent", lines[1].GetProperty("status").GetString());
        Assert.Equal("10.00", run.Section("budget").GetProperty("figures").GetProperty("outside").GetProperty("amount").GetString());

        string? Amount(int row, string column) => lines[row].GetProperty(column).GetProperty("amount").GetString();
    }

    [Fact]
    public void Evaluate_BudgetOfMonthsToCome_IsForecast()
    {
        run.With("costs.csv", Costs).With("budget.csv", "line,month,amount,currency\nField,2026-02,150,EUR\nField,2026-03,100,EUR\nField,2026-04,100,EUR\nField,2026-05,100,EUR\n").Evaluate();

        var forecast = Assert.Single(run.Section("budget").GetProperty("tables").GetProperty("forecast").EnumerateArray());
        Assert.Equal(510.50, forecast.GetProperty("runRate").GetProperty("value").GetDouble(), 9);
        Assert.Equal(455.25, forecast.GetProperty("restAsBudgeted").GetProperty("value").GetDouble(), 9);
        Assert.Equal("over at this rate", forecast.GetProperty("status").GetString());
    }

    [Fact]
    public void Evaluate_BudgetInAnotherCurrency_SaysSo()
    {
        run.With("costs.csv", Costs).With("budget.csv", "line,amount,currency\nField,150,USD\n").Evaluate();

        Assert.Contains("costs.csv is in EUR, the budget in USD", run.Section("budget").GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
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

    private IEnumerable<string> Notes() => run.Section("costs").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!);
}
