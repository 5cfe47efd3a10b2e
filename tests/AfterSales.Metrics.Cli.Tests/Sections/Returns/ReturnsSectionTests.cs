namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class ReturnsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    private const string Returns = """
        date,quantity,refund,currency,product
        2026-02-03,2,20,EUR,Pump
        2026-03-03,3,30.50,EUR,Pump
        2026-03-20,1,5,EUR,Seal
        2026-04-02,4,8,EUR,Seal

        """;

    [Fact]
    public void Evaluate_ReturnsAndSales_GiveTheRatioOfSumsOfMonthsWithSales()
    {
        run.With("returns.csv", Returns).With("sales.csv", "month,units,revenue,currency\n2026-02,40,400,EUR\n2026-03,60,600,EUR\n").Evaluate();

        var figures = run.Section("returns").GetProperty("figures");
        Assert.Equal((0.06, 0.0555), (figures.GetProperty("returnRate").GetDouble(), figures.GetProperty("refundRate").GetDouble()));
        Assert.Equal((10m, "63.50"), (figures.GetProperty("units").GetDecimal(), figures.GetProperty("refunds").GetProperty("amount").GetString()));
        Assert.Contains("1 month without sales is left out of the rates.", Notes());
        Assert.Equal([("Pump", 2L), ("Seal", 2L)], run.Section("returns").GetProperty("tables").GetProperty("products").EnumerateArray()
            .Select(p => (p.GetProperty("product").GetString(), p.GetProperty("positions").GetInt64())));
    }

    [Fact]
    public void Evaluate_SalesInAnotherCurrency_TellUnitsAndNoRevenue()
    {
        run.With("returns.csv", Returns).With("sales.csv", "month,units,revenue,currency\n2026-02,40,400,USD\n2026-03,60,600,USD\n").Evaluate();

        var figures = run.Section("returns").GetProperty("figures");
        Assert.Equal(
            (0.06, "MissingInput"), (figures.GetProperty("returnRate").GetDouble(), figures.GetProperty("refundRate").GetProperty("undefined").GetString()));
        Assert.Contains("Sales are not in EUR: the refund rate is left out.", Notes());
    }

    [Fact]
    public void Evaluate_NoSales_SaysThatTheShareCannotBeTold()
    {
        run.With("returns.csv", Returns).Evaluate();

        Assert.Equal("MissingInput", run.Section("returns").GetProperty("figures").GetProperty("returnRate").GetProperty("undefined").GetString());
        Assert.Contains("There is no sales.csv: what share came back cannot be told.", Notes());
    }

    /// <summary>April ends on the second: it is marked in the table, in the picture and in what stands below the picture for those who do not see it, and March
    /// leads although April is higher.</summary>
    [Fact]
    public void Evaluate_MonthThatStillRuns_IsMarkedAndNoHeadline()
    {
        const string Sales = "month,units,revenue,currency\n2026-02,40,400,EUR\n2026-03,60,600,EUR\n2026-04,5,50,EUR\n";
        run.With("returns.csv", Returns).With("sales.csv", Sales).Evaluate();

        Assert.Contains("The return rate was highest in March 2026: 6.67 %", run.Page, StringComparison.Ordinal);
        Assert.Equal(3, Occurrences("April 2026, still runs<"));
        Assert.Equal(0, Occurrences("April 2026<"));
    }

    private int Occurrences(string text) => run.Page.Split(text).Length - 1;

    private IEnumerable<string> Notes() => run.Section("returns").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!);
}
