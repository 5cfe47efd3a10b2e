using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of the reference file, by key, by equal amounts, by date and by parts.</summary>
public class ReconciliationReferenceTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    public static TheoryData<string> Cases { get; } = [.. Reference.Cases("reconciliation.json").Select(c => c.Name)];

    public static TheoryData<string> Errors { get; } = [.. Reference.Cases("reconciliation.json", "error_cases").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_EveryCase_Holds(string name)
    {
        var (_, inputs, expected) = Reference.Cases("reconciliation.json").Single(c => c.Name == name);
        switch (inputs.GetProperty("kind").GetString())
        {
            case "by_key":
                AssertByKey(Compute(inputs), expected);
                break;
            case "pair_equal_amounts":
                AssertPairing(EqualAmounts.Pair(inputs.GetProperty("left").Exacts(), inputs.GetProperty("right").Exacts()), expected);
                break;
            case "date_window":
                AssertPairing(Match(inputs), expected);
                break;
            case "sum_of_parts":
                AssertParts(Find(inputs), expected);
                break;
            case var other:
                Assert.Fail($"A kind nobody reads: {other}");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Reference_EveryMistake_IsNamed(string name)
    {
        var inputs = Reference.Cases("reconciliation.json", "error_cases").Single(c => c.Name == name).Inputs;
        var thrown = Record.Exception(() => inputs.GetProperty("kind").GetString() switch
        {
            "by_key" => (object)Compute(inputs),
            "date_window" => Match(inputs),
            _ => Find(inputs),
        });

        var whole = Reference.Json("reconciliation.json").GetProperty("error_cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == name);
        Assert.Equal(whole.GetProperty("error").GetString() + "Exception", thrown!.GetType().Name);
    }

    private static ReconciliationResult Compute(JsonElement inputs)
        => Reconciliation.Compute(Keyed(inputs.GetProperty("left")), Keyed(inputs.GetProperty("right")), Euro, Tolerance(inputs));

    private static RecordPairing Match(JsonElement inputs)
    {
        var (left, right, days) = (Dated(inputs.GetProperty("left")), Dated(inputs.GetProperty("right")), inputs.GetProperty("window_days").GetInt32());
        return inputs.GetProperty("method").GetString() switch
        {
            "most_pairs" => DateMatching.MostPairs(left, right, days),
            "closest_first" => DateMatching.ClosestFirst(left, right, days, Tolerance(inputs)),
            var other => throw new NotSupportedException(other),
        };
    }

    private static PartsMatchingResult Find(JsonElement inputs)
        => PartsMatching.Find(inputs.GetProperty("target").Exact(), inputs.GetProperty("parts").Exacts(), new PartsMatchingOptions
        {
            MostParts = inputs.GetProperty("most_parts").GetInt32(),
            SolutionLimit = inputs.GetProperty("solution_limit").GetInt32(),
        });

    private static ReconciliationOptions Tolerance(JsonElement inputs) => new()
    {
        AbsoluteTolerance = inputs.GetProperty("tolerance").GetProperty("absolute").Exact(),
        RelativeTolerance = inputs.GetProperty("tolerance").GetProperty("relative").Exact(),
    };

    private static KeyedAmount[] Keyed(JsonElement list) => [.. list.EnumerateArray().Select(e => new KeyedAmount
    {
        Key = e.GetProperty("key").GetString(),
        Amount = Money.Of(e.GetProperty("amount").Exact(), e.TryGetProperty("currency", out var currency) ? currency.GetString()! : "EUR"),
    })];

    private static DatedAmount[] Dated(JsonElement list) => [.. list.EnumerateArray().Select(e => new DatedAmount
    {
        Date = NodaTime.Text.LocalDatePattern.Iso.Parse(e.GetProperty("date").GetString()!).Value,
        Amount = Money.Of(e.GetProperty("amount").Exact(), "EUR"),
    })];

    private static void AssertByKey(ReconciliationResult result, JsonElement expected)
    {
        Assert.Equal(expected.GetProperty("groups").GetArrayLength(), result.Groups.Count);
        foreach (var (group, wanted) in result.Groups.Zip(expected.GetProperty("groups").EnumerateArray()))
        {
            Assert.Equal(wanted.GetProperty("key").GetString(), group.Key);
            Assert.Equal(Plain(wanted.GetProperty("status").GetString()!), Plain(group.State.ToString()));
            Assert.Equal(Shape(wanted.GetProperty("shape").GetString()!), group.Shape);
            Assert.Equal(Integers(wanted.GetProperty("left")), group.Left);
            Assert.Equal(Integers(wanted.GetProperty("right")), group.Right);
            Assert.Equal(ExactOrNull(wanted.GetProperty("left_amount")), group.LeftAmount?.Amount);
            Assert.Equal(ExactOrNull(wanted.GetProperty("right_amount")), group.RightAmount?.Amount);
            Assert.Equal(ExactOrNull(wanted.GetProperty("difference")), group.Difference?.Amount);
        }

        Assert.Equal(Integers(expected.GetProperty("left_without_key")), result.LeftWithoutKey.Select(u => (int)u.Position));
        Assert.Equal(Integers(expected.GetProperty("right_without_key")), result.RightWithoutKey.Select(u => (int)u.Position));
        Assert.Equal(Strings(expected.GetProperty("duplicate_keys_left")), result.DuplicateKeysLeft);
        Assert.Equal(Strings(expected.GetProperty("duplicate_keys_right")), result.DuplicateKeysRight);
        Assert.Equal(expected.GetProperty("keys_matched").GetInt64(), result.MatchedKeys);
        Assert.Equal(expected.GetProperty("keys_different").GetInt64(), result.DifferentKeys);
        Assert.Equal(expected.GetProperty("keys_left_only").GetInt64(), result.LeftOnlyKeys);
        Assert.Equal(expected.GetProperty("keys_right_only").GetInt64(), result.RightOnlyKeys);
        Reference.AssertClose(expected.GetProperty("match_rate").Number(), result.Headline.Value, 1e-15, "match_rate");

        var bridge = result.Bridge;
        Assert.Equal(
            expected.GetProperty("bridge").EnumerateArray().Select(step => step.GetProperty("amount").Exact()),
            new[]
            {
                bridge.LeftTotal, bridge.LeftOnly, bridge.LeftWithoutKey, bridge.DifferencesWithin, bridge.DifferencesBeyond,
                bridge.RightOnly, bridge.RightWithoutKey, bridge.RightTotal,
            }.Select(money => money.Amount));
    }

    private static void AssertPairing(RecordPairing result, JsonElement expected)
    {
        var known = 0;
        foreach (var wanted in expected.EnumerateObject())
        {
            known++;
            switch (wanted.Name)
            {
                case "pairs":
                    Assert.Equal(wanted.Value.EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetInt32())).Order(),
                        result.Pairs.Select(p => (p.Left, p.Right)));
                    break;
                case "days_apart":
                    var days = expected.GetProperty("pairs").EnumerateArray().Select(p => p[0].GetInt32()).Zip(Integers(wanted.Value)).OrderBy(d => d.First);
                    Assert.Equal(days.Select(d => d.Second), result.Pairs.Select(p => p.DaysApart));
                    break;
                case "total_days_apart":
                    Assert.Equal(wanted.Value.GetInt64(), result.TotalDaysApart);
                    break;
                case "difference_of_pairs":
                    Assert.Equal(wanted.Value.Exact(), result.DifferenceOfPairs);
                    break;
                case "left_unmatched" or "rest_left":
                    Assert.Equal(Integers(wanted.Value), result.RestLeft);
                    break;
                case "right_unmatched" or "rest_right":
                    Assert.Equal(Integers(wanted.Value), result.RestRight);
                    break;
                case "rest_left_amount":
                    Assert.Equal(wanted.Value.Exact(), result.RestLeftAmount);
                    break;
                case "rest_right_amount":
                    Assert.Equal(wanted.Value.Exact(), result.RestRightAmount);
                    break;
                case "rest_difference":
                    Assert.Equal(wanted.Value.Exact(), result.RestDifference);
                    break;
                default:
                    Assert.Fail($"A key nobody reads: {wanted.Name}");
                    break;
            }
        }

        Assert.Equal(PairingStatus.Complete, result.Status);
        Assert.Equal(6, known);
    }

    private static void AssertParts(PartsMatchingResult result, JsonElement expected)
    {
        Assert.Equal(expected.GetProperty("status").GetString(), Plain(result.Status.ToString()));
        Assert.Equal(expected.GetProperty("parts").ValueKind == JsonValueKind.Null ? [] : Integers(expected.GetProperty("parts")), result.Parts);
        Assert.Equal(expected.GetProperty("size").ValueKind == JsonValueKind.Null ? null : expected.GetProperty("size").GetInt32(), result.Size);
        Assert.Equal(expected.GetProperty("solutions").GetInt32(), result.SolutionCount);
        Assert.Equal(expected.GetProperty("first_solutions").EnumerateArray().Select(Integers), result.Solutions.Select(s => s.ToArray()));
    }

    private static ReconciliationShape Shape(string text) => text switch
    {
        "one_to_one" => ReconciliationShape.OneToOne,
        "one_to_many" => ReconciliationShape.OneToMany,
        "many_to_one" => ReconciliationShape.ManyToOne,
        "many_to_many" => ReconciliationShape.ManyToMany,
        _ => text.EndsWith("_none", StringComparison.Ordinal) ? ReconciliationShape.LeftOnly : ReconciliationShape.RightOnly,
    };

    private static decimal? ExactOrNull(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.Exact();

    private static string Plain(string name) => name.Replace("_", string.Empty, StringComparison.Ordinal).ToLowerInvariant();

    private static int[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetInt32())];

    private static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetString()!)];
}
