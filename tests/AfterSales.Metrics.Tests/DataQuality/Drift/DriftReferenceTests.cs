using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

/// <summary>Every case of the reference file: categories, numbers, bins and edges.</summary>
public class DriftReferenceTests
{
    private const string File = "drift.json";
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
            case "categories":
                AssertCategories((CategoryDriftResult)Compute(inputs), read);
                break;
            case "numbers":
                AssertNumbers((NumberDriftResult)Compute(inputs), read);
                break;
            case "binned":
                Assert.Equal(Counts(read["base"]).Select(c => (c.Value, c.Count)),
                    NumberBins.Count(Numbers(inputs, "base"), Edges(inputs)).Select(c => (c.Value, c.Count)));
                Assert.Equal(Counts(read["current"]).Select(c => (c.Value, c.Count)),
                    NumberBins.Count(Numbers(inputs, "current"), Edges(inputs)).Select(c => (c.Value, c.Count)));
                AssertCategories((CategoryDriftResult)Compute(inputs), read);
                break;
            case "edges":
                Assert.Equal(read["edges"].Exacts(), (IReadOnlyList<decimal>)Compute(inputs));
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

    private static object Compute(JsonElement inputs) => inputs.GetProperty("kind").GetString() switch
    {
        "categories" => CategoryDrift.Compute(Counts(inputs.GetProperty("base")), Counts(inputs.GetProperty("current")), Options(inputs)),
        "numbers" => NumberDrift.Compute(Numbers(inputs, "base"), Numbers(inputs, "current")),
        "binned" => CategoryDrift.Compute(
            NumberBins.Count(Numbers(inputs, "base"), Edges(inputs)), NumberBins.Count(Numbers(inputs, "current"), Edges(inputs)), Options(inputs)),
        _ => NumberBins.Edges(Numbers(inputs, "base"), inputs.GetProperty("bins").GetInt32()),
    };

    private static DriftOptions Options(JsonElement inputs) => new() { PseudoCount = inputs.GetProperty("pseudo_count").Exact() };

    private static ValueCount[] Counts(JsonElement map)
        => [.. map.EnumerateObject().Select(p => new ValueCount { Value = p.Name, Count = p.Value.GetInt64() })];

    private static decimal[] Edges(JsonElement inputs) => inputs.GetProperty("edges").Exacts();

    private static decimal?[] Numbers(JsonElement inputs, string side) => [.. inputs.GetProperty(side).EnumerateArray()
        .Select(e => e.GetString() is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : (decimal?)null)];

    private static void AssertCategories(CategoryDriftResult result, Reading read)
    {
        read.Long("categories", result.Categories.Count);
        read.Long("base_total", result.BaseTotal);
        read.Long("current_total", result.CurrentTotal);
        Assert.Equal(read["appeared"].EnumerateArray().Select(e => e.GetString()), result.Appeared.Select(c => c.Value));
        Assert.Equal(read["vanished"].EnumerateArray().Select(e => e.GetString()), result.Vanished.Select(c => c.Value));
        read.Close("psi", result.StabilityIndex.Value, Tolerance);
        Assert.Equal(read["psi_reason"].GetString(), result.StabilityIndex.Reason?.ToString());
        if (read["psi_parts"].ValueKind == JsonValueKind.Null)
        {
            Assert.All(result.Categories, c => Assert.Null(c.StabilityPart));
        }
        else
        {
            read.Close("psi_parts", result.Categories.Select(c => c.StabilityPart!.Value), Tolerance);
        }

        read.Close("psi_critical_95", result.StabilityCritical.Value, Tolerance);
        read.Close("psi_p", result.StabilityPValue.Value, Tolerance);
        read.Close("jensen_shannon_bits", result.JensenShannonBits.Value, Tolerance);
        read.Close("jensen_shannon_distance", result.JensenShannonDistance.Value, Tolerance);
        read.Close("total_variation", result.TotalVariation.Value, Tolerance);
        read.Close("hellinger", result.Hellinger.Value, Tolerance);
        read.Close("chi_square", result.ChiSquare.Value, Tolerance);
        read.Long("degrees_of_freedom", result.DegreesOfFreedom);
        read.Close("chi_square_p", result.ChiSquarePValue.Value, Tolerance);
        read.Close("cramers_v", result.CramersV.Value, Tolerance);
        read.Close("smallest_expected", result.SmallestExpected.Value, Tolerance);
    }

    private static void AssertNumbers(NumberDriftResult result, Reading read)
    {
        read.Long("base_count", result.BaseCount);
        read.Long("current_count", result.CurrentCount);
        read.Long("base_missing", result.BaseMissing);
        read.Long("current_missing", result.CurrentMissing);
        read.Close("d", result.Distance.Value, Tolerance);
        Assert.Equal(read["reason"].GetString(), result.Distance.Reason?.ToString());
        read.Close("d_plus", result.DistanceUp.Value, Tolerance);
        read.Close("d_minus", result.DistanceDown.Value, Tolerance);
        Assert.Equal(read["at"].ValueKind == JsonValueKind.Null ? null : read["at"].Exact(), result.At);
        read.Close("p_exact", result.ExactPValue.Value, Tolerance);
        read.Close("p_asymptotic", result.AsymptoticPValue.Value, Tolerance);
        read.Close("wasserstein", result.Wasserstein.Value, Tolerance);
        read.Close("median_shift", result.MedianShift.Value, Tolerance);
    }
}
