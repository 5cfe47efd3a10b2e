namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class MentionsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Mentions_AreCountedByBrandAndTone()
    {
        run.With(
            "mentions.csv",
            "date,brand,sentiment\n2026-03-01,Ours,1\n2026-03-02,Ours,-0.5\n2026-03-02,Ours,0\n2026-03-03,Theirs,0.1\n2026-03-03,Theirs,2\n").Evaluate();

        Assert.Equal((5, 4, 0, 1), run.CountsOf("mentions.csv"));
        var brands = run.Section("mentions").GetProperty("tables").GetProperty("brands").EnumerateArray().ToList();
        Assert.Equal([("Ours", 1L, 1L, 1L), ("Theirs", 1L, 0L, 0L)], brands.Select(b =>
            (b.GetProperty("brand").GetString(), b.GetProperty("friendly").GetInt64(), b.GetProperty("neutral").GetInt64(),
                b.GetProperty("hostile").GetInt64())));
        Assert.Equal("4 mentions of 2 brands were counted.", run.Section("mentions").GetProperty("finding").GetString());
    }

    [Fact]
    public void Evaluate_MentionsOfAPeriod_LeaveTheOneBeforeOut()
    {
        run.With("mentions.csv", "date,brand,sentiment\n2026-02-01,Ours,1\n2026-03-02,Ours,-0.5\n").Evaluate("--period", "2026-03");

        Assert.Equal("1 mention of 1 brand were counted.", run.Section("mentions").GetProperty("finding").GetString());
    }
}
