using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfterSales.Metrics.Tests.References;

/// <summary>
/// The error cases of a reference file: every one is run, by what its inputs hold, and must end as its words say. A named exception or "error" is thrown, a
/// named reason is answered; a case that is not understood fails.
/// </summary>
public static partial class ErrorCases
{
    /// <summary>Runs the cases of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">Runs a case by its inputs, and answers the reasons it found; what it does not understand is <see cref="NotUnderstood"/>.</param>
    /// <param name="mine">The cases that are meant; all when null.</param>
    /// <returns>How many there were.</returns>
    public static int AssertEach(string file, Func<JsonElement, IEnumerable<UndefinedReason?>> run, Func<JsonElement, bool>? mine = null)
    {
        var cases = Reference.Json(file).GetProperty("error_cases").EnumerateArray().Where(c => mine?.Invoke(c.GetProperty("inputs")) ?? true).ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, c => AssertOne(c, run));
        return cases.Length;
    }

    public static Exception NotUnderstood(JsonElement inputs)
        => new NotSupportedException($"No calculation takes {string.Join(", ", inputs.EnumerateObject().Select(property => property.Name))}.");

    /// <summary>Whether the inputs have all of these keys.</summary>
    public static bool Holds(this JsonElement inputs, params string[] keys) => Array.TrueForAll(keys, key => inputs.TryGetProperty(key, out _));

    private static void AssertOne(JsonElement c, Func<JsonElement, IEnumerable<UndefinedReason?>> run)
    {
        var isError = c.TryGetProperty("expected_error", out var words);
        var text = (isError ? words : c.GetProperty("expected")).GetString()!;
        var thrown = ExceptionPattern().Match(text);
        if (isError || thrown.Success || text.StartsWith("error", StringComparison.Ordinal))
        {
            var error = Record.Exception(() => run(c.GetProperty("inputs")).ToArray());
            var type = thrown.Value is "CurrencyMismatch" or "CurrencyMismatchException" ? typeof(CurrencyMismatchException)
                : thrown.Value == "ArgumentOutOfRangeException" ? typeof(ArgumentOutOfRangeException) : typeof(ArgumentException);
            Assert.True(type.IsInstanceOfType(error), $"{c.GetProperty("id")}: {text}, was {error?.GetType().Name ?? "no error"}: {error?.Message}");
            Assert.All(PlacePattern().Matches(text).Cast<Match>(), place => Assert.Contains(place.Value, error!.Message, StringComparison.Ordinal));
            return;
        }

        var reasons = Enum.GetNames<UndefinedReason>().Where(name => text.Contains(name, StringComparison.Ordinal)).ToArray();
        var found = run(c.GetProperty("inputs")).Select(reason => reason?.ToString()).ToArray();
        Assert.All(reasons, reason => Assert.Contains(reason, found));
    }

    [GeneratedRegex(@"(ArgumentOutOfRange|Argument|CurrencyMismatch)Exception|CurrencyMismatch")]
    private static partial Regex ExceptionPattern();

    [GeneratedRegex(@"\[\d+\](?= (lies|is))")]
    private static partial Regex PlacePattern();
}
