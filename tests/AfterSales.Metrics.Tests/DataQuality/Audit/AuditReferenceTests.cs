using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of the reference file.</summary>
public class AuditReferenceTests
{
    private const string File = "audit_sampling.json";
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
            case "poisson_factors":
                read.Close("factors", inputs.GetProperty("errors").EnumerateArray()
                    .Select(e => AttributeSampling.Plan(0.5, e.GetInt32(), Confidence(inputs)).PoissonFactor), Tolerance);
                break;
            case "attribute_plan":
                AssertPlan((AttributePlan)Compute(inputs), read);
                break;
            case "attribute_evaluation":
                AssertEvaluation((AttributeEvaluation)Compute(inputs), read);
                break;
            case "discovery":
                read.Close("probability_at_least_one", (double)Compute(inputs), Tolerance);
                break;
            case "mus_plan":
                AssertUnitPlan((UnitSamplePlan)Compute(inputs), read);
                break;
            case "mus_start":
                Assert.Equal(read["start"].Exact(), (decimal)Compute(inputs));
                break;
            case "mus_selection":
                AssertSelection((UnitSample)Compute(inputs), read);
                break;
            case "mus_evaluation":
                AssertStringer((UnitSampleEvaluation)Compute(inputs), inputs, read);
                break;
            case "keyed_sample":
                AssertKeyed((KeyedSampleResult)Compute(inputs), read);
                break;
            case "acceptance_plan":
                AssertAcceptance((AcceptancePlanResult)Compute(inputs), read);
                break;
            case "difference_and_ratio":
                AssertMisstatement((MisstatementEstimateResult)Compute(inputs), read);
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
        var thrown = Record.Exception(() => Compute(inputs));
        var whole = Reference.Json(File).GetProperty("error_cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == name);
        Assert.Equal(whole.GetProperty("error").GetString() + "Exception", thrown!.GetType().Name);
    }

    private static object Compute(JsonElement e) => e.GetProperty("kind").GetString() switch
    {
        "attribute_plan" => AttributeSampling.Plan((double)e.GetProperty("tolerable_rate").Exact(), e.GetProperty("expected_errors").GetInt32(),
            Confidence(e), Population(e)),
        "attribute_evaluation"
            => AttributeSampling.Evaluate(e.GetProperty("errors").GetInt32(), e.GetProperty("sample").GetInt32(), Confidence(e), Population(e)),
        "discovery" => AttributeSampling.Discovery(Population(e)!.Value, e.GetProperty("errors").GetInt64(), e.GetProperty("sample").GetInt64()),
        "mus_plan" => MonetaryUnitSampling.Plan(e.GetProperty("book_value").Exact(), e.GetProperty("tolerable").Exact(), e.GetProperty("expected").Exact(),
            Confidence(e)),
        "mus_start" => MonetaryUnitSampling.Start(e.GetProperty("interval").Exact(), e.GetProperty("minor_unit").Exact(), Seed(e)),
        "mus_selection" => MonetaryUnitSampling
            .Select(e.GetProperty("items").Exacts(), e.GetProperty("interval").Exact(), e.GetProperty("start").Exact(), e.GetProperty("minor_unit").Exact()),
        "mus_evaluation" => MonetaryUnitSampling.Evaluate(new UnitSampleInput
        {
            Frame = e.GetProperty("frame").Exact(),
            Sample = e.GetProperty("sample").GetInt32(),
            Taintings = e.GetProperty("taintings").Exacts(),
            Confidence = Confidence(e),
            Factors = Enum.Parse<StringerFactors>(e.GetProperty("factors").GetString()!, ignoreCase: true),
            AllExamined = [.. e.GetProperty("all_examined").EnumerateArray()
                .Select(i => new AuditedItem { Book = i.GetProperty("book").Exact(), Audited = i.GetProperty("audited").Exact() })],
        }),
        "acceptance_plan" => AcceptancePlan.Compute((double)e.GetProperty("good_rate").Exact(), (double)e.GetProperty("producer_risk").Exact(),
            (double)e.GetProperty("bad_rate").Exact(), (double)e.GetProperty("consumer_risk").Exact()),
        "difference_and_ratio" => MisstatementEstimate.Compute(
            [.. e.GetProperty("book").Exacts().Zip(e.GetProperty("audited").Exacts(), (book, audited) => new AuditedItem { Book = book, Audited = audited })],
            e.GetProperty("population").GetInt64(), e.GetProperty("population_book_value").Exact(), Confidence(e)),
        "keyed_sample" => KeyedSample.Draw(e.GetProperty("keys").EnumerateArray().Select(k => k.GetString()!), e.GetProperty("size").GetInt32(), Seed(e)),
        var other => throw new NotSupportedException(other),
    };

    private static double Confidence(JsonElement e) => (double)e.GetProperty("confidence").Exact();

    private static long? Population(JsonElement e)
        => e.GetProperty("population").ValueKind == JsonValueKind.Null ? null : e.GetProperty("population").GetInt64();

    private static ulong Seed(JsonElement e) => ulong.Parse(e.GetProperty("seed").GetString()!, CultureInfo.InvariantCulture);

    private static void AssertPlan(AttributePlan plan, Reading read)
    {
        read.Long("binomial_sample", plan.BinomialSample.Value);
        read.Long("poisson_sample", plan.PoissonSample.Value);
        read.Close("poisson_factor", plan.PoissonFactor, Tolerance);
        Assert.Equal(read.Has("reason"), plan.TolerableErrors is not null);
        if (read.Has("reason"))
        {
            read.Long("hypergeometric_sample", plan.HypergeometricSample.Value);
            read.Long("tolerable_errors", plan.TolerableErrors);
            Assert.Equal(read["reason"].GetString(), plan.HypergeometricSample.Reason?.ToString());
        }
    }

    private static void AssertEvaluation(AttributeEvaluation result, Reading read)
    {
        read.Close("rate", result.Rate, Tolerance);
        read.Close("binomial_upper", result.BinomialUpper, Tolerance);
        read.Close("poisson_upper", result.PoissonUpper, Tolerance);
        Assert.Equal(read.Has("hypergeometric_upper"), result.HypergeometricUpper is not null);
        if (read.Has("hypergeometric_upper"))
        {
            read.Long("hypergeometric_upper_errors", result.HypergeometricUpperErrors);
            read.Close("hypergeometric_upper", result.HypergeometricUpper, Tolerance);
        }
    }

    private static void AssertUnitPlan(UnitSamplePlan plan, Reading read)
    {
        read.Long("sample", plan.Sample.Value);
        read.Close("interval", plan.Interval, Tolerance);
        read.Close("factor", plan.Factor, Tolerance);
        read.Close("expected_taint_sum", plan.ExpectedTaintingSum, Tolerance);
        Assert.Equal(read["reason"].GetString(), plan.Sample.Reason?.ToString());
    }

    private static void AssertSelection(UnitSample sample, Reading read)
    {
        Assert.Equal(Integers(read["all_examined"]), sample.AllExamined);
        Assert.Equal(read["sampled"].EnumerateArray().Select(h => (h.GetProperty("item").GetInt32(), h.GetProperty("unit").Exact())),
            sample.Sampled.Select(h => (h.Item, h.Unit)));
        Assert.Equal(Integers(read["negative"]), sample.Negative);
        Assert.Equal(Integers(read["zero"]), sample.Zero);
        Assert.Equal(read["frame"].Exact(), sample.Frame);
        Assert.Equal(read["all_examined_amount"].Exact(), sample.AllExaminedAmount);
        Assert.Equal(read["negative_amount"].Exact(), sample.NegativeAmount);
    }

    private static void AssertStringer(UnitSampleEvaluation result, JsonElement inputs, Reading read)
    {
        read.Long("overstatements", result.Overstatements);
        read.Long("understatements", result.Understatements);
        read.Close("basic_precision", result.BasicPrecision, Tolerance);
        read.Close("projected_overstatement", result.ProjectedOverstatement, Tolerance);
        read.Close("incremental_allowance", result.OverstatementAllowances, Tolerance);
        read.Close("upper_overstatement", result.UpperOverstatement, Tolerance);
        read.Close("projected_understatement", result.ProjectedUnderstatement, Tolerance);
        read.Close("understatement_allowance", result.UnderstatementAllowances, Tolerance);
        read.Close("upper_understatement", result.UpperUnderstatement, Tolerance);
        read.Close("net_projected", result.NetProjected, Tolerance);
        Assert.Equal(read["known_overstatement"].Exact(), result.KnownOverstatement);
        Assert.Equal(read["known_understatement"].Exact(), result.KnownUnderstatement);
        read.Close("total_upper_overstatement", result.TotalUpperOverstatement, Tolerance);
        Assert.Equal(read["within_tolerable"].GetBoolean(), result.TotalUpperOverstatement <= (double)inputs.GetProperty("tolerable").Exact());
    }

    private static void AssertKeyed(KeyedSampleResult result, Reading read)
    {
        read.Long("population", result.Population);
        Assert.Equal(read["sample"].EnumerateArray().Select(e => e.GetString()), result.Sample);
        Assert.Equal(read["ranks"].EnumerateArray().Select(e => e.GetString()), result.Ranks.Select(r => r.ToString(CultureInfo.InvariantCulture)));
        read.Close("inclusion_probability", result.InclusionProbability, Tolerance);
    }

    private static void AssertAcceptance(AcceptancePlanResult plan, Reading read)
    {
        read.Long("sample", plan.Sample.Value);
        read.Long("acceptance_number", plan.AcceptanceNumber);
        read.Close("acceptance_at_good", plan.AcceptanceAtGood, Tolerance);
        read.Close("acceptance_at_bad", plan.AcceptanceAtBad, Tolerance);
    }

    private static void AssertMisstatement(MisstatementEstimateResult result, Reading read)
    {
        read.Close("difference_estimate", result.Difference.Value, Tolerance);
        read.Close("difference_standard_error", result.DifferenceStandardError, Tolerance);
        read.Close("difference_interval", [result.Difference.Lower!.Value, result.Difference.Upper!.Value], Tolerance);
        read.Close("ratio", result.AuditedToBook.Value, Tolerance);
        read.Close("ratio_estimate", result.RatioDifference.Value, Tolerance);
        read.Close("ratio_standard_error", result.RatioStandardError, Tolerance);
        read.Close("ratio_interval", [result.RatioDifference.Lower!.Value, result.RatioDifference.Upper!.Value], Tolerance);
    }

    private static int[] Integers(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetInt32())];
}
