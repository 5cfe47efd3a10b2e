using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of record_linkage.json: no kind is left out, and each expected value is looked at.</summary>
public class LinkageReferenceTests
{
    private const string File = "record_linkage.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Select(c => c.Name)];

    public static TheoryData<string> ErrorCases { get; } = [.. Reference.Cases(File, "error_cases").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var read = new Reading(expected);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "match_weight": AssertWeight(inputs, read); break;
            case "em": AssertModel(inputs, read); break;
            case "clusters": AssertClusters(inputs, read); break;
            case "one_to_one": AssertOneToOne(inputs, read); break;
            case "blocking": AssertBlocking(inputs, read); break;
            case "thresholds": AssertThresholds(inputs, read); break;
            case "labelled_quality": AssertLabelled(inputs, read); break;
            case "expected_quality": AssertExpected(inputs, read); break;
            case "golden_record": AssertGolden(inputs, read); break;
            case "term_frequency": AssertFrequency(inputs, read); break;
            case var other: Assert.Fail($"A kind nobody reads: {other}"); break;
        }

        read.AssertAllRead();
    }

    [Theory]
    [MemberData(nameof(ErrorCases))]
    public void Reference_EveryMistake_IsNamed(string name)
    {
        var c = Reference.Json(File).GetProperty("error_cases").EnumerateArray().Single(e => e.GetProperty("id").GetString() == name);
        var inputs = c.GetProperty("inputs");
        Action call = inputs.GetProperty("kind").GetString() switch
        {
            "match_weight" => () => Weight(inputs),
            "clusters" => () => Clusters(inputs),
            "em" => () => Assert.Equal(UndefinedReason.Singular, Model(inputs).Prior.Reason),
            var other => throw new InvalidOperationException($"A kind nobody reads: {other}"),
        };
        switch (c.GetProperty("error").GetString())
        {
            case "ArgumentOutOfRange": Assert.Throws<ArgumentOutOfRangeException>(call); break;
            case "Argument": Assert.ThrowsAny<ArgumentException>(call); break;
            case "undefined: Singular": call(); break;
            case var other: Assert.Fail($"An error nobody knows: {other}"); break;
        }
    }

    private static void AssertWeight(JsonElement inputs, Reading read)
    {
        var result = Weight(inputs);
        read.Close("field_weights", result.FieldWeights, Tolerance);
        read.Close("match_weight", result.Weight, Tolerance);
        read.Close("prior_weight", result.PriorWeight, Tolerance);
        read.Close("bayes_factor", result.BayesFactor.Value, Tolerance);
        read.Close("probability", result.Probability, Tolerance);
    }

    private static MatchWeightResult Weight(JsonElement inputs) => MatchWeight.Compute(
        [.. inputs.GetProperty("fields").EnumerateArray().Select(f => Field(f.GetProperty("m"), f.GetProperty("u")))],
        Levels(inputs.GetProperty("pattern")), inputs.GetProperty("prior").Number()!.Value);

    private static void AssertModel(JsonElement inputs, Reading read)
    {
        var result = Model(inputs);
        read.Close("prior", result.Prior.Value, Tolerance);
        for (var i = 0; i < result.Fields.Count; i++)
        {
            new Reading(Wrapped(read["m"][i])).Close("v", result.Fields[i].M, Tolerance);
            new Reading(Wrapped(read["u"][i])).Close("v", result.Fields[i].U, Tolerance);
        }

        Assert.Equal(read["m"].GetArrayLength(), result.Fields.Count);
        read.Close("log_likelihoods", result.LogLikelihoods, Tolerance);
        var places = result.Patterns.Select((group, i) => (Key: string.Join(",", group.Pattern), i)).ToDictionary(p => p.Key, p => p.i);
        read.Close("probabilities", inputs.GetProperty("patterns").EnumerateArray().Select(p => result.Probabilities[places[string.Join(",", Levels(p))]]),
            Tolerance);
    }

    private static LinkageModelResult Model(JsonElement inputs)
    {
        var levels = inputs.GetProperty("levels").EnumerateArray().Select(l => l.GetInt32()).ToArray();
        var tally = new PatternTally(levels);
        foreach (var (pattern, count) in inputs.GetProperty("patterns").EnumerateArray().Zip(inputs.GetProperty("counts").EnumerateArray()))
        {
            tally.AddGroup(new PatternGroup { Pattern = Levels(pattern), Count = count.GetInt64() });
        }

        return LinkageModel.Fit(tally, new LinkageModelOptions
        {
            Prior = inputs.GetProperty("prior").Number()!.Value,
            Start = [.. inputs.GetProperty("m").EnumerateArray().Zip(inputs.GetProperty("u").EnumerateArray(), Field)],
            MostSteps = inputs.GetProperty("iterations").GetInt32(),
            Tolerance = 0,
            Smoothing = inputs.GetProperty("smoothing").Number()!.Value,
            Free = inputs.GetProperty("fixed_u").GetBoolean() ? LinkageFree.MatchesOnly : LinkageFree.MatchesAndNonMatches,
        });
    }

    private static void AssertClusters(JsonElement inputs, Reading read)
    {
        var result = Clusters(inputs);
        Assert.Equal(read["cluster_of"].EnumerateArray().Select(c => c.GetInt32()), result.ClusterOf);
        read.Long("records", result.ClusterOf.Count);
        read.Long("clusters_count", result.Clusters.Count);
        read.Long("merged_away", result.MergedAway);
        Assert.Equal(read["clusters"].GetArrayLength(), result.Clusters.Count);
        foreach (var (expected, cluster) in read["clusters"].EnumerateArray().Zip(result.Clusters))
        {
            var own = new Reading(expected);
            own.Long("representative", cluster.Representative);
            Assert.Equal(own["members"].EnumerateArray().Select(m => m.GetInt32()), cluster.Members);
            own.Long("pairs", cluster.Pairs);
            own.Long("links", cluster.Links);
            own.Close("density", cluster.Density.Value, Tolerance);
            own.Close("weakest_link", cluster.WeakestLink.Value, Tolerance);
            Assert.Equal(Pairs(own["below_threshold"]), cluster.BelowThreshold);
            own.Long("never_compared", cluster.NeverCompared);
            Assert.Equal(Pairs(own["bridges"]), cluster.Bridges);
            own.AssertAllRead();
        }
    }

    private static RecordClustersResult Clusters(JsonElement inputs)
        => RecordClusters.Compute(inputs.GetProperty("records").GetInt32(), Edges(inputs), inputs.GetProperty("threshold").Number()!.Value);

    private static void AssertOneToOne(JsonElement inputs, Reading read)
    {
        var rule = inputs.GetProperty("ties").GetString() switch
        {
            "lowest" => OneToOneRule.GreedyLowest,
            "drop" => OneToOneRule.GreedyDropTies,
            var other => throw new InvalidOperationException($"A rule nobody reads: {other}"),
        };
        var threshold = inputs.GetProperty("threshold").Number()!.Value;
        var result = OneToOneLinks.Compute(Edges(inputs), threshold, new OneToOneOptions { Rule = rule });
        Assert.Equal(Pairs(read["links"]), result.Links.Select(Pair));
        read.Close("total_weight", result.TotalWeight.Value, Tolerance);
        Assert.Equal(Pairs(read["dropped_as_ties"]), result.DroppedAsTies.Select(Pair));
        read.Close("optimal_total_weight", result.BestTotalWeight.Value, Tolerance);
        var best = OneToOneLinks.Compute(Edges(inputs), threshold, new OneToOneOptions { Rule = OneToOneRule.BestTotal });
        Assert.Equal(result.BestTotalWeight, best.TotalWeight);
    }

    private static void AssertBlocking(JsonElement inputs, Reading read)
    {
        string?[][] passes = [.. inputs.GetProperty("keys").EnumerateArray().Select(pass => pass.EnumerateArray().Select(key => key.GetString()).ToArray())];
        var result = CandidateBlocking.Compute(passes, Pairs(inputs.GetProperty("true_pairs")));
        Assert.Equal(read["passes"].GetArrayLength(), result.Passes.Count);
        foreach (var (expected, pass) in read["passes"].EnumerateArray().Zip(result.Passes))
        {
            var own = new Reading(expected);
            own.Long("candidate_pairs", pass.CandidatePairs);
            own.Long("new_pairs", pass.NewPairs);
            own.Long("blocks", pass.Blocks);
            own.Long("largest_block", pass.LargestBlock);
            own.Long("without_key", pass.WithoutKey);
            own.AssertAllRead();
        }

        read.Long("candidate_pairs", result.CandidatePairs.Value);
        Assert.Equal(result.CandidatePairs.Value, result.Pairs.Count);
        read.Long("all_pairs", result.AllPairs);
        read.Close("reduction_ratio", result.ReductionRatio.Value, Tolerance);
        read.Close("pair_completeness", result.PairCompleteness.Value, Tolerance);
        Assert.Equal(Pairs(read["missed_pairs"]), result.MissedPairs);
    }

    private static void AssertThresholds(JsonElement inputs, Reading read)
    {
        var result = LinkageThresholds.Compute(
            inputs.GetProperty("m").Numbers(), inputs.GetProperty("u").Numbers(), inputs.GetProperty("false_match_rate").Number()!.Value,
            inputs.GetProperty("false_non_match_rate").Number()!.Value);
        Assert.Equal(Places(read["order"]), result.Order);
        Assert.Equal(Places(read["links"]), result.Links);
        Assert.Equal(Places(read["non_links"]).OrderBy(i => i), result.NonLinks.OrderBy(i => i));
        Assert.Equal(Places(read["clerical_review"]), result.ClericalReview);
        read.Close("false_match_rate", result.FalseMatchRate, Tolerance);
        read.Close("false_non_match_rate", result.FalseNonMatchRate, Tolerance);
        read.Close("share_in_review_of_matches", result.ReviewedMatchShare, Tolerance);
        read.Close("share_in_review_of_non_matches", result.ReviewedNonMatchShare, Tolerance);
    }

    private static void AssertLabelled(JsonElement inputs, Reading read)
    {
        var result = LinkageQuality.OfLabelled(
            inputs.GetProperty("true_links").GetInt64(), inputs.GetProperty("false_links").GetInt64(), inputs.GetProperty("missed_links").GetInt64());
        AssertEstimate(read, "precision", result.Precision);
        AssertEstimate(read, "recall", result.Recall);
        read.Close("f_measure", result.FMeasure.Value, Tolerance);
    }

    private static void AssertEstimate(Reading read, string name, Estimate estimate)
    {
        read.Close(name, estimate.Value, Tolerance);
        var interval = read[name + "_interval"];
        if (interval.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(estimate.Lower);
            return;
        }

        Reference.AssertClose(interval[0].Number(), estimate.Lower, Tolerance, name);
        Reference.AssertClose(interval[1].Number(), estimate.Upper, Tolerance, name);
    }

    private static void AssertExpected(JsonElement inputs, Reading read)
    {
        var result = LinkageQuality.Expected(inputs.GetProperty("probabilities").Numbers(), inputs.GetProperty("threshold").Number()!.Value);
        read.Long("links", result.Links);
        read.Close("expected_true_links", result.ExpectedTrueLinks, Tolerance);
        read.Close("expected_false_discovery_rate", result.ExpectedFalseDiscoveryRate.Value, Tolerance);
        read.Close("expected_recall", result.ExpectedRecall.Value, Tolerance);
        read.Close("expected_matches", result.ExpectedMatches, Tolerance);
    }

    private static void AssertGolden(JsonElement inputs, Reading read)
    {
        var records = inputs.GetProperty("records").EnumerateArray().Select(record => new SourceRecord
        {
            Source = record.GetProperty("source").GetString()!,
            Updated = record.GetProperty("updated").GetString() is { } date ? NodaTime.LocalDate.FromDateTime(DateTime.Parse(date,
                CultureInfo.InvariantCulture)) : null,
            Values = record.GetProperty("values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()),
        }).ToArray();
        var rules = inputs.GetProperty("rules").EnumerateObject().Select(rule => new SurvivorshipRule
        {
            Field = rule.Name,
            Survivorship = Enum.Parse<Survivorship>(rule.Value.GetProperty("rule").GetString()!.Replace("_", string.Empty), ignoreCase: true),
            Sources = rule.Value.TryGetProperty("order", out var order) ? [.. order.EnumerateArray().Select(source => source.GetString()!)] : [],
        }).ToArray();
        var fields = GoldenRecord.Compute(records, rules);
        Assert.Equal(read["fields"].EnumerateObject().Count(), fields.Count);
        foreach (var field in fields)
        {
            var own = new Reading(read["fields"].GetProperty(field.Field));
            Assert.Equal(own["value"].GetString(), field.Value);
            own.Long("from", field.From);
            Assert.Equal(own["reason"].GetString(), field.Reason?.ToString());
            Assert.Equal(own["tie"].GetBoolean(), field.IsTie);
            Assert.Equal(own["alternatives"].EnumerateArray().Select(a => a.GetString()!), field.Alternatives);
            own.AssertAllRead();
        }
    }

    private static void AssertFrequency(JsonElement inputs, Reading read)
    {
        var (m, u) = (inputs.GetProperty("m").Number()!.Value, inputs.GetProperty("u").Number()!.Value);
        var result = MatchWeight.OfValue(
            new LinkageField { M = [1 - m, m], U = [1 - u, u] }, inputs.GetProperty("value_count").GetInt64(), inputs.GetProperty("total").GetInt64(),
            inputs.GetProperty("prior").Number()!.Value);
        read.Close("weight", result.Weight, Tolerance);
        read.Close("probability", result.Probability, Tolerance);
        read.Close("weight_without", result.WeightWithout, Tolerance);
        read.Close("probability_without", result.ProbabilityWithout, Tolerance);
    }

    private static LinkageField Field(JsonElement m, JsonElement u) => new() { M = m.Numbers(), U = u.Numbers() };

    private static int?[] Levels(JsonElement pattern) => [.. pattern.EnumerateArray().Select(level => level.ValueKind == JsonValueKind.Null ? (int?)null
        : level.GetInt32())];

    private static LinkageEdge[] Edges(JsonElement inputs) => [.. inputs.GetProperty("edges").EnumerateArray().Select(edge => new LinkageEdge
    {
        Left = edge[0].GetInt32(),
        Right = edge[1].GetInt32(),
        Weight = edge[2].Number()!.Value,
    })];

    private static LinkedPair[] Pairs(JsonElement pairs) => [.. pairs.EnumerateArray().Select(pair => new LinkedPair { Left = pair[0].GetInt32(),
        Right = pair[1].GetInt32() })];

    private static LinkedPair Pair(LinkageEdge edge) => new() { Left = edge.Left, Right = edge.Right };

    private static IEnumerable<int> Places(JsonElement list) => list.EnumerateArray().Select(place => place.GetInt32());

    private static JsonElement Wrapped(JsonElement value) => JsonDocument.Parse($$"""{"v":{{value.GetRawText()}}}""").RootElement;
}
