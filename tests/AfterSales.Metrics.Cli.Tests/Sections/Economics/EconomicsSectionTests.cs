using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class EconomicsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    /// <summary>Early pays 30 % in a year, Late 69 % in two; at 30 % a year, where (1.69 − 1.3·1.3) is zero, they are worth the same.</summary>
    [Fact]
    public void Evaluate_TwoInitiatives_SaysWhereOneOvertakesTheOther()
    {
        run.With(
            "cashflows.csv",
            "initiative,date,amount,currency\nEarly,2025-01-01,-100,EUR\nEarly,2026-01-01,130,EUR\nLate,2025-01-01,-100,EUR\nLate,2027-01-01,169,EUR\n").Evaluate("--discount-rate", "0.1");

        var change = Assert.Single(Table("rankChanges"));
        Assert.Equal(
            (0.3, "Late", "Early"),
            (Math.Round(change.GetProperty("rate").GetDouble(), 12), change.GetProperty("below").GetString(), change.GetProperty("above").GetString()));
        Assert.Equal("Late", Table("portfolio")[0].GetProperty("initiative").GetString());
        Assert.Equal(1, Table("ranks").Single(r => r.GetProperty("initiative").GetString() == "Late").GetProperty("at 0.1").GetInt32());
        Assert.Equal(["yes", "yes"], Table("choice").Select(s => s.GetProperty("verdict").GetString()));
        Assert.Contains(
            run.Section("economics").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.StartsWith("If only one can be had, it is Late", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_OneInitiative_IsNotComparedWithItself()
    {
        run.With("cashflows.csv", "initiative,date,amount,currency\nOnly,2025-01-01,-100,EUR\nOnly,2026-01-01,130,EUR\n").Evaluate();

        Assert.False(run.Section("economics").GetProperty("tables").TryGetProperty("portfolio", out _));
    }

    [Fact]
    public void Evaluate_InflationGiven_TellsTheRealRate()
    {
        run.With("cashflows.csv", "initiative,date,amount,currency\nOnly,2025-01-01,-100,EUR\nOnly,2026-01-01,122.4,EUR\n").Evaluate("--inflation", "0.02");

        Assert.Equal(0.2, Table("rates")[0].GetProperty("real").GetDouble(), 12);
        Assert.Contains("Real rate", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_PaymentsWithARange_TellTheChanceOfALossAndWhereTheValueTurns()
    {
        const string Flows = "initiative,date,amount,currency,low,high,driver\nVan,2025-01-01,-100,EUR,,,\nVan,2026-01-01,110,EUR,90,130,demand\n";

        run.With("cashflows.csv", Flows).Evaluate("--discount-rate", "0.1");

        // Expected to be worth nothing, with as much room below as above.
        var risk = Assert.Single(Table("risk"));
        Assert.InRange(risk.GetProperty("loss").GetProperty("value").GetDouble(), 0.47, 0.53);
        Assert.InRange(0.0, risk.GetProperty("low").GetProperty("value").GetDouble(), risk.GetProperty("high").GetProperty("value").GetDouble());
        Assert.Equal(0, Table("tornado")[0].GetProperty("turns").GetDouble(), 9);
        var first = run.JsonText;
        run.Evaluate("--discount-rate", "0.1");
        Assert.Equal(first, run.JsonText);
    }

    private List<JsonElement> Table(string id) => [.. run.Section("economics").GetProperty("tables").GetProperty(id).EnumerateArray()];

    [Fact]
    public void Evaluate_CashFlows_ValueEachInitiative()
    {
        run.With("cashflows.csv", """
            initiative,date,amount,currency
            Good,2025-01-01,-100,EUR
            Good,2026-01-01,121,EUR
            Bad,2025-01-01,-100,EUR

            """).Evaluate("--discount-rate", "0.1");

        var rows = run.Section("economics").GetProperty("tables").GetProperty("initiatives").EnumerateArray().ToList();
        Assert.Equal("10.00", rows[0].GetProperty("npv").GetProperty("amount").GetString());
        var ratios = run.Section("economics").GetProperty("tables").GetProperty("ratios").EnumerateArray().ToList();
        Assert.Equal(1.1, ratios[0].GetProperty("benefitCostRatio").GetDouble(), 12);
        Assert.Equal(100.0 / 110, ratios[0].GetProperty("breakEven").GetDouble(), 12);
        Assert.Equal(
            ("worth more than it costs", "costs more than it is worth"),
            (ratios[0].GetProperty("verdict").GetString(), ratios[1].GetProperty("verdict").GetString()));
        Assert.Equal("11.00", rows[0].GetProperty("annualWorth").GetProperty("amount").GetString());
        Assert.Equal("ZeroDenominator", rows[1].GetProperty("annualWorth").GetProperty("undefined").GetString());
        var rates = run.Section("economics").GetProperty("tables").GetProperty("rates").EnumerateArray().ToList();
        Assert.Equal("never reached", rates[1].GetProperty("payback").GetString());
        Assert.Equal(0.21, rates[0].GetProperty("irr").GetDouble(), 12);
        Assert.Equal("NoSignChange", rates[1].GetProperty("irr").GetProperty("undefined").GetString());
    }

    [Fact]
    public void Evaluate_PaymentsWithARange_SayWhatTheValueHangsOn()
    {
        run.With("cashflows.csv", """
            initiative,date,amount,currency,low,high,driver
            Van,2025-01-01,-100,EUR,-110,-90,price
            Van,2026-01-01,121,EUR,99,143,demand
            Van,2026-01-01,11,EUR,,,
            Van,2026-01-01,11,EUR,12,,

            """).Evaluate("--discount-rate", "0.1");

        Assert.Equal((4, 3, 0, 1), run.CountsOf("cashflows.csv"));
        var bars = run.Section("economics").GetProperty("tables").GetProperty("tornado").EnumerateArray().ToList();
        Assert.Equal(("demand", "price"), (bars[0].GetProperty("driver").GetString(), bars[1].GetProperty("driver").GetString()));
        Assert.Equal((0, 40), (Math.Round(bars[0].GetProperty("atLow").GetDouble(), 9), Math.Round(bars[0].GetProperty("atHigh").GetDouble(), 9)));
        Assert.Equal(20, bars[1].GetProperty("swing").GetDouble(), 9);
    }
}
