using System.Globalization;
using System.Text;
using System.Text.Json;
using NodaTime;

namespace AfterSales.Metrics.Cli.Tests.Sections;

public sealed class TrendsSectionTests : IDisposable
{
    private readonly ToolRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Evaluate_ThreeMonths_SayWhatIsMissing()
    {
        run.With("costs.csv", Costs(3, _ => 100)).Evaluate();

        var section = run.Section("trends");
        Assert.Equal("No figure has the 8 months that a trend takes: the longest has 3.", section.GetProperty("finding").GetString());
        Assert.Contains("3 months known, 5 more needed", run.Page, StringComparison.Ordinal);
        Assert.Contains(section.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("take 8 months that are over", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_TwoYearsWithAStep_NameSignalTrendBreakAndForecast()
    {
        run.With("costs.csv", Costs(24, t => (t < 14 ? 1000 : 1500) + (t * 7 % 5 * 10))).Evaluate();

        var costs = Row("figures", "Net cost (EUR)");
        Assert.Equal(24, costs.GetProperty("months").GetInt64());
        Assert.Contains("eight or more months in a row", costs.GetProperty("signals").GetString(), StringComparison.Ordinal);
        Assert.Contains("rising", costs.GetProperty("trend").GetString(), StringComparison.Ordinal);
        Assert.Contains("most likely March 2025", costs.GetProperty("break").GetString(), StringComparison.Ordinal);
        var next = Table("forecasts").First();
        Assert.Equal("2026-01-01/2026-01-31", next.GetProperty("month").GetString());
        Assert.True(next.GetProperty("forecast").GetProperty("value").GetDouble() > 1200);
        Assert.Contains("trend-costs-net", run.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_MonthThatStillRuns_IsShownAndInNoStatistic()
    {
        var whole = Costs(12, t => 1000 + (t * 7 % 5 * 10));
        run.With("costs.csv", whole).Evaluate();
        var before = Row("figures", "Net cost (EUR)").GetProperty("slope").ToString();

        run.With("costs.csv", whole + "2025-01-05,90000,EUR\n").Evaluate();

        Assert.Equal(before, Row("figures", "Net cost (EUR)").GetProperty("slope").ToString());
        Assert.True(Table("months").Last().GetProperty("isPartial").GetBoolean());
        Assert.Contains(run.Section("trends").GetProperty("notes").EnumerateArray(), n =>
            n.GetString()!.Contains("January 2025 still runs", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_MonthWithoutRecords_IsAGapAndStopsTheForecastOnly()
    {
        run.With("costs.csv", Costs(14, t => t == 6 ? null : 1000 + (t * 7 % 5 * 10))).Evaluate();

        var costs = Row("figures", "Net cost (EUR)");
        Assert.Equal(13, costs.GetProperty("months").GetInt64());
        Assert.Contains("July 2024 is missing", costs.GetProperty("break").GetString(), StringComparison.Ordinal);
        Assert.Contains("July 2024 is missing", Table("forecasts").First().GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Table("months").ElementAt(6).GetProperty("value").ValueKind);
    }

    [Fact]
    public void Evaluate_EveryFile_GivesItsFigure()
    {
        run.Run("evaluate");

        Assert.Equal(
            ["costs.net", "resources.utilization", "service.sla-met", "service.visit-fixed", "service.fixed", "service.return-rate", "service.refunds",
                "satisfaction.index", "satisfaction.nps", "warranty.claims"],
            Table("figures").Select(f => f.GetProperty("name").GetString()));
    }

    [Fact]
    public void Evaluate_FixedOutcomesAskedFor_AreTheSectionsAndTheMonths()
    {
        var text = new StringBuilder("date,outcome\n");
        for (var m = 1; m <= 12; m++)
        {
            text.Append(CultureInfo.InvariantCulture, $"2025-{m:00}-05,Repaired\n2025-{m:00}-28,Returned\n");
        }

        run.With("repairs.csv", text.ToString()).Evaluate("--fixed-outcomes", "repaired");

        Assert.All(Table("months"), month => Assert.Equal(0.5, month.GetProperty("value").GetDouble()));
        Assert.Equal(0.5, run.Section("repairs").GetProperty("figures").GetProperty("fixed").GetProperty("value").GetDouble());
    }

    [Fact]
    public void Evaluate_ClaimsWithMonths_AreAMonthlySeriesInWhichAMonthWithoutClaimsIsZero()
    {
        var text = new StringBuilder("origin_year,paid_year,amount,currency,origin_month,paid_month,claims\n");
        foreach (var m in Enumerable.Range(1, 12).Where(m => m != 5))
        {
            text.Append(CultureInfo.InvariantCulture, $"2025,2025,{100 + m},EUR,2025-01,2025-{m:00},1\n");
        }

        run.With("claims.csv", text + "2025,2025,-7,EUR,,,\n").Evaluate();

        Assert.Equal(12, Row("figures", "Claims paid (EUR)").GetProperty("months").GetInt64());
        var months = Table("months").ToList();
        Assert.Equal((101.0, 0.0), (months[0].GetProperty("value").GetDouble(), months[4].GetProperty("value").GetDouble()));
        Assert.NotEmpty(Table("forecasts"));
        Assert.Contains(
            "Claims paid: 1 row of claims.csv tells no paid_month and is not in it. The last month is taken as over.",
            run.Section("trends").GetProperty("notes").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Evaluate_ClaimsWithYearsOnly_AreAYearlySeriesThatSaysSo()
    {
        run.With("claims.csv", "origin_year,paid_year,amount,currency\n2023,2023,10,EUR\n2023,2025,30,EUR\n").Evaluate();

        Assert.Equal(3, Row("figures", "Claims paid, by year (EUR)").GetProperty("months").GetInt64());
        Assert.Contains(
            run.Section("trends").GetProperty("notes").EnumerateArray().Select(n => n.GetString()!),
            note => note.StartsWith("Claims paid, by year: claims.csv tells years only", StringComparison.Ordinal));
    }

    /// <summary>Shares that swing between a half and all of them: no forecast and no limit is above all or below none.</summary>
    [Fact]
    public void Evaluate_SharesNearAll_AreForecastBelowAll()
    {
        run.With("repairs.csv", Repairs(16, month => month % 2 == 0 ? 10 : 5)).Evaluate();

        var forecasts = Table("forecasts").ToList();
        Assert.Equal(3, forecasts.Count);
        Assert.All(forecasts, f =>
        {
            var told = f.GetProperty("forecast");
            Assert.InRange(told.GetProperty("lower").GetDouble(), 0.001, told.GetProperty("value").GetDouble());
            Assert.InRange(told.GetProperty("upper").GetDouble(), told.GetProperty("value").GetDouble(), 0.9999);
        });
        Assert.Contains("on log-odds", forecasts[0].GetProperty("method").GetString(), StringComparison.Ordinal);
        Assert.Contains(run.Section("trends").GetProperty("notes").EnumerateArray(),
            n => n.GetString()!.Contains("no limit is an impossible value", StringComparison.Ordinal));
    }

    /// <summary>The last month all ten: half a case from all, ten and a half in eleven; z = ln 21.</summary>
    [Fact]
    public void Evaluate_AllOfTheLastMonth_IsHalfACaseFromAll()
    {
        run.With("repairs.csv", Repairs(10, month => month == 9 ? 10 : 8)).Evaluate();

        var next = Table("forecasts").First().GetProperty("forecast");
        Assert.Equal(10.5 / 11, next.GetProperty("value").GetDouble(), 12);
        var sigma = Math.Abs(Math.Log(21) - Math.Log(4)) / 3; // one step of nine differs from 0
        Assert.Equal(1 / (1 + (Math.Exp(1.959963984540054 * sigma) / 21)), next.GetProperty("lower").GetDouble(), 9);
        Assert.Equal(1 / (1 + (Math.Exp(-1.959963984540054 * sigma) / 21)), next.GetProperty("upper").GetDouble(), 9);
    }

    private static string Repairs(int months, Func<int, int> @fixed)
    {
        var text = new StringBuilder("date,outcome\n");
        for (var t = 0; t < months; t++)
        {
            for (var i = 0; i < 10; i++)
            {
                var date = new LocalDate(2024, 1, 2 + (i * 3)).PlusMonths(t);
                text.Append(CultureInfo.InvariantCulture, $"{date:uuuu-MM-dd},{(i < @fixed(t) ? "Fixed" : "Replaced")}\n");
            }
        }

        return text.ToString();
    }

    private static string Costs(int months, Func<int, int?> amount)
    {
        var text = new StringBuilder("date,amount,currency\n");
        for (var t = 0; t < months; t++)
        {
            if (amount(t) is { } value)
            {
                var month = new LocalDate(2024, 1, 1).PlusMonths(t);
                text.Append(CultureInfo.InvariantCulture, $"{month:uuuu-MM-dd},{value - 100},EUR\n{month.PlusDays(27):uuuu-MM-dd},100,EUR\n");
            }
        }

        return text.ToString();
    }

    private IEnumerable<JsonElement> Table(string name) => run.Section("trends").GetProperty("tables").GetProperty(name).EnumerateArray();

    private JsonElement Row(string table, string figure) => Table(table).Single(r => r.GetProperty("figure").GetString() == figure);
}
