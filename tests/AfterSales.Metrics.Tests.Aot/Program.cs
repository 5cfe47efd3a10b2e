// Ten calculations and their JSON, compiled ahead of time and without reflection: each line is what the library says elsewhere, or the exit code is not 0.
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfterSales.Metrics;
using AfterSales.Metrics.Budgets;
using AfterSales.Metrics.Costs;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Resources;
using AfterSales.Metrics.Satisfaction;
using AfterSales.Metrics.Trends;
using AfterSales.Metrics.Warranty;
using NodaTime;

var options = MetricsJson.CreateOptions();
var euro = Currency.Of("EUR");
var failures = 0;

var rules = CostRuleSet.Of([CostRule.ForAccounts("61", CostClass.Direct, CostClass.Labor), CostRule.ForAccounts("7", CostClass.Indirect)]);
var classes = CostClassification.Classify(["6100", "7200", "9000"], [120m, 80m, 5m], euro, rules);
Check("classified cost", classes, r => r.Total.Net.ToString(), "205.00 EUR");

var score = NetPromoterScore.Compute([10, 9, 9, 8, 7, 6.5, 10, double.NaN, 11]);
Check("net promoter score", score, r => r.Headline.ToString(), "42.857142857142854 [-19.874943343029194, 79.26449352142212]");

decimal[] flows = [-120_000m, 45_000m, 55_000m, 60_000m];
Check("return on investment", ReturnOnInvestment.Compute(Money.Of(150_000m, euro), Money.Of(120_000m, euro), 2), r => r.Headline.ToString(), "0.25");
Check("net present value", NetPresentValue.Compute(flows, 0.08), r => r.Headline.ToString(), "16450.236244474927");
Check("internal rate of return", InternalRateOfReturn.Compute(flows), r => r.Headline.ToString(), "0.15081000576787715");
Check("payback", PaybackPeriod.Compute(flows, 0.08), r => r.Headline.ToString(), "2.654624");

BudgetLine[] lines = [new() { Name = "field", Weight = 62 }, new() { Name = "parts", Weight = 30 }, new() { Name = "training", Weight = 8, Minimum = 12_000 }];
var plan = BudgetAllocation.Allocate(Money.Of(100_000m, euro), lines);
Check("budget", plan, r => string.Join(" ", r.Lines.Select(l => l.Amount)), "59304.35 EUR 28695.65 EUR 12000.00 EUR");

var load = new QueueLoad { Arrivals = 100, Interval = 30, HandleTime = 3 };
Check("waiting line", ErlangC.Compute(load, 14, 20 / 60.0), r => r.ServiceLevel.ToString(), "0.8883500191794668");
Check("trend", MannKendall.Compute([1, 3, 2, 5, 4, 7, 8, 6]), r => r.S.ToString(), "20");
var claims = DevelopmentTriangle.OfCumulative([[100, 150, 165], [110, 168, null], [120, null, null]]);
Check("reserve", ChainLadder.Compute(claims), r => r.Total.Reserve.ToString(), "96.68571428571431 (SmallSample)");

// An absent member keeps the default its record gives it.
var absent = JsonSerializer.Deserialize("{}", (JsonTypeInfo<NetPromoterScoreOptions>)options.GetTypeInfo(typeof(NetPromoterScoreOptions)))!;
Check("default", absent, r => r == NetPromoterScoreOptions.Default ? "kept" : "lost", "kept");
Check("period", ReportingPeriod.Containing(new LocalDate(2026, 11, 26), PeriodUnit.Quarter), r => $"{r.Start:R} {r.Days}", "2026-10-01 92");
return failures;

void Check<T>(string name, T result, Func<T, string> text, string expected)
{
    var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    var json = JsonSerializer.Serialize(result, type);
    var again = JsonSerializer.Deserialize(json, type)!;
    var isRight = text(result) == expected && JsonSerializer.Serialize(again, type) == json && Equals(result, again);
    failures += isRight ? 0 : 1;
    Console.WriteLine($"{(isRight ? "ok" : "WRONG")}  {name}: {text(result)}");
}
