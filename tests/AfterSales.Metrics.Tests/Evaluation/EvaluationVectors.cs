using System.Text.Json;
using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Tests.Evaluation;

/// <summary>Reads what the evaluation's reference files have in common.</summary>
internal static class EvaluationVectors
{
    public static readonly Currency Eur = Currency.Of("EUR");

    /// <summary>The cases of one kind; a case of a kind that no test knows fails.</summary>
    public static IReadOnlyList<(string Name, JsonElement Inputs, JsonElement Expected)> Cases(string file, string kind, params string[] others)
    {
        var cases = Reference.Cases(file).ToList();
        Assert.All(cases, c => Assert.Contains(c.Inputs.GetProperty("kind").GetString(), others.Append(kind)));
        var wanted = cases.Where(c => c.Inputs.GetProperty("kind").GetString() == kind).ToList();
        Assert.NotEmpty(wanted);
        return wanted;
    }

    public static IEnumerable<(string Name, JsonElement Inputs)> Errors(string file, string kind)
        => Reference.Cases(file, "error_cases").Where(c => c.Inputs.GetProperty("kind").GetString() == kind).Select(c => (c.Name, c.Inputs));

    public static JsonElement? Find(JsonElement element, string key)
        => element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static double? Number(JsonElement element, string key) => Find(element, key)?.Number();

    public static string? Text(JsonElement element, string key) => Find(element, key)?.GetString();

    /// <summary>value, lower, upper, level; null where there is no value.</summary>
    public static Estimate? Estimate(JsonElement? element)
    {
        if (element is not { } e || Number(e, "value") is not { } value)
        {
            return null;
        }

        var level = Number(e, "level") ?? 0.95;
        return Number(e, "lower") is { } lower && Number(e, "upper") is { } upper
            ? Metrics.Estimate.Of(value, lower, upper, level, IntervalMethod.Score)
            : Metrics.Estimate.WithoutInterval(value, UndefinedReason.MissingInput, level, IntervalMethod.None);
    }

    /// <summary>The same as a measurement: exact when it has no limits.</summary>
    public static Measurement? Measured(JsonElement? element)
        => Estimate(element) is not { } estimate ? null : estimate.Lower is null ? Measurement.Of(estimate.Value!.Value) : Measurement.Of(estimate);

    /// <summary>A name as the files write it: must_have for MustHave.</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum
        => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
