using System.Text.Json;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>Every case of brand_ratings, by its kind.</summary>
public class BrandRatingsReferenceTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Cases => [.. Reference.Cases("brand_ratings.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("brand_ratings.json").Single(c => c.Name == name);
        var values = new ExpectedValues(expected, Tolerance);
        Action<JsonElement, ExpectedValues> check = inputs.GetProperty("kind").GetString() switch
        {
            "rating" => Rating,
            "rank" => Rank,
            "decay" => Decay,
            "answers" => Answers,
            "review_bounds" => Bounds,
            "review_gap" => Gap,
            "paired_preference" => Preference,
            var kind => throw new InvalidOperationException($"{kind} is not understood"),
        };
        check(inputs, values);
        values.AllAsked();
    }

    private static long[] Counts(JsonElement counts) => [.. counts.EnumerateArray().Select(count => count.GetInt64())];

    private static void Rating(JsonElement inputs, ExpectedValues expected)
    {
        var result = StarRating.Compute(Counts(inputs.GetProperty("counts")), inputs.GetProperty("level").GetDouble(),
            inputs.GetProperty("prior_per_star").GetDouble());
        expected.Whole("n", result.Reviews);
        expected.Numbers("shares", result.Shares);
        expected.Number("posterior_mean", result.Posterior.Value);
        expected.Number("posterior_sd", result.PosteriorStandardDeviation.Value);
        expected.Number("posterior_lower", result.Posterior.Lower);
        expected.Number("posterior_upper", result.Posterior.Upper);
        expected.Number("mean", result.Headline.Value);
        expected.Number("sd", result.StandardDeviation.Value);
        expected.Number("lower", result.Headline.Lower);
        expected.Number("upper", result.Headline.Upper);
        expected.Reason("reason", result.Headline.Value is null ? result.Headline.Reason : null);
        expected.Reason("interval_reason", result.Headline.Reason);
        expected.Limits("top2", result.TopTwo);
        expected.Number("extremes", result.Extremes.Value);
    }

    private static void Rank(JsonElement inputs, ExpectedValues expected)
    {
        var result = RatingRanking.Compute(
            [.. inputs.GetProperty("counts").EnumerateArray().Select(row => (IReadOnlyList<long>)Counts(row))],
            inputs.GetProperty("prior_reviews").GetDouble(),
            inputs.GetProperty("prior_mean").GetDouble());
        expected.Numbers("mean", result.Items.Select(item => item.Mean.Value));
        expected.Numbers("wilson_lower", result.Items.Select(item => item.WilsonLower.Value));
        expected.Numbers("shrunk", result.Items.Select(item => item.Shrunken.Value));
        expected.Numbers("posterior_lower", result.Items.Select(item => item.PosteriorLower));
        expected.Integers("order_mean", result.ByMean, 1);
        expected.Integers("order_wilson", result.ByWilsonLower, 1);
        expected.Integers("order_shrunk", result.ByShrunken, 1);
        expected.Integers("order_posterior", result.ByPosteriorLower, 1);
    }

    private static void Decay(JsonElement inputs, ExpectedValues expected)
    {
        var (tally, first) = (new RatingTally(), new LocalDate(2000, 1, 1));
        foreach (var review in inputs.GetProperty("reviews").EnumerateArray())
        {
            tally.Add(review.GetProperty("stars").GetInt32(), first.PlusDays(review.GetProperty("day").GetInt32()));
        }

        var result = RatingDecay.Compute(tally, first.PlusDays(inputs.GetProperty("as_of_day").GetInt32()), new RatingDecayOptions
        {
            HalfLifeDays = inputs.GetProperty("half_life_days").Number(),
            PriorReviews = inputs.GetProperty("prior_reviews").GetDouble(),
            PriorMean = inputs.GetProperty("prior_mean").GetDouble(),
        });
        expected.Whole("future", result.Future);
        expected.Whole("used", result.Used);
        expected.Number("weight", result.Weight);
        expected.Number("mean", result.Headline.Value);
        expected.Reason("reason", result.Headline.Value is null ? result.Headline.Reason : null);
        expected.Number("effective_n", result.EffectiveReviews.Value);
        expected.Number("shrunk", result.Shrunken.Value);
        expected.Number("se", result.StandardError.Value);
        expected.Reason("interval_reason", result.Headline.Reason);
    }

    private static void Answers(JsonElement inputs, ExpectedValues expected)
    {
        var reviews = inputs.GetProperty("reviews").EnumerateArray()
            .Select(review => new ReviewAnswer
            {
                Hours = review.GetProperty("hours").Number()!.Value,
                IsAnswered = review.GetProperty("answered").GetBoolean()
            }).ToArray();
        var result = OwnerAnswers.Compute(reviews, inputs.GetProperty("within_hours").Numbers(), inputs.GetProperty("level").GetDouble());
        expected.Whole("reviews", result.Reviews);
        expected.Whole("answered", result.Answered);
        expected.Number("answer_rate", result.AnswerRate.Value);
        expected.Number("rate_lower", result.AnswerRate.Lower);
        expected.Number("rate_upper", result.AnswerRate.Upper);
        expected.Number("naive_mean_hours", result.NaiveMeanHours.Value);
        expected.Number("median_hours", result.MedianHours.Value);
        expected.Reason("median_reason", result.MedianHours.Reason);
        expected.Numbers("within", result.Within.Select(share => share.Value));
        expected.Numbers("within_lower", result.Within.Select(share => share.Lower));
        expected.Numbers("within_upper", result.Within.Select(share => share.Upper));
        Assert.Equal(expected.Take("within_reason").EnumerateArray().Select(reason => reason.GetString()), result.Within
            .Select(share => share.Reason?.ToString()));
    }

    private static void Bounds(JsonElement inputs, ExpectedValues expected)
    {
        var result = ReviewerCoverage.Compute(Counts(inputs.GetProperty("counts")), inputs.GetProperty("customers_served").GetInt64());
        expected.Number("review_share", result.ReviewShare.Value);
        expected.Number("lower", result.LowerBound.Value);
        expected.Number("upper", result.UpperBound.Value);
        expected.Reason("reason", result.LowerBound.Reason);
    }

    private static void Gap(JsonElement inputs, ExpectedValues expected)
    {
        var result = ReviewGap.Compute(Counts(inputs.GetProperty("reviews")), Counts(inputs.GetProperty("survey")));
        expected.Number("difference", result.Headline.Value);
        expected.Reason("reason", result.Headline.Reason);
        if (result.Headline.Value is null)
        {
            return;
        }

        expected.Number("se", result.StandardError.Value);
        expected.Number("df", result.DegreesOfFreedom.Value);
        expected.Number("t", result.T.Value);
        expected.Number("p", result.PValue.Value);
        expected.Number("lower", result.Headline.Lower);
        expected.Number("upper", result.Headline.Upper);
    }

    private static void Preference(JsonElement inputs, ExpectedValues expected)
    {
        var result = PairedPreference.Compute([.. inputs.GetProperty("wins").EnumerateArray().Select(row => (IReadOnlyList<double>)row.Numbers())]);
        expected.Reason("reason", result.Reason);
        expected.Numbers("strength", result.Strengths);
        expected.Numbers("se", result.StandardErrors);
        if (result.Reason is not null)
        {
            return;
        }

        expected.Numbers("preference_share", result.PreferenceShares);
        expected.Numbers("elo", result.EloRatings);
        expected.Numbers("se_difference_first", Enumerable.Range(0, result.Strengths.Count).Select(i => result.StandardErrorOfDifference(0, i).Value));
    }
}
