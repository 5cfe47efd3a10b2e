using System.Reflection;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>
/// What every method must refuse, whatever it computes: nothing where something is due, a number that is none, a choice that is not declared, a level of
/// confidence that is none. A fair call is made, and one argument of it is spoiled.
/// </summary>
public static class Refusals
{
    private const int Tries = 60;

    /// <summary>Where a number that is none says something: no answer, a statistic that has no value, a place to write to.</summary>
    private static readonly string[] MayHoldNone = ["answers", "replicates", "logRates"];

    /// <summary>What the method takes though it must not; null when it refuses everything, or when no fair call of it could be made.</summary>
    public static string? Complaint(MethodInfo method)
    {
        if (Fair(method) is not { } fair)
        {
            return null;
        }

        foreach (var parameter in method.GetParameters())
        {
            foreach (var (spoiled, what) in Spoiled(parameter, fair.Arguments[parameter.Position]))
            {
                var arguments = (object?[])fair.Arguments.Clone();
                arguments[parameter.Position] = spoiled;
                if (!IsRefused(method, fair.Target, arguments))
                {
                    return $"{parameter.Name} may be {what}";
                }
            }
        }

        return null;
    }

    private static bool IsRefused(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            _ = Calls.Invoke(method, target, arguments);
            return false;
        }
        catch (Exception exception) when (Calls.Cause(exception) is ArgumentException)
        {
            return true;
        }
    }

    private static (object? Target, object?[] Arguments)? Fair(MethodInfo method)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            if (AnyCalls.Arguments(method, new AnyValue(seed, fairLength: 4)) is { } made && !IsRefusedFor(method, made.Target, made.Arguments))
            {
                return made;
            }
        }

        return null;
    }

    private static bool IsRefusedFor(MethodInfo method, object? target, object?[] arguments)
    {
        try
        {
            _ = Calls.Invoke(method, target, arguments);
            return false;
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return true;
        }
    }

    private static IEnumerable<(object? Value, string What)> Spoiled(ParameterInfo parameter, object? fair)
    {
        var type = parameter.ParameterType;
        if (!type.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull)
        {
            yield return (null, "null");
        }

        if (type.IsEnum && !type.IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            yield return (Enum.ToObject(type, 99), "no declared choice");
        }

        if (type == typeof(double))
        {
            double[] levels = parameter.DefaultValue is Estimate.DefaultLevel ? [-0.5, 0, 1, 1.5] : [];
            foreach (var number in levels.Append(double.NaN).Append(double.NegativeInfinity))
            {
                yield return (number, $"{number}");
            }
        }

        if (fair is double[] { Length: > 0 } numbers && !MayHoldNone.Contains(parameter.Name))
        {
            foreach (var i in new[] { 0, numbers.Length - 1 })
            {
                var others = (double[])numbers.Clone();
                others[i] = double.NaN;
                yield return (others, $"a list with a NaN at {i}");
            }
        }
    }
}
