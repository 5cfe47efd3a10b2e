using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>Every case of brand_reputation.</summary>
public class BrandReputationReferenceTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Cases => [.. Reference.Cases("brand_reputation.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("brand_reputation.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, Tolerance);
        if (inputs.TryGetProperty("positive", out var positive))
        {
            var counts = new SentimentCounts
            {
                Positive = positive.GetInt64(),
                Neutral = inputs.GetProperty("neutral").GetInt64(),
                Negative = inputs.GetProperty("negative").GetInt64()
            };
            var result = NetSentiment.Compute(counts);
            expected.Number("net_sentiment_all", result.OfAll.Value);
            expected.Number("net_sentiment_opinionated", result.OfOpinionated.Value);
            expected.Number("positive_share", counts.Scored == 0 ? null : 100.0 * counts.Positive / counts.Scored);
            expected.Number("pos_neg_ratio", counts.Negative == 0 ? null : (double)counts.Positive / counts.Negative);
            if (expected.Has("se_points"))
            {
                expected.Number("se_points", result.StandardError.Value);
            }
        }
        else if (inputs.TryGetProperty("mentions", out var mentions))
        {
            var market = inputs.GetProperty("market_share_pct");
            var isKnown = market.ValueKind == System.Text.Json.JsonValueKind.Array;
            var result = ShareOfVoice.Compute(
                [.. mentions.EnumerateArray().Select((count, i)
                    => new BrandMentions { Brand = $"{i}", Mentions = count.GetInt64(), MarketSharePoints = isKnown ? market[i].GetDouble() : null })]);
            expected.Numbers("sov", result.Brands.Select(brand => brand.Share.Value));
            expected.Number("hhi", result.HerfindahlIndex.Value);
            expected.Number("effective_brands", result.EffectiveBrands.Value);
            if (isKnown)
            {
                expected.Numbers("esov_points", result.Brands.Select(brand => brand.Excess.Value));
            }
        }
        else if (inputs.TryGetProperty("items_1_7", out var items))
        {
            var result = ReputationPulse.Compute(
                [.. items.EnumerateArray().Select(row => (IReadOnlyList<double?>)[.. row.EnumerateArray().Select(answer => answer.Number())])]);
            expected.Numbers("pulse_individual", result.Individual.Select(score => score.Value));
            expected.Number("pulse", result.Headline.Value);
            var scores = result.Individual.Select(score => score.Value!.Value).ToArray();
            expected.Number("sd", Math.Sqrt(scores.Sum(score => Math.Pow(score - scores.Average(), 2)) / (scores.Length - 1)));
        }
        else
        {
            var weights = inputs.GetProperty("weights").Numbers();
            var result = BrandHealthIndex.Compute([inputs.GetProperty("values").Numbers()], [.. weights.Select((weight, j) => new BrandHealthIndicator
            {
                Name = $"{j}",
                Weight = weight,
                LowGoalpost = inputs.GetProperty("min")[j].GetDouble(),
                HighGoalpost = inputs.GetProperty("max")[j].GetDouble(),
            })]);
            double Score(IndicatorAggregation aggregation)
                => result.Methods.Single(method => method.Scaling == IndicatorScaling.Goalposts && method.Aggregation == aggregation).Scores[0];
            expected.Numbers("rescaled", result.GoalpostValues[0]);
            expected.Number("arithmetic", Score(IndicatorAggregation.Arithmetic));
            expected.Number("geometric", Score(IndicatorAggregation.Geometric));
            expected.Number("harmonic", Score(IndicatorAggregation.Harmonic));
            expected.Number("min_component", result.GoalpostValues[0].Min());
        }

        expected.AllAsked();
    }
}
