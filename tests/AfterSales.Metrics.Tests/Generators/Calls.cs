using System.Collections.Concurrent;
using System.Reflection;

namespace AfterSales.Metrics.Tests.Generators;

/// <summary>Calls any public method, spans among its parameters or not: an array stands for a span.</summary>
public static class Calls
{
    private static readonly ConcurrentDictionary<MethodBase, Type[]> KnownParameters = new();
    private static readonly ConcurrentDictionary<MethodBase, Func<object?, object?[], object?>?> KnownSpanning = new();

    /// <summary>The type to make for a parameter: an array for a span.</summary>
    public static Type Plain(Type type)
    {
        var plain = type.IsByRef ? type.GetElementType()! : type;
        return IsSpan(plain) ? plain.GetGenericArguments()[0].MakeArrayType() : plain;
    }

    /// <summary>What a caller is told when the mistake is theirs; anything else a call throws is ours.</summary>
    public static bool IsCallersMistake(Exception exception)
        => exception is ArgumentException or CurrencyMismatchException or OverflowException or UnmakeableException;

    /// <summary>What really happened in a reflected call.</summary>
    public static Exception Cause(Exception exception) => exception is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : exception;

    public static object? Invoke(MethodBase method, object? target, object?[] arguments)
    {
        if (KnownSpanning.GetOrAdd(method, m => m.GetParameters().Any(p => IsSpan(p.ParameterType)) ? Written.Spanning(m) : null) is { } spanning)
        {
            return spanning(target, arguments);
        }

        return method is ConstructorInfo constructor
            ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
            : method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    /// <summary>The types to make for the parameters of a method, asked of it once.</summary>
    public static Type[] ParametersOf(MethodBase method) => KnownParameters.GetOrAdd(method, m => [.. m.GetParameters().Select(p => Plain(p.ParameterType))]);

    public static bool IsSpan(Type type)
        => type.IsGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(ReadOnlySpan<>) || definition == typeof(Span<>));

    /// <summary>A member's name, with the types of its parameters: the same text in every runtime.</summary>
    public static string TextOf(MemberInfo member) => member is MethodBase method
        ? $"{member.DeclaringType}.{member.Name}({string.Join(",", method.GetParameters().Select(p => p.ParameterType))})"
        : member.Name;
}

/// <summary>No fair value of a type was found in a few tries: no verdict on anything.</summary>
public sealed class UnmakeableException(string message) : Exception(message);
