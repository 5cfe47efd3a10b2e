using System.Collections;
using System.Reflection;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>
/// Every public method, called with whatever its signature lets through: it answers with numbers, or says why there are none, or names the caller's mistake.
/// No figure of any answer is NaN or infinite, and nothing else is ever thrown.
/// </summary>
public class AnyCallTests
{
    private const int CallsOfEach = 12;

    private static readonly Dictionary<string, MethodInfo> Callable = Library.PublicTypes
        .Where(t => !t.IsGenericTypeDefinition && !t.IsEnum && !t.IsSubclassOf(typeof(Exception)) && !t.IsSubclassOf(typeof(Delegate)))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(IsCalledByUsers)
        .ToDictionary(Name);

    public static TheoryData<string> Methods { get; } = [.. Callable.Keys];

    [Theory]
    [MemberData(nameof(Methods))]
    public void AnyArguments_AnswerOrNameTheMistake(string method)
        => Assert.All(Enumerable.Range(0, CallsOfEach), seed => Assert.Null(Complaint(Callable[method], new AnyValue(seed))));

    private static string? Complaint(MethodInfo method, AnyValue values)
    {
        object?[] arguments = [];
        try
        {
            var target = method.IsStatic ? null : values.Of(method.DeclaringType!);
            arguments = [.. method.GetParameters().Select(values.Argument)];
            return FirstNotFinite(Calls.Invoke(method, target, arguments), "answer") is { } found ? $"{found} for {string.Join("; ", arguments)}" : null;
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
        catch (Exception exception)
        {
            return $"{Calls.Cause(exception)} for {string.Join("; ", arguments)}";
        }
    }

    // Results are made by calculations, not by hand: one of arbitrary numbers is no fair argument.
    private static bool IsCalledByUsers(MethodInfo method)
        => !method.IsGenericMethod && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)
            && method.Name is not ("Equals" or "GetHashCode" or "ToString") && !IsResult(method.DeclaringType!)
            && !Calls.IsSpan(method.ReturnType) && !method.GetParameters().Any(p => p.IsOut || IsResult(p.ParameterType));

    private static bool IsResult(Type type) => type.Name.EndsWith("Result", StringComparison.Ordinal);

    private static string Name(MethodInfo method)
        => $"{Library.Room(method.DeclaringType!)}.{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.ToString().Replace("AfterSales.Metrics.", string.Empty, StringComparison.Ordinal)))})";

    private static string? FirstNotFinite(object? value, string path) => value switch
    {
        null or string or Enum or decimal => null,
        double number => double.IsNaN(number) || double.IsInfinity(number) ? $"{path} is {number}" : null,
        IEnumerable items => items.Cast<object?>().Select((item, i) => FirstNotFinite(item, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
        _ when value.GetType().Assembly == Library.Assembly => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .Select(p => FirstNotFinite(p.GetValue(value), $"{path}.{p.Name}"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };
}
