namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class EvaluationSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    private const string Costs = "date,amount,currency\n2026-02-03,100,EUR\n2026-03-03,120,EUR\n2026-03-30,10,EUR\n";

    [Fact]
    public void Evaluate_Target_IsHeldAgainstTheFigure()
    {
        run.With("costs.csv", Costs).With("targets.csv", "figure,target,tolerance\ncosts.net,120,10\n").Evaluate();

        var figure = Assert.Single(Figures());
        Assert.Equal(("130", "30", "Level", "Worse"), (
            figure.GetProperty("value").GetProperty("amount").GetString(),
            figure.GetProperty("change").GetProperty("amount").GetString(),
            figure.GetProperty("againstTarget").GetString(),
            figure.GetProperty("againstPrevious").GetString()));
    }

    [Fact]
    public void Evaluate_LastMonthBegunOnly_IsLeftOutAndSaysSo()
    {
        run.With("costs.csv", "date,amount,currency\n2026-01-03,100,EUR\n2026-02-27,120,EUR\n2026-03-09,10,EUR\n").Evaluate();

        Assert.Equal("2026-02-01/2026-02-28", Assert.Single(Figures()).GetProperty("period").GetString());
        Assert.Contains("March 2026 has records until 2026-03-09 only and is left out of the comparison.", Notes());
    }

    [Fact]
    public void Evaluate_NoMonthCovered_SaysSo()
    {
        run.With("costs.csv", "date,amount,currency\n2016-02-29,100,EUR\n2016-03-02,120,EUR\n").Evaluate();

        Assert.Contains("No month is covered whole: records run from 2016-02-29 to 2016-03-02.", Notes());
    }

    [Fact]
    public void Evaluate_DomainsWithoutRecords_NameTheFilesTheyNeed()
    {
        run.With("costs.csv", Costs).Evaluate();

        Assert.Contains("Budgets: no data (budget.csv and costs.csv).", Notes());
        Assert.Contains("Service: no data (bookings.csv, or events.csv, or repairs.csv, or returns.csv and sales.csv).", Notes());
        Assert.DoesNotContain(Notes(), n => n.StartsWith("Costs:", StringComparison.Ordinal));
    }

    private List<System.Text.Json.JsonElement> Figures() => [.. run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray()];

    private IEnumerable<string> Notes() => run.Section("evaluation").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!);
}
