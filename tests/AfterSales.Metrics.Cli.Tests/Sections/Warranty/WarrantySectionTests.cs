using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class WarrantySectionTests : IDisposable
{
    private const string Years = """
        origin_year,paid_year,amount,currency
        2022,2022,100,EUR
        2022,2023,50,EUR
        2022,2024,15,EUR
        2022,2025,5,EUR
        2023,2023,110,EUR
        2023,2024,60,EUR
        2023,2025,20,EUR
        2024,2024,120,EUR
        2024,2025,55,EUR
        2025,2025,90,EUR

        """;

    private const string Monthly = """
        origin_year,paid_year,amount,currency,origin_month,paid_month,claims,product
        2025,2025,100,EUR,2025-01,2025-02,1,Pump
        2025,2025,200,EUR,2025-01,2025-03,2,Pump
        2025,2025,100,EUR,2025-02,2025-03,1,Pump
        2025,2025,100,EUR,2025-02,2025-06,1,Pump

        """;

    private const string Sales = """
        month,units,revenue,currency,product,accrued
        2025-01,100,1000,EUR,Pump,300
        2025-02,100,1000,EUR,Pump,300
        2025-07,50,500,EUR,Pump,

        """;

    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Claims_HaveAReserveWithItsErrorAndOneYearRisk()
    {
        run.With("claims.csv", Years).Evaluate();

        var figures = run.Section("warranty").GetProperty("figures");
        var reserve = figures.GetProperty("reserve");
        Assert.True(reserve.GetProperty("lower").GetDouble() < reserve.GetProperty("value").GetDouble());
        Assert.True(figures.GetProperty("oneYearError").GetDouble() <= figures.GetProperty("reserveError").GetDouble());
        Assert.Equal("625", figures.GetProperty("paid").GetProperty("amount").GetString());
        var origins = Table("origins");
        Assert.Equal(["2022", "2023", "2024", "2025"], origins.Select(o => o.GetProperty("origin").GetString()));
        Assert.Equal(0, origins[0].GetProperty("reserve").GetProperty("value").GetDouble());
        Assert.Contains("are still to be paid for claims that arose from 2022 to 2025", run.Section("warranty").GetProperty("finding").GetString(), StringComparison.Ordinal);
        Assert.Contains("<svg", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Recoveries_AreTakenOffAndSaid()
    {
        run.With("claims.csv", Years + "2022,2023,-7,EUR\n").Evaluate();

        Assert.Equal("618", run.Section("warranty").GetProperty("figures").GetProperty("paid").GetProperty("amount").GetString());
        Assert.Contains(Notes(), note => note.StartsWith("7.00 EUR were recovered", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_OneYearAlone_SaysWhatCannotBeTold()
    {
        run.With("claims.csv", "origin_year,paid_year,amount,currency\n2025,2025,7,EUR\n2025,2024,1,EUR\n").Evaluate();

        Assert.Equal((2, 1, 0, 1), run.CountsOf("claims.csv"));
        Assert.Equal(0, run.Section("warranty").GetProperty("figures").GetProperty("reserve").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Evaluate_MonthsAndSales_TellRatesByMonthsInServiceAndWhatIsToCome()
    {
        run.With("claims.csv", Monthly).With("sales.csv", Sales).Evaluate();

        Assert.Equal((3, 3, 0, 0), run.CountsOf("sales.csv"));
        var first = Table("serviceMonths")[0];
        Assert.Equal(("Pump", 1, 10d), (first.GetProperty("product").GetString(), first.GetProperty("months").GetInt32(),
            Math.Round(first.GetProperty("rate").GetProperty("value").GetDouble(), 9)));
        Assert.Equal(12, Table("forecastMonths").Count);
        Assert.Equal("2025-07", Table("forecastMonths")[0].GetProperty("month").GetString());
        var forecast = Table("forecast")[0];
        Assert.True(forecast.GetProperty("ofNewSales").GetDouble() > 0);
        Assert.Equal("600", Table("accruals")[0].GetProperty("accrued").GetProperty("amount").GetString());
    }

    [Fact]
    public void Evaluate_NextTwelveMonths_AreBudgetMonthsToTheCentAndHeldAgainstTheLine()
    {
        run.With("claims.csv", Monthly).With("sales.csv", Sales)
            .With("budget.csv", "line,month,amount,currency\nClaims,2025-07,10,EUR\nClaims,2025-09,5000,EUR\n").Evaluate("--warranty-line", "claims");

        var months = Table("forecastMonths");
        decimal[] costs = [.. months.Select(m => Amount(m, "cost"))];
        Assert.Equal(Amount(run.Section("warranty").GetProperty("figures"), "budgetAhead"), costs.Sum());
        Assert.All(costs, cost => Assert.Equal(cost, Math.Round(cost, 2)));
        Assert.True(costs[1] > 0);
        Assert.Equal([10m, 0, 5000], months.Take(3).Select(m => Amount(m, "budgeted")));
        Assert.Equal([costs[0] - 10, costs[1], costs[2] - 5000], months.Take(3).Select(m => Amount(m, "gap")));

        var (ahead, byProduct) = (Table("forecast")[0], months.Sum(m => m.GetProperty("claims").GetDouble()));
        Assert.Equal(ahead.GetProperty("twelveMonths").GetDouble() + ahead.GetProperty("ofNewSales").GetDouble(), byProduct, 9);
    }

    [Fact]
    public void Evaluate_NoLineForClaims_SaysWhatTheMonthsAreFor()
    {
        run.With("claims.csv", Monthly).With("sales.csv", Sales).Evaluate();

        Assert.False(Table("forecastMonths")[0].TryGetProperty("budgeted", out _));
        Assert.Contains("budget.csv has no months of a line Warranty (--warranty-line): the months say what it would take.", Notes());
    }

    [Fact]
    public void Evaluate_NextTwelveMonths_AreDemandForSpares()
    {
        JsonElement Spares(params string[] options)
        {
            run.With("claims.csv", Monthly).With("sales.csv", Sales).Evaluate(options);
            return Assert.Single(Table("spares"));
        }

        var (one, four) = (Spares(), Spares("--spares-months", "4"));
        var busiest = Table("forecastMonths").Max(m => m.GetProperty("claims").GetDouble());
        Assert.Equal(busiest, one.GetProperty("busiest").GetDouble(), 9);
        Assert.Equal(busiest, one.GetProperty("leadTime").GetDouble(), 9);
        Assert.Equal(4 * busiest, four.GetProperty("leadTime").GetDouble(), 9);
        Assert.True(four.GetProperty("stock").GetInt64() >= one.GetProperty("stock").GetInt64());
        Assert.Equal(one.GetProperty("stock").GetInt64() + 1, one.GetProperty("shelf").GetInt64());
        Assert.True(one.GetProperty("fillRate").GetDouble() >= 0.95);
        run.Evaluate("--spares-months", "0");
        Assert.Equal(1, run.ExitCode);
    }

    // Reported until June, forecast from July on: what the budget line pays follows both.
    [Fact]
    public void Evaluate_BudgetLineThatPaysForClaims_IsForecastByThem()
    {
        run.With("claims.csv", Monthly).With("sales.csv", Sales)
            .With("costs.csv", "date,amount,currency,account,department\n2025-03-02,300,EUR,1,Warranty\n2025-06-30,120,EUR,1,Warranty\n")
            .With("budget.csv", "line,month,amount,currency\n" + string.Concat(Enumerable.Range(3, 8).Select(m => $"Warranty,2025-{m:00},100,EUR\n")))
            .Evaluate();

        var ahead = Table("forecastMonths").Take(4).Sum(m => m.GetProperty("claims").GetDouble());
        var line = Assert.Single(run.Section("budget").GetProperty("tables").GetProperty("forecast").EnumerateArray());
        Assert.Equal(420 / 4.0 * (4 + ahead), line.GetProperty("byClaims").GetProperty("value").GetDouble(), 1e-6);
    }

    [Fact]
    public void Evaluate_MoreClaimsThanUnits_LeavesTheProductOutAndSaysSo()
    {
        run.With("claims.csv", Monthly).With("sales.csv", Sales.Replace("2025-01,100", "2025-01,2", StringComparison.Ordinal)).Evaluate();

        Assert.Contains("Pump: more claims than units sold in 2025-01; no rates.", Notes());
        Assert.False(run.Section("warranty").GetProperty("tables").TryGetProperty("forecast", out _));
    }

    [Theory]
    [InlineData("2025,2025,1,EUR,2024-12,2025-02,1,Pump", "must be a month of the year that the row names")]
    [InlineData("2025,2025,1,EUR,2025-03,2025-02,1,Pump", "must not be before origin_month")]
    [InlineData("2025,2025,1,EUR,2025-01,2025-02,-1,Pump", "must not be negative")]
    public void Evaluate_RowThatContradictsItself_IsRejected(string row, string rule)
    {
        run.With("claims.csv", Monthly + row + "\n").Evaluate();

        Assert.Equal(rule, run.FileOf("claims.csv").GetProperty("rejected")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public void Evaluate_LongerPromise_CostsMore()
    {
        double OfNewSales(string months)
        {
            run.With("claims.csv", Monthly).With("sales.csv", Sales).Evaluate("--warranty-months", months);
            return Table("forecast")[0].GetProperty("ofNewSales").GetDouble();
        }

        Assert.True(OfNewSales("1") < OfNewSales("12"));
        run.Evaluate("--warranty-months", "none");
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void Evaluate_Targets_HoldTheReserve()
    {
        run.With("claims.csv", Years).With("targets.csv", "figure,target,direction,tolerance\nwarranty.reserve,100,lower,\n").Evaluate();

        Assert.Contains("warranty.reserve", run.JsonText, StringComparison.Ordinal);
        Assert.Equal((1, 1, 0, 0), run.CountsOf("targets.csv"));
    }

    private List<JsonElement> Table(string id) => [.. run.Section("warranty").GetProperty("tables").GetProperty(id).EnumerateArray()];

    private static decimal Amount(JsonElement row, string column)
        => decimal.Parse(row.GetProperty(column).GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private List<string> Notes() => [.. run.Section("warranty").GetProperty("notes").EnumerateArray().Select(note => note.GetString()!)];

    /// <summary>A row of a month is converted at the rate of its last day, one of a year at that of the thirty-first of December.</summary>
    [Fact]
    public void Evaluate_ClaimsInTwoCurrencies_AreConvertedByTheRatesOfTheirMonthOrYear()
    {
        run.With("claims.csv", "origin_year,paid_year,amount,currency,paid_month\n2024,2024,100,EUR,\n2024,2025,100,USD,2025-03\n2025,2025,10,USD,\n2025,2025,5,USD,2025-04\n")
            .With("rates.csv", "date,from,to,rate\n2025-03-31,USD,EUR,0.9\n2025-12-31,USD,EUR,0.8\n").Evaluate();

        Assert.Equal((4, 3, 0, 1), run.CountsOf("claims.csv"));
        Assert.Contains("no rate from USD to EUR of 2025-04-30", run.FileOf("claims.csv").GetProperty("rejected")[0].GetProperty("rule").GetString(),
            StringComparison.Ordinal);
        Assert.Contains("has 2 amounts converted from USD into EUR", run.FileOf("claims.csv").GetProperty("notes").ToString(), StringComparison.Ordinal);
    }
}
