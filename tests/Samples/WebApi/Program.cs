// A service that answers results as JSON and reads them back; one line makes its serializer know every type of the library.
using AfterSales.Metrics;
using AfterSales.Metrics.Economics;
using AfterSales.Metrics.Json;
using AfterSales.Metrics.Satisfaction;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForAfterSalesMetrics());
var app = builder.Build();

app.MapPost("/nps", (int[] ratings) => NetPromoterScore.Compute(ScoreTally.Of(ratings)));
app.MapGet("/roi", (decimal benefit, decimal cost) => ReturnOnInvestment.Compute(Money.Of(benefit, "EUR"), Money.Of(cost, "EUR")));

// A result that another service computed comes in as it went out.
app.MapPost("/nps/verdict", (NetPromoterScoreResult score) => score.Headline is { Lower: > 0 } ? "more promoters than detractors" : "not told apart from zero");
app.Run();
