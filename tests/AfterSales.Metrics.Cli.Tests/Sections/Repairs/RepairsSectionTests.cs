namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class RepairsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    private const string Repairs = """
        date,outcome,category,barrier
        2026-02-03,Fixed,Kettle,
        2026-02-27,fixed,Kettle,
        2026-03-03,Not fixed,Kettle,no part
        2026-03-28,Fixed,Toaster,

        """;

    [Fact]
    public void Evaluate_Repairs_GiveTheShareFixedOverAllAndByCategory()
    {
        run.With("repairs.csv", Repairs).Evaluate();

        Assert.Equal(0.75, run.Section("repairs").GetProperty("figures").GetProperty("fixed").GetProperty("value").GetDouble());
        var categories = run.Section("repairs").GetProperty("tables").GetProperty("categories").EnumerateArray().ToDictionary(
            c => c.GetProperty("category").GetString()!, c => (c.GetProperty("repairs").GetInt64(), c.GetProperty("fixed").GetProperty("value").GetDouble()));
        Assert.Equal((3, 2.0 / 3), categories["Kettle"]);
        Assert.Equal((1, 1), categories["Toaster"]);
        Assert.Equal(
            "no part", Assert.Single(run.Section("repairs").GetProperty("tables").GetProperty("barriers").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public void Evaluate_Repairs_OfferTheLastMonthAgainstTheOneBefore()
    {
        run.With("repairs.csv", Repairs).Evaluate();

        var figure = run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Single(
            f => f.GetProperty("name").GetString() == "service.fixed");
        Assert.Equal(
            (0.5, 1.0), (figure.GetProperty("value").GetProperty("value").GetDouble(), figure.GetProperty("previous").GetProperty("value").GetDouble()));
    }

    [Fact]
    public void Evaluate_NoOutcomeCalledFixed_GivesOutcomesAlone()
    {
        run.With("repairs.csv", "date,outcome\n2026-02-03,Repaired\n2026-02-04,Scrapped\n").Evaluate();

        Assert.Equal("2 repairs ended in 2 ways.", run.Section("repairs").GetProperty("finding").GetString());
        Assert.False(run.Section("repairs").GetProperty("figures").TryGetProperty("fixed", out _));
        Assert.Equal(2, run.Section("repairs").GetProperty("tables").GetProperty("outcomes").GetArrayLength());
    }
}
