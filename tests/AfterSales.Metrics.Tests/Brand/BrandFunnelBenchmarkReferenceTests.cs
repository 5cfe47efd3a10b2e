using System.Text.Json;
using AfterSales.Metrics.Brand;
using AfterSales.Metrics.Statistics;

namespace AfterSales.Metrics.Tests.Brand;

/// <summary>Every case of brand_funnel_benchmark, by its kind.</summary>
public class BrandFunnelBenchmarkReferenceTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Cases => [.. Reference.Cases("brand_funnel_benchmark.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("brand_funnel_benchmark.json").Single(c => c.Name == name);
        var values = new ExpectedValues(expected, Tolerance);
        Action<JsonElement, ExpectedValues> check = inputs.GetProperty("kind").GetString() switch
        {
            "funnel" => Funnel,
            "funnel_compare" => Compare,
            "paired_compare" => Paired,
            "index100" => Index,
            "rank_probability" => Ranks,
            "composite" => Composite,
            "service_value" => Service,
            "revenue_premium" => Premium,
            "word_of_mouth" => Mouth,
            "nps_revenue" => Promoters,
            "recovery" => Recovery,
            "position" => Position,
            "profile" => Profile,
            "pulse" => Pulse,
            var kind => throw new InvalidOperationException($"{kind} is not understood"),
        };
        check(inputs, values);
        values.AllAsked();
    }

    private static long[] Counts(JsonElement counts) => [.. counts.EnumerateArray().Select(count => count.GetInt64())];

    private static double Of(JsonElement element, string key) => element.GetProperty(key).Number()!.Value;

    private static void Funnel(JsonElement inputs, ExpectedValues expected)
    {
        var result = BrandFunnel.Compute(inputs.GetProperty("base").GetInt64(), Counts(inputs.GetProperty("stages")), Of(inputs, "level"));
        var stages = expected.Take("stages").EnumerateArray().ToArray();
        Assert.Equal(stages.Length, result.Count);
        for (var i = 0; i < stages.Length; i++)
        {
            var part = new ExpectedValues(stages[i], Tolerance, $"stage {i}: ");
            part.Limits("share", result[i].Share);
            part.Reason("share_reason", result[i].Share.Reason);
            part.Limits("conversion", result[i].Conversion);
            part.Reason("conversion_reason", result[i].Conversion.Reason);
            if (part.Has("lost"))
            {
                part.Whole("lost", result[i].Lost);
            }

            part.AllAsked();
        }
    }

    private static void Compare(JsonElement inputs, ExpectedValues expected)
    {
        var result = BrandFunnel.Compare(
            inputs.GetProperty("base").GetInt64(),
            Counts(inputs.GetProperty("stages")),
            inputs.GetProperty("rival_base").GetInt64(),
            Counts(inputs.GetProperty("rival_stages")),
            Of(inputs, "level"));
        var stages = expected.Take("stages").EnumerateArray().ToArray();
        Assert.Equal(stages.Length, result.Differences.Count);
        for (var i = 0; i < stages.Length; i++)
        {
            var part = new ExpectedValues(stages[i], Tolerance, $"stage {i}: ");
            part.Number("difference", result.Differences[i].Value);
            part.Number("lower", result.Differences[i].Lower);
            part.Number("upper", result.Differences[i].Upper);
            part.Reason("reason", result.Differences[i].Reason);
            part.AllAsked();
        }

        expected.Number("end_gap", result.EndGap.Value);
        expected.Numbers("contributions", result.Contributions);
        expected.Reason("reason", result.ContributionsReason);
    }

    private static void Paired(JsonElement inputs, ExpectedValues expected)
    {
        long Count(string key) => inputs.GetProperty(key).GetInt64();
        var result = PairedBrandComparison.Compute(Count("only_own"), Count("both"), Count("only_rival"), Count("neither"), Of(inputs, "level"));
        expected.Number("difference", result.Headline.Value);
        expected.Number("lower", result.Headline.Lower);
        expected.Number("upper", result.Headline.Upper);
        expected.Number("p", result.PValue.Value);
        expected.Reason("reason", result.Headline.Reason);
    }

    private static void Index(JsonElement inputs, ExpectedValues expected)
    {
        var result = CategoryIndex.Compute(
            [.. inputs.GetProperty("values").EnumerateArray().Select(value => value.Number())],
            inputs.GetProperty("own").GetInt32() - 1,
            inputs.GetProperty("category").GetString() == "all" ? CategoryScope.All : CategoryScope.Rivals);
        expected.Number("index", result.Headline.Value);
        expected.Reason("reason", result.Headline.Reason);
        Assert.Equal(expected.Has("points"), result.Points.IsDefined);
        if (result.Points.IsDefined)
        {
            expected.Number("points", result.Points.Value);
        }
    }

    private static void Ranks(JsonElement inputs, ExpectedValues expected)
    {
        var result = RankProbability.Compute(inputs.GetProperty("values").Numbers(), inputs.GetProperty("standard_errors").Numbers(), Of(inputs, "level"));
        expected.Numbers("probability_best", result.Select(item => item.ProbabilityBest));
        expected.Numbers("expected_rank", result.Select(item => item.ExpectedRank));
        expected.Table("rank_probabilities", [.. result.Select(item => item.RankProbabilities)]);
        expected.Integers("rank_lower", result.Select(item => item.LowestRank));
        expected.Integers("rank_upper", result.Select(item => item.HighestRank));
    }

    private static void Composite(JsonElement inputs, ExpectedValues expected)
    {
        var goalposts = inputs.GetProperty("goalposts");
        var result = BrandHealthIndex.Compute(
            [.. inputs.GetProperty("values").EnumerateArray().Select(row => (IReadOnlyList<double>)row.Numbers())],
            [.. inputs.GetProperty("weights").Numbers().Select((weight, j) => new BrandHealthIndicator
            {
                Name = $"{j}",
                Weight = weight,
                LowGoalpost = goalposts[j][0].GetDouble(),
                HighGoalpost = goalposts[j][1].GetDouble(),
                Direction = inputs.GetProperty("reversed")[j].GetBoolean() ? IndicatorDirection.LowerIsBetter : IndicatorDirection.HigherIsBetter,
            })]);
        expected.Reason("reason", result.Reason);
        if (result.Reason is not null)
        {
            return;
        }

        var methods = expected.Take("methods").EnumerateObject().ToArray();
        Assert.Equal(methods.Length, result.Methods.Count);
        foreach (var method in methods)
        {
            var (part, actual) = (new ExpectedValues(method.Value, Tolerance, method.Name + ": "),
                result.Methods.Single(known => NameOf(known) == method.Name));
            part.Reason("reason", actual.Reason);
            part.Numbers("scores", actual.Scores);
            part.Numbers("ranks", actual.Ranks.Select(rank => (double)rank));
            if (part.Has("indicators"))
            {
                part.Integers("indicators", actual.Culprits);
            }

            part.AllAsked();
        }

        expected.Integers("rank_lowest", result.LowestRanks);
        expected.Integers("rank_highest", result.HighestRanks);
        expected.Number("average_shift", result.AverageShift.Value);
        var without = expected.Take("leave_one_out_ranks").EnumerateArray().ToArray();
        Assert.Equal(without.Length, result.LeaveOneOutRanks.Count);
        for (var j = 0; j < without.Length; j++)
        {
            int[]? ranks = without[j].ValueKind == JsonValueKind.Null ? null : [.. without[j].EnumerateArray().Select(rank => rank.GetInt32())];
            Assert.Equal(ranks, result.LeaveOneOutRanks[j]?.ToArray());
        }

        expected.Whole("first", result.First + 1);
        expected.Number("second", result.Second + 1);
        expected.Numbers("switch_weight", result.SwitchWeights);
    }

    private static string NameOf(BrandHealthMethod method)
    {
        var scaling = method.Scaling switch
        {
            IndicatorScaling.MinMax => "minmax",
            IndicatorScaling.Goalposts => "goalposts",
            IndicatorScaling.StandardScore => "z",
            _ => "rank",
        };
        return $"{scaling} {method.Aggregation.ToString().ToLowerInvariant()}";
    }

    private static void Service(JsonElement inputs, ExpectedValues expected)
    {
        var segments = inputs.GetProperty("segments").EnumerateArray().Select((segment, i) => new ServiceValueSegment
        {
            Name = $"{i}",
            Customers = segment.GetProperty("customers").Exact(),
            Margin = segment.GetProperty("margin").Exact(),
            DiscountRate = segment.GetProperty("discount").Exact(),
            ServedKept = segment.GetProperty("served").GetProperty("kept").GetInt64(),
            Served = segment.GetProperty("served").GetProperty("of").GetInt64(),
            UnservedKept = segment.GetProperty("unserved").GetProperty("kept").GetInt64(),
            Unserved = segment.GetProperty("unserved").GetProperty("of").GetInt64(),
        }).ToArray();
        var result = ServiceValue.Compute(segments, level: Of(inputs, "level"));
        var rows = expected.Take("segments").EnumerateArray().ToArray();
        Assert.Equal(rows.Length, result.Segments.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var (part, actual) = (new ExpectedValues(rows[i], Tolerance, $"segment {i}: "), result.Segments[i]);
            part.Number("value", actual.Headline.Value);
            part.Number("lower", actual.Headline.Lower);
            part.Number("upper", actual.Headline.Upper);
            part.Reason("reason", actual.Headline.Reason);
            if (actual.Headline.Value is not null)
            {
                part.Number("uplift", actual.Uplift.Value);
                part.Number("value_per_customer_served", actual.ValuePerServedCustomer.Value);
                part.Number("value_per_customer_unserved", actual.ValuePerUnservedCustomer.Value);
                part.Number("once_value", actual.OnceValue.Value);
                part.Number("once_lower", actual.OnceValue.Lower);
                part.Number("once_upper", actual.OnceValue.Upper);
            }

            part.AllAsked();
        }

        expected.Limits("total", result.Headline);
    }

    private static void Premium(JsonElement inputs, ExpectedValues expected)
    {
        decimal Exact(string key) => inputs.GetProperty(key).Exact();
        var result = RevenuePremium.Compute(Exact("price"), Exact("volume"), Exact("reference_price"), Exact("reference_volume"));
        expected.Number("revenue_premium", (double)result.Premium);
        expected.Number("price_part", (double)result.PricePart);
        expected.Number("volume_part", (double)result.VolumePart);
        expected.Number("joint_part", (double)result.JointPart);
        expected.Number("price_premium", result.PricePremium.Value);
        expected.Reason("price_premium_reason", result.PricePremium.Reason);
        expected.Number("volume_premium", result.VolumePremium.Value);
        expected.Reason("volume_premium_reason", result.VolumePremium.Reason);
    }

    private static void Mouth(JsonElement inputs, ExpectedValues expected)
    {
        var result = WordOfMouth.Compute(Of(inputs, "recommendations"), Of(inputs, "conversion"), Of(inputs, "customers"),
            inputs.GetProperty("generations").GetInt32());
        expected.Number("factor", result.Factor);
        expected.Number("multiplier", result.Multiplier.Value);
        expected.Number("total", result.Total.Value);
        expected.Reason("reason", result.Multiplier.Reason);
        expected.Number("after_generations", result.AfterGenerations.Value);
    }

    private static void Promoters(JsonElement inputs, ExpectedValues expected)
    {
        var result = PromoterValue.Compute([.. inputs.GetProperty("groups").EnumerateArray().Select((group, i) => new PromoterGroup
        {
            Name = $"{i}",
            Customers = group.GetProperty("customers").Exact(),
            Revenue = group.GetProperty("revenue").Exact(),
            Recommended = group.GetProperty("recommended").Exact(),
            Conversion = group.GetProperty("conversion").Exact(),
            Discouraged = group.GetProperty("discouraged").Exact(),
            NewCustomerValue = group.GetProperty("new_customer_value").Exact(),
        })]);
        var rows = expected.Take("groups").EnumerateArray().ToArray();
        Assert.Equal(rows.Length, result.Groups.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var part = new ExpectedValues(rows[i], Tolerance);
            part.Number("revenue", (double)result.Groups[i].Revenue);
            part.Number("referred_customers", (double)result.Groups[i].ReferredCustomers);
            part.Number("referral_value", (double)result.Groups[i].ReferralValue);
            part.AllAsked();
        }

        expected.Number("total_revenue", (double)result.TotalRevenue);
        expected.Number("total_referral_value", (double)result.TotalReferralValue);
        expected.Numbers("worth_each", result.Groups.Select(group => (double)group.WorthEach));
        expected.Number("worth_of_one_detractor_made_promoter", (double)(result.Groups[0].WorthEach - result.Groups[2].WorthEach));
    }

    private static void Recovery(JsonElement inputs, ExpectedValues expected)
    {
        RecoveryGroup Group(string key) => new()
        {
            Count = inputs.GetProperty(key).GetProperty("n").GetInt64(),
            Mean = Of(inputs.GetProperty(key), "mean"),
            StandardDeviation = Of(inputs.GetProperty(key), "sd"),
        };
        var result = RecoveryParadox.Compute(Group("recovered"), Group("no_failure"), Group("unrecovered"), Of(inputs, "level"));
        foreach (var (key, actual) in new[] { ("recovered_minus_no_failure", result.AgainstNoFailure),
            ("recovered_minus_unrecovered", result.AgainstUnrecovered) })
        {
            var part = new ExpectedValues(expected.Take(key), Tolerance, key + ": ");
            part.Number("difference", actual.Difference.Value);
            part.Reason("reason", actual.Difference.Reason);
            if (actual.Difference.Value is not null)
            {
                part.Number("lower", actual.Difference.Lower);
                part.Number("upper", actual.Difference.Upper);
                part.Number("t", actual.T.Value);
                part.Number("df", actual.DegreesOfFreedom.Value);
                part.Number("p_greater", actual.PGreater.Value);
            }

            part.AllAsked();
        }

        Assert.Equal(expected.Take("paradox").GetString(), result.Verdict?.ToString().ToLowerInvariant());
        expected.Number("share_of_loss_recovered", result.ShareOfLossRecovered.Value);
    }

    private static void Position(JsonElement inputs, ExpectedValues expected)
    {
        var result = MarketPosition.Compute([.. inputs.GetProperty("brands").EnumerateArray().Select((brand, i) => new BrandStanding
        {
            Brand = $"{i}",
            Share = Of(brand, "share"),
            Satisfaction = Of(brand, "satisfaction"),
        })]);
        var rows = expected.Take("brands").EnumerateArray().ToArray();
        Assert.Equal(rows.Length, result.Count);
        for (var i = 0; i < rows.Length; i++)
        {
            var part = new ExpectedValues(rows[i], Tolerance);
            part.Number("relative_share", result[i].RelativeShare.Value);
            part.Number("relative_satisfaction", result[i].RelativeSatisfaction.Value);
            part.Reason("reason", result[i].RelativeShare.Reason);
            Assert.Equal(part.Take("quadrant").GetString(), result[i].Quadrant?.ToString().ToLowerInvariant());
            part.AllAsked();
        }
    }

    private static void Profile(JsonElement inputs, ExpectedValues expected)
    {
        var result = ImageProfile.Compare(inputs.GetProperty("own").Numbers(), inputs.GetProperty("rival").Numbers());
        expected.Numbers("differences", result.Differences);
        expected.Number("distance", result.Distance);
        expected.Number("elevation", result.Elevation);
        expected.Number("shape_correlation", result.ShapeCorrelation.Value);
        expected.Reason("shape_reason", result.ShapeCorrelation.Reason);
    }

    private static void Pulse(JsonElement inputs, ExpectedValues expected)
    {
        var result = ReputationPulse.Compute(
            [.. inputs.GetProperty("items").EnumerateArray()
                .Select(row => (IReadOnlyList<double?>)[.. row.EnumerateArray().Select(answer => answer.Number())])],
            inputs.GetProperty("missing_allowed").GetInt32(),
            Of(inputs, "level"));
        expected.Numbers("individual", result.Individual.Select(score => score.Value));
        expected.Whole("used", result.Used);
        expected.Whole("excluded", result.Excluded);
        expected.Number("pulse", result.Headline.Value);
        expected.Number("lower", result.Headline.Lower);
        expected.Number("upper", result.Headline.Upper);
        expected.Reason("reason", result.Headline.Reason);
    }
}
