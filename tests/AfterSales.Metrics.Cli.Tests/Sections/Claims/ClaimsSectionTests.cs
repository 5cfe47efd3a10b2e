namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class ClaimsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Claims_AddUpByYearOfOrigin()
    {
        run.With("claims.csv", "origin_year,paid_year,amount,currency\n2024,2024,100,EUR\n2024,2026,-20.5,EUR\n2025,2025,7,EUR\n2025,2024,1,EUR\n").Evaluate();

        Assert.Equal((4, 3, 0, 1), run.CountsOf("claims.csv"));
        Assert.Equal("86.5", run.Section("claims").GetProperty("figures").GetProperty("paid").GetProperty("amount").GetString());
        var origins = run.Section("claims").GetProperty("tables").GetProperty("origins").EnumerateArray().ToList();
        Assert.Equal([("2024", "79.5", "2026"), ("2025", "7", "2025")], origins.Select(o
            => (o.GetProperty("origin").GetString(), o.GetProperty("paid").GetProperty("amount").GetString(), o.GetProperty("latest").GetString())));
    }
}
