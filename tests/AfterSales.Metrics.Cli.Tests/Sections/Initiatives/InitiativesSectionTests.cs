namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class InitiativesSectionTests : IDisposable
{
    private const string Header
        = "name,figure,start,check_from,deadline,until,cost,currency,savings,claimed,effect,effect_lower,effect_upper,target,months_measured\n";

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Register_CountsWhatIsProvenUpToTheClaim()
    {
        run.With("initiatives.csv", Header
            + "train,repeat visits,2026-01-01,2026-06,2026-09,2027-01,900,EUR,hard,5000,4000,1000,7000,,6\n"
            + "diagnose,hand-offs,2026-01-01,2026-06,2026-09,2027-01,100,EUR,soft,3000,2000,-500,4500,,6\n").Evaluate("--period", "2026-07");

        var figures = run.Section("initiatives").GetProperty("figures");
        Assert.Equal("4000.00", figures.GetProperty("hardCounted").GetProperty("amount").GetString());
        Assert.Equal("0.00", figures.GetProperty("softCounted").GetProperty("amount").GetString());
        Assert.Equal("3000.00", figures.GetProperty("hardNet").GetProperty("amount").GetString());
        Assert.Equal(["continue", "continue"], Rows("verdict"));
        Assert.Equal(["proven", "unproven"], Rows("proof"));
    }

    [Fact]
    public void Evaluate_TwoOnOneFigure_TheLargestCountsAlone()
    {
        run.With("initiatives.csv", Header
            + "a,f,2026-01-01,2026-06,2026-09,2027-01,0,EUR,hard,500,500,100,900,,6\n"
            + "b,f,2026-02-01,2026-06,2026-09,2027-01,0,EUR,hard,300,300,50,550,,6\n").Evaluate("--period", "2026-07");

        Assert.Equal("500.00", run.Section("initiatives").GetProperty("figures").GetProperty("hardCounted").GetProperty("amount").GetString());
        Assert.Contains(
            "a, b work on f at one time: the largest counts alone.",
            run.Section("initiatives").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }

    private IEnumerable<string?> Rows(string column)
        => run.Section("initiatives").GetProperty("tables").GetProperty("register").EnumerateArray().Select(r => r.GetProperty(column).GetString());
}
