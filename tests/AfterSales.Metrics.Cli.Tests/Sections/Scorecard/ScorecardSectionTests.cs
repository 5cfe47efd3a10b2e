namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class ScorecardSectionTests : IDisposable
{
    private const string Returns = "date,quantity,refund,currency\n2026-03-03,3,30.50,EUR\n2026-03-28,3,5,EUR\n";
    private const string Sales = "month,units,revenue,currency\n2026-03,60,600,EUR\n";

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_LowerIsBetter_AttainsByItsBase()
    {
        // 6 of 60 units came back: halfway from 15 % to 5 %.
        run.With("returns.csv", Returns).With("sales.csv", Sales)
            .With("scorecard.csv", "figure,perspective,weight,target,base,must\nservice.return-rate,Process,1,0.05,0.15,\n").Evaluate();

        var figures = run.Section("scorecard").GetProperty("figures");
        Assert.Equal(("below", 1.0), (figures.GetProperty("verdict").GetString(), figures.GetProperty("coverage").GetDouble()));
    }

    [Fact]
    public void Evaluate_FailedMustHave_IsSaidWhateverTheScoreIs()
    {
        run.With("returns.csv", Returns).With("sales.csv", Sales)
            .With("scorecard.csv", "figure,perspective,weight,target,base,must\nservice.return-rate,Process,1,0.5,0.9,0.08\n").Evaluate();

        Assert.Equal("failed", run.Section("scorecard").GetProperty("figures").GetProperty("verdict").GetString());
        Assert.StartsWith("Failed: service.return-rate", run.Section("scorecard").GetProperty("finding").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_FigureThatIsNotThere_CountsAsMissing()
    {
        run.With("returns.csv", Returns).With("sales.csv", Sales)
            .With("scorecard.csv", "figure,perspective,weight,target,base,must\nservice.return-rate,Process,1,0.1,0.2,\nbrand.none,Brand,1,1,0,\n").Evaluate();

        Assert.Equal("unproven", run.Section("scorecard").GetProperty("figures").GetProperty("verdict").GetString());
        Assert.Contains(
            "No figure of this run is called brand.none: it counts as missing.",
            run.Section("scorecard").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }
}
