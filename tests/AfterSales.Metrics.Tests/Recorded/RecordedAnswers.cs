using System.Globalization;
using System.Reflection;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Recorded;

/// <summary>What every calculation answers to generated calls, in one line each: how many answers, and a hash of every result by its exact bits.</summary>
public static class RecordedAnswers
{
    private const int Answers = 8;
    private const int TiedAnswers = 20;
    private const string Between = "\t";

    private static readonly Lazy<Dictionary<string, string>> Recorded = new(Read);

    /// <summary>The calculations: what remembers and what is made is asked by tests of its own.</summary>
    public static IReadOnlyList<KeyValuePair<string, MethodInfo>> Calculations { get; } = [.. AnyCalls.Callable
        .Where(call => call.Value is { IsStatic: true, DeclaringType: { IsAbstract: true, IsSealed: true } })
        .OrderBy(call => call.Key, StringComparer.Ordinal)];

    /// <summary>The calculations that have a line in the record.</summary>
    public static IEnumerable<string> Known => Recorded.Value.Keys;

    /// <summary>The line of a calculation as it answers now.</summary>
    public static string Line(string name, MethodInfo method)
    {
        var results = Results(method).ToArray();
        var answers = results.Count(result => result.Result.Kind == Result.Answer).ToString(CultureInfo.InvariantCulture);
        return string.Join(Between, name, answers,
            Result.HashOf(string.Join("\n", results.Select(result => $"{result.Case} {result.Result.Kind} {result.Result.Hash}"))));
    }

    /// <summary>What the record says of a calculation, where that is not what it answers now.</summary>
    public static string? Complaint(string name, MethodInfo method)
        => !Recorded.Value.TryGetValue(name, out var line) ? $"{name} is not in the record"
            : line != Line(name, method) ? $"{name} answers otherwise than is recorded" : null;

    private static IEnumerable<(Case Case, Result Result)> Results(MethodInfo method)
        => Case.Recorded.Select(@case => (@case, Result.Of(method, @case)))
            .Concat(Answered(method, Case.Varied).Take(Answers)).Concat(Answered(method, Case.Ties).Take(TiedAnswers));

    private static IEnumerable<(Case Case, Result Result)> Answered(MethodInfo method, IEnumerable<Case> cases)
        => cases.Select(@case => (Case: @case, Result: Result.Of(method, @case))).Where(tried => tried.Result.Kind == Result.Answer);

    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(RecordedAnswers).Assembly.GetManifestResourceStream("answers.txt")!);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0).ToDictionary(line => line.Split(Between[0])[0]);
    }
}
