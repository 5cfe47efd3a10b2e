using System.Text.Json;
using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>Every case of brand_mentions, by its kind.</summary>
public class BrandMentionsReferenceTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Cases => [.. Reference.Cases("brand_mentions.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("brand_mentions.json").Single(c => c.Name == name);
        var values = new ExpectedValues(expected, Tolerance);
        Action<JsonElement, ExpectedValues> check = inputs.GetProperty("kind").GetString() switch
        {
            "tally" => Tally,
            "net_sentiment" => Net,
            "weighted_net" => Weighted,
            "share_of_voice" => Voice,
            "sison_glaz" => SisonGlaz,
            "topics" => Topics,
            "spike" => Spike,
            "cusum" => Cusum,
            "cusum_run_length" => RunLength,
            "classifier_correction" => Classifier,
            var kind => throw new InvalidOperationException($"{kind} is not understood"),
        };
        check(inputs, values);
        values.AllAsked();
    }

    private static void Tally(JsonElement inputs, ExpectedValues expected)
    {
        var scale = new SentimentScale
        {
            NegativeUpTo = inputs.GetProperty("thresholds")[0].Exact(),
            PositiveFrom = inputs.GetProperty("thresholds")[1].Exact()
        };
        var tally = MentionTally.Of(inputs.GetProperty("rows").EnumerateArray().Select(row =>
        {
            var score = row.GetProperty("sentiment") is { ValueKind: not JsonValueKind.Null } given ? given.Exact() : (decimal?)null;
            var key = new MentionKey
            {
                Brand = row.GetProperty("brand").GetString()!,
                Source = row.GetProperty("source").GetString(),
                Period = row.GetProperty("period").GetString()
            };
            return Mention.OfScore(key, score, scale) with
            {
                Weight = row.GetProperty("weight").Exact(),
                IsCopy = row.GetProperty("copy").GetBoolean(),
                Topics = [.. row.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()!)],
            };
        }));
        var brands = expected.Take("brands").EnumerateObject().ToArray();
        Assert.Equal(brands.Select(brand => brand.Name).Order(StringComparer.Ordinal), tally.Brands());
        foreach (var brand in brands)
        {
            var (summary, part) = (tally.Summarize(key => key.Brand == brand.Name), new ExpectedValues(brand.Value, 1e-12));
            part.Whole("mentions", summary.Originals + summary.Copies);
            part.Whole("copies", summary.Copies);
            part.Whole("originals", summary.Originals);
            part.Whole("positive", summary.Positive.Count);
            part.Whole("neutral", summary.Neutral.Count);
            part.Whole("negative", summary.Negative.Count);
            part.Whole("unscored", summary.Unscored.Count);
            part.Exact("weight_positive", summary.Positive.Weight);
            part.Exact("weight_neutral", summary.Neutral.Weight);
            part.Exact("weight_negative", summary.Negative.Weight);
            part.Exact("weight_unscored", summary.Unscored.Weight);
            part.Exact("weight_squares_scored", summary.Positive.SquaredWeight + summary.Neutral.SquaredWeight + summary.Negative.SquaredWeight);
            part.Exact("score_sum", summary.Positive.ScoreSum + summary.Neutral.ScoreSum + summary.Negative.ScoreSum);
            part.Number("mean_score", summary.MeanScore.Value);
            var topics = part.Take("topics").EnumerateObject().ToArray();
            Assert.Equal(topics.Select(topic => topic.Name).Order(StringComparer.Ordinal), summary.Topics.Select(topic => topic.Topic));
            foreach (var topic in topics)
            {
                var (counts, actual) = (new ExpectedValues(topic.Value, 0), summary.Topics.Single(known => known.Topic == topic.Name));
                counts.Whole("positive", actual.Positive);
                counts.Whole("neutral", actual.Neutral);
                counts.Whole("negative", actual.Negative);
                counts.Whole("unscored", actual.Unscored);
                counts.AllAsked();
            }

            part.AllAsked();
        }
    }

    private static void Net(JsonElement inputs, ExpectedValues expected)
    {
        var counts = new SentimentCounts
        {
            Positive = inputs.GetProperty("positive").GetInt64(),
            Neutral = inputs.GetProperty("neutral").GetInt64(),
            Negative = inputs.GetProperty("negative").GetInt64(),
            Unscored = inputs.GetProperty("unscored").GetInt64(),
        };
        var result = NetSentiment.Compute(counts, inputs.GetProperty("level").GetDouble());
        expected.Whole("scored", counts.Scored);
        expected.Number("unscored_share", result.UnscoredShare.Value);
        expected.Limits("net_all", result.OfAll);
        expected.Reason("net_all_reason", result.OfAll.Reason);
        expected.Limits("net_opinionated", result.OfOpinionated);
        expected.Reason("net_opinionated_reason", result.OfOpinionated.Reason);
        expected.Number("bound_lower", result.LowerBound.Value);
        expected.Number("bound_upper", result.UpperBound.Value);
    }

    private static void Weighted(JsonElement inputs, ExpectedValues expected)
    {
        var tally = MentionTally.Of(inputs.GetProperty("rows").EnumerateArray().Select(row => new Mention
        {
            Key = new MentionKey { Brand = "own" },
            Class = row.GetProperty("sentiment").GetInt32() switch { 1 => MentionClass.Positive, 0 => MentionClass.Neutral, _ => MentionClass.Negative },
            Weight = row.GetProperty("weight").Exact(),
        }));
        var result = NetSentiment.ComputeWeighted(tally.Summarize(), inputs.GetProperty("level").GetDouble());
        expected.Number("net", result.Headline.Value);
        expected.Number("se", result.StandardError.Value);
        expected.Number("lower", result.Headline.Lower);
        expected.Number("upper", result.Headline.Upper);
        expected.Number("effective_n", result.EffectiveMentions.Value);
        expected.Whole("counted", result.Used);
        expected.Reason("net_reason", result.Headline.Value is null ? result.Headline.Reason : null);
        if (expected.Has("interval_reason"))
        {
            expected.Reason("interval_reason", result.Headline.Reason);
        }
    }

    private static void Voice(JsonElement inputs, ExpectedValues expected)
    {
        var market = inputs.GetProperty("market_share_points");
        var brands = inputs.GetProperty("mentions").EnumerateArray().Select((mentions, i) => new BrandMentions
        {
            Brand = $"{i}",
            Mentions = mentions.GetInt64(),
            MarketSharePoints = market.ValueKind == JsonValueKind.Null ? null : market[i].Number(),
        }).ToArray();
        var level = inputs.GetProperty("level").GetDouble();
        var (goodman, guaranteed) = (ShareOfVoice.Compute(brands, level: level), ShareOfVoice.Compute(brands, IntervalMethod.ClopperPearson, level));
        expected.Numbers("sov", goodman.Brands.Select(brand => brand.Share.Value));
        expected.Reason("sov_reason", goodman.Brands[0].Share.Value is null ? goodman.Brands[0].Share.Reason : null);
        expected.Number("hhi", goodman.HerfindahlIndex.Value);
        expected.Number("effective_brands", goodman.EffectiveBrands.Value);
        if (goodman.Mentions == 0)
        {
            return;
        }

        expected.Numbers("goodman_lower", goodman.Brands.Select(brand => brand.Share.Lower));
        expected.Numbers("goodman_upper", goodman.Brands.Select(brand => brand.Share.Upper));
        expected.Numbers("bonferroni_lower", guaranteed.Brands.Select(brand => brand.Share.Lower));
        expected.Numbers("bonferroni_upper", guaranteed.Brands.Select(brand => brand.Share.Upper));
        expected.Reason("interval_reason", goodman.Brands[0].Share.Reason);
        if (market.ValueKind != JsonValueKind.Null)
        {
            expected.Numbers("esov_points", goodman.Brands.Select(brand => brand.Excess.Value));
            expected.Numbers("esov_lower", goodman.Brands.Select(brand => brand.Excess.Lower));
            expected.Numbers("esov_upper", goodman.Brands.Select(brand => brand.Excess.Upper));
            expected.Numbers("sov_to_share", goodman.Brands.Select(brand => brand.ToMarketShare.Value));
        }
    }

    // Count, gap and coverages are ingredients of the limits and are proven by them.
    private static void SisonGlaz(JsonElement inputs, ExpectedValues expected)
    {
        var brands = inputs.GetProperty("counts").EnumerateArray()
            .Select((count, i) => new BrandMentions { Brand = $"{i}", Mentions = count.GetInt64() }).ToArray();
        var result = ShareOfVoice.Compute(brands, IntervalMethod.SisonGlaz, inputs.GetProperty("level").GetDouble());
        expected.Reason("reason", result.Brands[0].Share.Reason);
        var c = expected.Take("c");
        if (c.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        expected.Take("gamma");
        expected.Take("coverage_c");
        expected.Take("coverage_c_plus_1");
        expected.Numbers("lower", result.Brands.Select(brand => brand.Share.Lower / 100));
        expected.Numbers("upper", result.Brands.Select(brand => brand.Share.Upper / 100));
    }

    private static void Topics(JsonElement inputs, ExpectedValues expected)
    {
        var total = inputs.GetProperty("total");
        long Of(JsonElement counts, string key) => counts.GetProperty(key).GetInt64();
        var all = new SentimentCounts { Positive = Of(total, "positive"), Neutral = Of(total, "neutral"), Negative = Of(total, "negative") };
        var topics = inputs.GetProperty("topics").EnumerateArray().Select((topic, i) => new TopicMentions
        {
            Topic = $"{i}",
            Positive = Of(topic, "positive"),
            Neutral = Of(topic, "neutral"),
            Negative = Of(topic, "negative"),
        }).ToArray();
        var results = TopicSentiment.Compute(all, topics);
        expected.Number("net_all", NetSentiment.Compute(all).OfAll.Value);
        var rows = expected.Take("topics").EnumerateArray().ToArray();
        Assert.Equal(rows.Length, results.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var (part, result) = (new ExpectedValues(rows[i], Tolerance, $"topic {i}: "), results[i]);
            part.Whole("mentions", result.Mentions);
            part.Number("net", result.Net.Value);
            part.Number("lower", result.Net.Lower);
            part.Number("upper", result.Net.Upper);
            part.Number("difference", result.Difference.Value);
            part.Number("lift", result.Lift.Value);
            part.Number("z", result.Z.Value);
            part.Number("p", result.PValue.Value);
            part.Number("q", result.QValue.Value);
            part.Reason("reason", result.PValue.Reason);
            part.AllAsked();
        }
    }

    private static void Spike(JsonElement inputs, ExpectedValues expected)
    {
        var result = MentionSurprise.Compute(
            [.. inputs.GetProperty("baseline").EnumerateArray().Select(count => count.GetInt64())],
            inputs.GetProperty("exposure").Numbers(),
            inputs.GetProperty("current").GetInt64(),
            inputs.GetProperty("current_exposure").Number()!.Value);
        expected.Number("expected", result.Expected.Value);
        var plugIn = expected.Take("p_plug_in").Number();
        Assert.True(plugIn == 0 ? result.PlugInP.Value < 1e-300 : plugIn is null == result.PlugInP.Value is null);
        if (plugIn > 0)
        {
            expected.Number("p_plug_in", result.PlugInP.Value);
        }

        expected.Number("p_predictive", result.PredictiveP.Value);
        expected.Number("p_overdispersed", result.OverdispersedP.Value);
        expected.Number("p", result.P.Value);
        expected.Number("surprise", result.Surprise.Value);
        expected.Reason("reason", result.P.Reason);
        if (expected.Has("dispersion"))
        {
            expected.Number("dispersion", result.Dispersion.Value);
            expected.Number("size", result.Size.Value);
        }
    }

    private static void Cusum(JsonElement inputs, ExpectedValues expected)
    {
        var result = MentionCusum.Compute(
            [.. inputs.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64())],
            inputs.GetProperty("in_control").Number()!.Value,
            inputs.GetProperty("out_of_control").Number()!.Value,
            inputs.GetProperty("limit").Number()!.Value);
        expected.Number("reference", result.Reference);
        expected.Numbers("path", result.Path);
        expected.Integers("signals", result.Signals, 1);
        expected.Number("first_signal", result.Signals.Count == 0 ? null : result.Signals[0] + 1);
        expected.Number("onset", result.Onset + 1);
    }

    private static void RunLength(JsonElement inputs, ExpectedValues expected) => expected.Numbers(
        "average_run_length",
        inputs.GetProperty("means").Numbers().Select(mean =>
            MentionCusum.AverageRunLength(mean, inputs.GetProperty("reference").Exact(), inputs.GetProperty("limit").Exact()).Value));

    private static void Classifier(JsonElement inputs, ExpectedValues expected)
    {
        var predicted = inputs.GetProperty("predicted").EnumerateArray().Select(count => count.GetInt64()).ToArray();
        var result = ClassifierCorrection.Compute(
            [.. inputs.GetProperty("labelled").EnumerateArray()
                .Select(row => (IReadOnlyList<long>)[.. row.EnumerateArray().Select(count => count.GetInt64())])],
            new SentimentCounts { Positive = predicted[0], Neutral = predicted[1], Negative = predicted[2] },
            inputs.GetProperty("level").GetDouble());
        expected.Number("naive_net", result.Naive.Value);
        expected.Number("net", result.Net.Value);
        expected.Reason("reason", result.Net.Value is null ? result.Net.Reason : null);
        if (result.Net.Value is null)
        {
            return;
        }

        expected.Numbers("solved_shares", result.SolvedShares);
        Assert.Equal(expected.Take("inside").GetBoolean(), result.IsInside);
        expected.Numbers("shares", result.Shares);
        expected.Number("se", result.StandardError.Value);
        expected.Number("lower", result.Net.Lower);
        expected.Number("upper", result.Net.Upper);
        expected.Reason("interval_reason", result.Net.Reason);
    }
}
