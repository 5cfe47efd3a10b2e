using System.Globalization;
using System.Text.Json;
using AfterSales.Metrics.Economics;

namespace AfterSales.Metrics.Tests.References;

/// <summary>The cases of irr_xirr.json, xirr_stress.json and their kind: flows, and every real root of theirs above −100 % to 17 digits or more.</summary>
public static class RateCases
{
    private const double Tolerance = 1e-15;

    // What the three files say of a case; the last lines are of its origin, or say once more what the roots say.
    private static readonly string[] Known =
    [
        "id", "kind", "days", "dates", "amounts", "status", "oracle_status", "roots_log1p_per_day", "roots_ln1p_per_day", "tangent", "tangent_roots",
        "sign_changes", "sign_changes_by_date", "roots", "root_count",
        "source", "licence", "claimed", "claimed_by", "note",
    ];

    /// <summary>Solves a case in every form there is, and compares status, number and place of the roots.</summary>
    public static RateOfReturnResult Check(JsonElement c)
    {
        var (expected, tangents, status) = Expected(c);
        var result = Solve(c, out var perYear);
        var name = c.GetProperty("id").GetString();
        if (status == "identically_zero")
        {
            Assert.Equal(RateOfReturnStatus.IdenticallyZero, result.Status);
            return result;
        }

        if (tangents > 0)
        {
            // Where the value touches zero without crossing, "unresolved" is the one honest answer; certain roots stand beside it.
            Assert.Equal((name, RateOfReturnStatus.Unresolved), (name, result.Status));
        }
        else
        {
            Assert.Equal((name, Proven(expected.Length, status, c)), (name, result.Status));
        }

        Assert.Equal((name, expected.Length), (name, result.Roots.Count));
        for (var i = 0; i < expected.Length; i++)
        {
            // In ln(1 + r), 1e-15 is about four units in the last place of a double.
            var actual = result.Roots[i].LogRate / perYear;
            Assert.True(
                expected[i] == actual || Math.Abs(actual - expected[i]) <= Tolerance * Math.Abs(expected[i]),
                FormattableString.Invariant(
                    $"{name}: root {i} expected {expected[i]:R}, was {actual:R}, relative error {Math.Abs((actual / expected[i]) - 1):E2}"));
        }

        return result;
    }

    /// <summary>Cases out of other projects' sample files, read where they stand beside this project's folder; none where they do not.</summary>
    public static IEnumerable<JsonElement> OfOtherProjects()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "vectors", "local", "irr_xirr_samples.json");
            if (File.Exists(file))
            {
                return [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray()];
            }
        }

        return [];
    }

    private static RateOfReturnStatus Proven(int roots, string status, JsonElement c) => (status, roots) switch
    {
        ("no_sign_change", _) => RateOfReturnStatus.NoSignChange,
        (_, 0) => RateOfReturnStatus.NoRoot,
        (_, 1) => RateOfReturnStatus.Unique,
        _ => RateOfReturnStatus.Multiple,
    };

    private static (double[] Roots, int Tangents, string Status) Expected(JsonElement c)
    {
        Assert.Empty(c.EnumerateObject().Select(property => property.Name).Except(Known));
        var status = One(c, "oracle_status", "status").GetString()!;
        Assert.Contains(status, new[] { "ok", "no_sign_change", "identically_zero" });
        double[] roots = [.. Items(One(c, "roots_log1p_per_day", "roots_ln1p_per_day")).Select(r => r.Number()!.Value).Order()];
        Assert.True(!c.TryGetProperty("root_count", out var count) || status != "ok" || count.GetInt32() == roots.Length);
        return (roots, Items(One(c, "tangent_roots", "tangent")).Count(), status);
    }

    /// <summary>One file names its members a little differently; one of the names must be there.</summary>
    private static JsonElement One(JsonElement c, string name, string other) => c.TryGetProperty(name, out var value) ? value : c.GetProperty(other);

    private static IEnumerable<JsonElement> Items(JsonElement list) => list.ValueKind == JsonValueKind.Null ? [] : list.EnumerateArray();

    /// <summary>Periodic when the case says so; the periods of these are 365 days long in the file.</summary>
    private static RateOfReturnResult Solve(JsonElement c, out double perYear)
    {
        perYear = 365;
        var amounts = c.GetProperty("amounts").EnumerateArray().Select(a => a.ToString()).ToArray();
        var days = c.GetProperty("days").EnumerateArray().Select(d => d.GetInt32()).ToArray();
        if (c.TryGetProperty("kind", out var kind) && kind.GetString() == "irr")
        {
            // A decimal ends at 28 places; a few published series do not.
            return amounts.All(IsDecimal)
                ? InternalRateOfReturn.Compute([.. amounts.Select(Decimal)])
                : InternalRateOfReturn.Compute([.. amounts.Select(a => double.Parse(a, CultureInfo.InvariantCulture))]);
        }

        var dates = days.Select(d => new LocalDate(1970, 1, 1).PlusDays(d)).ToArray();
        decimal[] exact = [.. amounts.Select(Decimal)];
        var result = Xirr.Compute(dates, exact);
        var logRates = new double[result.Roots.Count];
        var rate = Xirr.ComputeRate(dates, exact, logRates);
        Assert.Equal((result.Status, result.Headline, result.LogRate, result.Evaluations), (rate.Status, rate.Headline, rate.LogRate, rate.Evaluations));
        Assert.Equal(result.Roots.Select(r => r.LogRate), logRates);
        return result;
    }

    private static bool IsDecimal(string text)
        => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && (exact != 0 || double.Parse(text, CultureInfo.InvariantCulture) == 0)
            && (double)exact == double.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Decimal(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
