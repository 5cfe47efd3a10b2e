using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of the reference file: profiles, rules, scores, weighted rates and freshness.</summary>
public class DataQualityReferenceTests
{
    private const string File = "data_quality_scores.json";
    private const double Tolerance = 1e-10;

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases(File).Select(c => c.Name)];

    public static TheoryData<string> Errors { get; } = [.. Reference.Cases(File, "error_cases").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases(File).Single(c => c.Name == name);
        var read = new Reading(expected);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "profile":
                AssertProfile(inputs, read);
                break;
            case "numeric_profile":
                AssertNumbers(NumberProfile.Compute(NumberColumnTally.Of(Texts(inputs.GetProperty("values")))), read);
                break;
            case "rules":
                AssertRules(Inspect(inputs), read);
                break;
            case "score":
                AssertScore(QualityScore.Compute(Counts(inputs), Options(inputs)), read);
                break;
            case "weighted_rate":
                AssertWeighted(inputs, read);
                break;
            case "freshness":
                AssertFreshness(inputs, read);
                break;
            case var other:
                Assert.Fail($"A kind nobody reads: {other}");
                break;
        }

        read.AssertAllRead();
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Reference_EveryMistake_IsNamed(string name)
    {
        var inputs = Reference.Cases(File, "error_cases").Single(c => c.Name == name).Inputs;
        var thrown = Record.Exception(()
            => inputs.GetProperty("kind").GetString() == "score" ? (object)QualityScore.Compute(Counts(inputs), Options(inputs)) : Inspect(inputs));
        var whole = Reference.Json(File).GetProperty("error_cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == name);
        Assert.Equal(whole.GetProperty("error").GetString() + "Exception", thrown!.GetType().Name);
    }

    internal static string?[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString())];

    private static void AssertProfile(JsonElement inputs, Reading read)
    {
        var options = new ColumnOptions { MissingCodes = Texts(inputs.GetProperty("missing_codes"))! };
        var result = ColumnProfile.Compute(
            ColumnTally.Of(Texts(inputs.GetProperty("values")), options),
            new ColumnProfileOptions { TopValues = inputs.GetProperty("top").GetInt32(), TopPatterns = inputs.GetProperty("top").GetInt32() });
        read.Long("count", result.Count);
        read.Long("missing", result.Missing);
        read.Long("missing_null", result.MissingNull);
        read.Long("missing_blank", result.MissingBlank);
        Assert.Equal(read["missing_codes"].EnumerateObject().Select(p => (p.Name, p.Value.GetInt64())), result.MissingByCode.Select(v => (v.Value!, v.Count)));
        read.Long("present", result.Present);
        read.Close("completeness", result.Completeness.Value, Tolerance);
        read.Long("distinct", result.Distinct.Value);
        read.Long("unique", result.Unique.Value);
        read.Long("repeated", result.Repeated.Value);
        read.Long("surplus", result.Surplus.Value);
        Assert.Equal(read["min"].GetString(), result.Min);
        Assert.Equal(read["max"].GetString(), result.Max);
        read.Long("min_length", result.MinLength);
        read.Long("max_length", result.MaxLength);
        read.Long("length_sum", result.LengthSum);
        Assert.Equal(Values(read["top"]), result.Top.Select(v => (v.Value!, v.Count)));
        Assert.Equal(Values(read["patterns"]), result.Patterns.Select(v => (v.Value!, v.Count)));
        read.Close("entropy_bits", result.EntropyBits.Value, Tolerance);
    }

    private static void AssertNumbers(NumberProfileResult result, Reading read)
    {
        read.Long("count", result.Count);
        read.Long("missing", result.Missing);
        Assert.Equal(
            read["unparsable"].EnumerateArray().Select(e => (e.GetProperty("index").GetInt64(), e.GetProperty("value").GetString())),
            result.Unparsable.Select(u => (u.Position, u.Value)));
        read.Long("numbers", result.Numbers);
        AssertExact(read["sum"].GetString()!, result.Sum);
        AssertExact(read["sum_of_squares"].GetString()!, result.SumOfSquares);
        Assert.Equal(read["min"].ValueKind == JsonValueKind.Null ? null : read["min"].Exact(), result.Min);
        Assert.Equal(read["max"].ValueKind == JsonValueKind.Null ? null : read["max"].Exact(), result.Max);
        read.Long("negative", result.Negative);
        read.Long("zero", result.Zero);
        read.Close("mean", result.Mean.Value, Tolerance);
        read.Close("standard_deviation", result.StandardDeviation.Value, Tolerance);
        Assert.Equal(
            read["decimals"].EnumerateObject().Select(p => (int.Parse(p.Name, CultureInfo.InvariantCulture), p.Value.GetInt64())).Order(),
            result.CountByPlaces.Select((count, places) => (places, count)).Where(p => p.count > 0));
    }

    // A sum of more digits than a decimal has is named, never rounded.
    private static void AssertExact(string expected, Figure<decimal> actual)
    {
        if (expected.Count(char.IsDigit) > 29)
        {
            Assert.Equal(UndefinedReason.Overflow, actual.Reason);
        }
        else
        {
            Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), actual.Value);
        }
    }

    private static RecordInspectionResult Inspect(JsonElement inputs)
    {
        var records = inputs.GetProperty("records").EnumerateArray().ToArray();
        var rules = inputs.GetProperty("rules").EnumerateArray().Select(Rule).ToArray();
        var names = records.SelectMany(r => r.EnumerateObject().Select(p => p.Name)).Concat(rules.SelectMany(Asked)).Distinct().ToArray();
        return RecordInspection.Of(
            [.. names.Select(name => new RecordField { Name = name })],
            rules.Select(r => r.Rule).ToArray(),
            records.Select(r => names.Select(name => r.TryGetProperty(name, out var value) ? value.GetString() : null).ToArray())).ToResult();
    }

    private static IEnumerable<string> Asked((QualityRule Rule, string[] Fields) rule) => rule.Fields;

    private static (QualityRule Rule, string[] Fields) Rule(JsonElement e)
    {
        var id = e.GetProperty("id").GetString()!;
        string[] fields = e.TryGetProperty("fields", out var list) ? [.. list.EnumerateArray().Select(f => f.GetString()!)]
            : [e.GetProperty("field").GetString()!];
        string[] Many(string name) => Texts(e.GetProperty(name))!;
        var rule = e.GetProperty("type").GetString() switch
        {
            "required" => QualityRule.Required(id, fields[0]),
            "unique" => QualityRule.Unique(id, fields),
            "set" => QualityRule.OneOf(id, fields[0], Many("values")),
            "date_window" => QualityRule.DateWindow(id, fields[0], Date(e.GetProperty("from")), Date(e.GetProperty("to"))),
            "not_before" => QualityRule.NotBefore(id, fields[0], fields[1]),
            "sum" => QualityRule.Sum(id, fields[0], [.. fields.Skip(1)], e.GetProperty("tolerance").Exact()),
            "range" => QualityRule.Range(id, fields[0], e.GetProperty("min").Exact(), e.GetProperty("max").Exact()),
            "mask" => QualityRule.Mask(id, fields[0], Many("masks")),
            "reference" => QualityRule.Reference(id, fields[0], Many("parents")),
            "same" => QualityRule.Same(id, fields),
            "fresh" => QualityRule.Fresh(id, fields[0], Date(e.GetProperty("as_of")), e.GetProperty("max_age_days").GetInt32()),
            var other => throw new NotSupportedException(other),
        };
        var when = e.TryGetProperty("when", out var w)
            ? new RuleCondition { Field = w.GetProperty("field").GetString()!, Value = w.GetProperty("equals").GetString()! } : null;
        return (rule with { Severity = Severity(e), Condition = when }, when is null ? fields : [.. fields, when.Field]);
    }

    private static void AssertRules(RecordInspectionResult result, Reading read)
    {
        Assert.Equal(read["rules"].GetArrayLength(), result.Rules.Count);
        foreach (var (rule, wanted) in result.Rules.Zip(read["rules"].EnumerateArray().Select(e => new Reading(e))))
        {
            Assert.Equal(wanted["rule"].GetString(), rule.Rule.Id);
            wanted.Long("records", rule.Records);
            wanted.Long("applicable", rule.Applicable);
            wanted.Long("missing", rule.Missing);
            wanted.Long("evaluated", rule.Evaluated);
            wanted.Long("passed", rule.Passed);
            wanted.Long("failed", rule.Failed);
            wanted.Close("rate", rule.Rate.Value, Tolerance);
            wanted.AssertAllRead();
        }

        Assert.Equal(
            read["failures"].EnumerateArray().Select(e => (e.GetProperty("rule").GetString(), e.GetProperty("record").GetInt64(),
                e.GetProperty("field").GetString(), e.GetProperty("value").GetString(), e.GetProperty("reason").GetString())),
            result.Failures.Select(f => ((string?)f.Rule, f.Position, (string?)f.Field, f.Value, (string?)f.Reason.ToString())));
        Assert.Equal(read["quarantined"].EnumerateArray().Select(e => e.GetInt64()), result.Quarantined);
        read.Long("clean", result.Clean);
    }

    private static QualityRuleCount[] Counts(JsonElement inputs) => [.. inputs.GetProperty("rules").EnumerateArray().Select(e => new QualityRuleCount
    {
        Rule = e.GetProperty("id").GetString()!,
        Dimension = Enum.Parse<QualityDimension>(e.GetProperty("dimension").GetString()!, ignoreCase: true),
        Weight = e.GetProperty("weight").Exact(),
        Severity = Severity(e),
        Passed = e.GetProperty("passed").GetInt64(),
        Failed = e.GetProperty("failed").GetInt64(),
        RequiredRate = e.TryGetProperty("required_rate", out var rate) ? rate.Exact() : 1,
    })];

    private static RuleSeverity Severity(JsonElement e) => Enum.Parse<RuleSeverity>(e.GetProperty("severity").GetString()!, ignoreCase: true);

    private static QualityScoreOptions Options(JsonElement inputs) => new()
    {
        Coverage = inputs.GetProperty("sampled").GetBoolean() ? RecordCoverage.Sample : RecordCoverage.Census,
        DimensionWeights = [.. inputs.GetProperty("dimension_weights").EnumerateObject().Select(p => new QualityDimensionWeight
        {
            Dimension = Enum.Parse<QualityDimension>(p.Name, ignoreCase: true),
            Weight = p.Value.Exact(),
        })],
    };

    private static void AssertScore(QualityScoreResult result, Reading read)
    {
        Assert.Equal(read["rules"].GetArrayLength(), result.Rules.Count);
        foreach (var (rule, wanted) in result.Rules.Zip(read["rules"].EnumerateArray().Select(e => new Reading(e))))
        {
            Assert.Equal(wanted["rule"].GetString(), rule.Count.Rule);
            wanted.Close("rate", rule.Rate.Value, Tolerance);
            AssertInterval(wanted["interval"], rule.Interval);
            Assert.Equal(wanted["breached"].GetBoolean(), rule.IsBreached);
            Assert.Equal(wanted["undefined_reason"].GetString(), rule.Rate.Reason?.ToString());
            wanted.AssertAllRead();
        }

        Assert.Equal(read["dimensions"].EnumerateObject().Count(), result.Dimensions.Count);
        foreach (var dimension in result.Dimensions)
        {
            var wanted = new Reading(read["dimensions"]
                .EnumerateObject().Single(p => string.Equals(p.Name, dimension.Dimension.ToString(), StringComparison.OrdinalIgnoreCase)).Value);
            wanted.Close("score", dimension.Score.Value, Tolerance);
            wanted.Close("lowest_rate", dimension.LowestRate, Tolerance);
            Assert.Equal(wanted["unscored_weight"].Exact(), dimension.UnscoredWeight);
            Assert.Equal(wanted["undefined_reason"].GetString(), dimension.Score.Reason?.ToString());
            wanted.AssertAllRead();
        }

        read.Close("arithmetic", result.Arithmetic.Value, Tolerance);
        read.Close("geometric", result.Geometric.Value, Tolerance);
        read.Close("lowest_dimension", result.Lowest.Value, Tolerance);
        read.Close("capped", result.Headline.Value, Tolerance);
        Assert.Equal(read["verdict"].GetString(), result.Verdict.ToString().ToLowerInvariant());
        Assert.Equal(Texts(read["blocking_breached"])!, result.BlockingBreached);
        Assert.Equal(Texts(read["blocking_unproven"])!, result.BlockingUnproven);
    }

    private static void AssertInterval(JsonElement expected, Estimate? actual)
    {
        Reference.AssertClose(expected.ValueKind == JsonValueKind.Null ? null : expected[0].Number(), actual?.Lower, Tolerance, "lower");
        Reference.AssertClose(expected.ValueKind == JsonValueKind.Null ? null : expected[1].Number(), actual?.Upper, Tolerance, "upper");
    }

    private static void AssertWeighted(JsonElement inputs, Reading read)
    {
        var tally = new WeightedPassTally();
        foreach (var record in inputs.GetProperty("records").EnumerateArray())
        {
            tally.Add(record.GetProperty("weight").Exact(), record.GetProperty("passed").ValueKind switch
            {
                JsonValueKind.True => CheckOutcome.Passed,
                JsonValueKind.False => CheckOutcome.Failed,
                _ => CheckOutcome.Missing,
            });
        }

        var result = WeightedPassRate.Compute(tally);
        read.Close("rate", result.Headline.Value, Tolerance);
        read.Close("effective_count", result.EffectiveCount, Tolerance);
        AssertInterval(read["interval"], result.Headline);
        read.Long("records", result.Records);
        read.Long("missing", result.Missing);
        read.Long("zero_weight", result.ZeroWeight);
        Assert.Equal(read["undefined_reason"].GetString(), result.Headline.Reason?.ToString());
    }

    private static void AssertFreshness(JsonElement inputs, Reading read)
    {
        var result = Freshness.Compute(DateColumnTally.Of(Texts(inputs.GetProperty("dates"))), Date(inputs.GetProperty("as_of")),
            inputs.GetProperty("max_age_days").GetInt32());
        read.Long("count", result.Count);
        read.Long("missing", result.Missing);
        read.Long("unparsable", result.Unparsable);
        read.Long("future", result.Future);
        read.Long("fresh", result.Fresh);
        read.Long("stale", result.Stale);
        read.Long("youngest_age_days", result.YoungestDays);
        read.Long("oldest_age_days", result.OldestDays);
        read.Close("median_age_days", result.MedianDays.Value, Tolerance);
        read.Close("timely_rate", result.TimelyRate.Value, Tolerance);
    }

    private static IEnumerable<(string Value, long Count)> Values(JsonElement list)
        => list.EnumerateArray().Select(e => (e.GetProperty("value").GetString()!, e.GetProperty("count").GetInt64()));

    private static LocalDate Date(JsonElement e) => NodaTime.Text.LocalDatePattern.Iso.Parse(e.GetString()!).Value;
}
