using System.Reflection;
using AfterSales.Metrics.Tests.Architecture;
using AfterSales.Metrics.Tests.Recorded;
using AfterSales.Metrics.Trends;

namespace AfterSales.Metrics.Tests.Trends;

/// <summary>A series without gaps and its values alone are the same figures, options and all.</summary>
public class SeriesOverloadTests
{
    private const int Seeds = 12;

    public static TheoryData<string> Methods { get; } = [.. AnyCalls.Callable.Where(call => OfValues(call.Value) is not null).Select(call => call.Key)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void SeriesWithoutGaps_GivesWhatItsValuesGive(string name)
    {
        var (ofSeries, answered) = (AnyCalls.Callable[name], 0);
        var ofValues = OfValues(ofSeries)!;
        for (var seed = 0; seed < Seeds; seed++)
        {
            // Long enough for every season that options name, and short enough for some.
            if (AnyCalls.Arguments(ofValues, new AnyValue(seed, fairLength: seed % 3 == 0 ? 9 : 40)) is not { } made)
            {
                continue;
            }

            object?[] series = [.. made.Arguments.Select(argument => argument is double[] values ? Series.Of([.. values.Select(v => (double?)v)]) : argument)];
            var (expected, actual) = (Answer(ofValues, made.Arguments), Answer(ofSeries, series));
            Assert.Equal(expected, actual);
            answered += expected is null ? 0 : 1;
        }

        Assert.NotEqual(0, answered);
    }

    private static MethodInfo? OfValues(MethodInfo method)
        => method.IsStatic && method.DeclaringType!.Namespace == typeof(Series).Namespace && method.GetParameters().Any(p => p.ParameterType == typeof(Series))
            ? method.DeclaringType.GetMethods().SingleOrDefault(other => other.Name == method.Name && other != method
                && other.GetParameters().Select(p => p.ParameterType).SequenceEqual(
                    method.GetParameters().Select(p => p.ParameterType == typeof(Series) ? typeof(ReadOnlySpan<double>) : p.ParameterType)))
            : null;

    private static string? Answer(MethodInfo method, object?[] arguments)
    {
        try
        {
            var text = new ExactText();
            text.Add("answer", Calls.Invoke(method, null, arguments));
            return text.ToString();
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
    }
}
