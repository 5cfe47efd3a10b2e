using System.Reflection;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>What says how many periods it still needs is content with just so many, and not with one fewer. What asks a forecast of the caller's own has no
/// say in it.</summary>
public class PeriodsMissingTests
{
    private const int Longest = 40;
    private const int Seeds = 8;

    public static TheoryData<string> Methods { get; } = [.. AnyCalls.Callable
        .Where(call => call.Key.StartsWith("Trends.", StringComparison.Ordinal) && Missing(call.Value.ReturnType) is not null
            && call.Value.GetParameters()[0].ParameterType == typeof(ReadOnlySpan<double>)
            && !call.Value.GetParameters().Any(parameter => parameter.ParameterType.IsSubclassOf(typeof(Delegate)))).Select(call => call.Key)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void PeriodsMissing_OfAnyLength_AreJustEnough(string name)
    {
        var method = AnyCalls.Callable[name];
        for (var seed = 0; seed < Seeds; seed++)
        {
            if (AnyCalls.Arguments(method, new AnyValue(seed, fairLength: Longest)) is { } made)
            {
                AreJustEnough([.. Enumerable.Range(0, Longest + 1).Select(n => Answer(method, made.Arguments, n))]);
            }
        }
    }

    private static void AreJustEnough((int Missing, UndefinedReason? Reason)?[] answers)
    {
        for (var n = 0; n + 1 < answers.Length; n++)
        {
            if (answers[n] is { } answer && answers[n + 1] is { } next)
            {
                Assert.Equal(Math.Max(answer.Missing - 1, 0), next.Missing);
                Assert.True(answer.Missing > 0 || answer.Reason is not (UndefinedReason.SmallSample or UndefinedReason.NoData), $"{n}: {answer.Reason}");
            }
        }
    }

    /// <summary>The answer to the first periods of every column; null where the call is refused.</summary>
    private static (int Missing, UndefinedReason? Reason)? Answer(MethodInfo method, object?[] arguments, int periods)
    {
        try
        {
            var first = Array.ConvertAll(arguments, argument => argument is double[] column ? column.Take(periods).ToArray() : argument);
            var answer = Calls.Invoke(method, null, first)!;
            return ((int)Missing(answer.GetType())!.GetValue(answer)!, (UndefinedReason?)answer.GetType().GetProperty("Reason")?.GetValue(answer));
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
    }

    private static PropertyInfo? Missing(Type type) => type.GetProperty("PeriodsMissing");
}
