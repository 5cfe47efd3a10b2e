using System.Text.Json;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class SurveyAndBookingTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_Survey_GivesIndexBlocksAndPromoters()
    {
        run.With("survey.csv", """
            respondent,question,answer,scale_min,scale_max
            1,CARE1,5,1,5
            1,CARE2,3,1,5
            1,FRIEND,9,0,10
            2,CARE1,4,1,5
            2,CARE2,3,1,5
            2,FRIEND,3,0,10

            """).Evaluate("--nps-question", "friend");

        var section = run.Section("satisfaction");
        Assert.Equal(68.75, section.GetProperty("figures").GetProperty("index").GetProperty("value").GetDouble(), 12);
        Assert.Equal(0, section.GetProperty("figures").GetProperty("nps").GetProperty("value").GetDouble());
        var satisfied = section.GetProperty("tables").GetProperty("questions").EnumerateArray().ToDictionary(q => q.GetProperty("question").GetString()!, q => q.GetProperty("satisfied").GetProperty("value").GetDouble());
        Assert.Equal((100, 0), (satisfied["CARE1"], satisfied["CARE2"]));
    }

    [Fact]
    public void Evaluate_SurveyTargetOfOneQuestion_OffersIt()
    {
        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max\n1,CARE1,5,1,5\n2,CARE1,2,1,5\n")
            .With("targets.csv", "figure,target\nsatisfaction.csat.CARE1,0.4\n")
            .Evaluate();

        var figure = Figure("satisfaction.csat.CARE1");
        Assert.Equal(0.5, figure.GetProperty("value").GetProperty("value").GetDouble());
        Assert.Equal("Better", figure.GetProperty("againstTarget").GetString());
        Assert.Equal((1, 1, 0, 0), run.CountsOf("targets.csv"));
    }

    [Fact]
    public void Evaluate_OverallQuestion_SaysWhatDrivesIt()
    {
        var rows = string.Concat(Enumerable.Range(0, 40).Select(i => FormattableString.Invariant(
            $"{i},CARE1,{1 + (i % 5)},1,5\n{i},CARE2,{1 + (i % 5)},1,5\n{i},PRICE1,{1 + (i / 5 % 5)},1,5\n{i},ALL,{Math.Clamp(1 + (i % 5) + (i % 3 == 0 ? 1 : 0), 1, 5)},1,5\n")));

        run.With("survey.csv", "respondent,question,answer,scale_min,scale_max\n" + rows).Evaluate("--overall-question", "all");

        var drivers = run.Section("satisfaction").GetProperty("tables").GetProperty("drivers").EnumerateArray().ToList();
        Assert.Equal(["CARE", "PRICE"], drivers.Select(d => d.GetProperty("driver").GetString()));
        Assert.True(drivers[0].GetProperty("shareOfExplained").GetDouble() > 0.9);
        var reliability = Assert.Single(run.Section("satisfaction").GetProperty("tables").GetProperty("reliability").EnumerateArray());
        Assert.Equal(1, reliability.GetProperty("alpha").GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public void Evaluate_Bookings_CountOverlapOnceAndReportOpenOnes()
    {
        run.With("calendar.csv", "day,start,end\nmonday,08:00,16:00\n")
            .With("bookings.csv", """
                resource,start,end
                Ann,2026-03-02T08:00:00Z,2026-03-02T12:00:00Z
                Ann,2026-03-02T10:00:00Z,2026-03-02T14:00:00Z
                Ann,2026-03-02T15:00:00Z,2026-03-02T18:00:00Z
                Ann,2026-03-02T15:30:00Z,

                """).Evaluate();

        var figures = run.Section("utilization").GetProperty("figures");
        Assert.Equal(7.0 / 8, figures.GetProperty("utilization").GetDouble(), 12);
        Assert.Equal(2 * 3600, figures.GetProperty("outOfHours").GetDouble());
        Assert.Equal(2 * 3600, figures.GetProperty("doubleBooked").GetDouble());
        Assert.Equal(1, figures.GetProperty("open").GetInt64());
    }

    [Fact]
    public void Evaluate_BookingsWithoutCalendar_SayThatEveryHourCounts()
    {
        run.With("bookings.csv", "resource,start,end\nAnn,2026-03-02T08:00:00Z,2026-03-02T14:00:00Z\n").Evaluate();

        Assert.Equal(0.25, run.Section("utilization").GetProperty("figures").GetProperty("utilization").GetDouble());
        Assert.Contains(run.Section("utilization").GetProperty("notes").EnumerateArray(), n => n.GetString()!.StartsWith("There is no calendar.csv", StringComparison.Ordinal));
    }

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
        Assert.Equal(("worth more than it costs", "costs more than it is worth"), (ratios[0].GetProperty("verdict").GetString(), ratios[1].GetProperty("verdict").GetString()));
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

    private JsonElement Figure(string name)
        => run.Section("evaluation").GetProperty("tables").GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("name").GetString() == name);
}
