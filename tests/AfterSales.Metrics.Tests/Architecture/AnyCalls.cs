using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>Every public method of the library that users call, and what is wrong with a call of it.</summary>
public static class AnyCalls
{
    private static readonly ConcurrentDictionary<Type, Figure[]> KnownFigures = new();

    private static readonly ConcurrentDictionary<Type, bool> KnownHolders = new();

    private static readonly ConcurrentDictionary<MethodInfo, HashSet<string>> KnownWords = new();

    private static readonly int[] FewItems = [AnyValue.Nothing, 1, 2, 3, 4, 6];

    /// <summary>The methods by a name that tells overloads apart.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> Callable { get; } = Methods.Where(IsCalledByUsers).ToDictionary(Name);

    /// <summary>The calculations that go on from a result: no fair one can be made up, but nothing can stand in its place.</summary>
    public static IReadOnlyDictionary<string, MethodInfo> OfResults { get; } = Methods.Where(method => method.IsStatic && !method.IsSpecialName
        && !method.IsGenericMethod && method.DeclaringType!.IsAbstract && method.GetParameters().Any(p => IsResult(p.ParameterType))).ToDictionary(Name);

    /// <summary>Arguments of no items, of one or of a few, mostly alike.</summary>
    public static IEnumerable<AnyValue> FewAlike => Enumerable.Range(0, 12).Select(
        seed => new AnyValue(seed, fairLength: FewItems[seed % FewItems.Length], isTied: true));

    private static IEnumerable<MethodInfo> Methods => Library.PublicTypes
        .Where(t => !t.IsGenericTypeDefinition && !t.IsEnum && !t.IsSubclassOf(typeof(Exception)) && !t.IsSubclassOf(typeof(Delegate)))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    /// <summary>What is wrong with the answer to arguments made of these values, or with how it is refused; null if nothing.</summary>
    public static string? Complaint(MethodInfo method, AnyValue values)
    {
        if (Arguments(method, values) is not { } made)
        {
            return null;
        }

        try
        {
            var answer = Culture.Under(Culture.Hostile, () => Calls.Invoke(method, made.Target, made.Arguments));
            return FirstNotFinite(answer, "answer") is { } found ? $"{found} for {Shown(made.Arguments)}" : null;
        }
        catch (Exception exception)
        {
            return Misnamed(method, Calls.Cause(exception)) is { } problem ? $"{problem}{Where(Calls.Cause(exception))} for {Shown(made.Arguments)}" : null;
        }
    }

    /// <summary>Null when no fair value of some type could be made: then nothing is called.</summary>
    public static (object? Target, object?[] Arguments)? Arguments(MethodInfo method, AnyValue values)
    {
        try
        {
            var target = method.IsStatic ? null : values.Of(method.DeclaringType!);
            return (target, [.. method.GetParameters().Select(values.Argument)]);
        }
        catch (Exception exception) when (Calls.IsCallersMistake(Calls.Cause(exception)))
        {
            return null;
        }
    }

    private static string? Misnamed(MethodInfo method, Exception thrown) => thrown switch
    {
        CurrencyMismatchException or UnmakeableException => null,
        OverflowException => Documentation.Announces(method, typeof(OverflowException)) ? null
            : $"An overflow the documentation is silent about: {thrown.Message}",
        ArgumentException { ParamName: { } name } when !WordsOf(method).Contains(Word(name)) => $"'{name}' is no word of the caller's: {thrown.Message}",
        ArgumentException { ParamName: null } when !WordsOf(method).Any(word => thrown.Message.Contains(word, StringComparison.OrdinalIgnoreCase))
            => $"No word of the caller's: {thrown.Message}",
        ArgumentException => null,
        _ => thrown.ToString(),
    };

    /// <summary>The innermost places in the library.</summary>
    private static string Where(Exception thrown)
        => string.Concat((thrown.StackTrace ?? string.Empty).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("at AfterSales.Metrics.",
            StringComparison.Ordinal) && !line.Contains(".Internal.Guard.", StringComparison.Ordinal)).Take(3).Select(line => $" {line.Split(" in ")[0]}"));

    private static HashSet<string> WordsOf(MethodInfo method) => KnownWords.GetOrAdd(method, Words);

    /// <summary>What a caller of the method wrote: its parameters, and the properties of what they are made of.</summary>
    private static HashSet<string> Words(MethodInfo method)
    {
        var words = new HashSet<string>(method.GetParameters().Select(p => p.Name!), StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<Type>();
        var open = new Queue<Type>(method.GetParameters().Select(p => Calls.Plain(p.ParameterType)).Append(method.DeclaringType!));
        while (open.Count > 0)
        {
            foreach (var type in Library.Unwrap(open.Dequeue()).Where(t => t.Assembly == Library.Assembly && seen.Add(t)))
            {
                foreach (var property in type.GetProperties())
                {
                    words.Add(property.Name);
                    open.Enqueue(property.PropertyType);
                }
            }
        }

        return words;
    }

    // weights[3] and Input.Weights are words of the caller's too.
    private static string Word(string name)
        => name.Split('[', '.')[name.Contains('.', StringComparison.Ordinal) && !name.Contains('[', StringComparison.Ordinal) ? ^1 : 0];

    private static string Shown(object?[] arguments)
        => string.Join("; ", arguments.Select(a => a is Array items ? $"[{string.Join(", ", items.Cast<object?>())}]" : a));

    // Results are made by calculations, not by hand: one of arbitrary numbers is no fair argument.
    private static bool IsCalledByUsers(MethodInfo method)
        => !method.IsGenericMethod && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)
            && method.Name is not ("Equals" or "GetHashCode" or "ToString") && !IsResult(method.DeclaringType!)
            && !Calls.IsSpan(method.ReturnType) && !method.GetParameters().Any(p => p.IsOut || IsResult(p.ParameterType));

    private static bool IsResult(Type type) => type.Name.EndsWith("Result", StringComparison.Ordinal);

    private static string Name(MethodInfo method)
        => $"{Library.Room(method.DeclaringType!)}.{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(p => p.ParameterType.ToString().Replace("AfterSales.Metrics.", string.Empty, StringComparison.Ordinal)))})";

    private static Figure[] Figures(Type type) => KnownFigures.GetOrAdd(
        type, t => [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0 && MayHoldFigures(p.PropertyType)).Select(Figure.Of)]);

    // Lists of dates, counts and amounts are passed over: a tally of a thousand years lists each of its months.
    private static bool MayHoldFigures(Type type) => KnownHolders.GetOrAdd(type, t => MayHoldFigures(t, []));

    private static bool MayHoldFigures(Type type, HashSet<Type> seen)
        => (Nullable.GetUnderlyingType(type) ?? type) is var plain
            && (plain == typeof(double) || plain == typeof(object) || plain.IsGenericParameter
                || (plain.IsArray && MayHoldFigures(plain.GetElementType()!, seen))
                || (plain.IsGenericType && plain.GetGenericArguments().Any(argument => MayHoldFigures(argument, seen)))
                || (IsOurs(plain) && seen.Add(plain) && (plain is { IsSealed: false, IsValueType: false }
                    || plain.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(p => MayHoldFigures(p.PropertyType, seen))))
                || (plain.IsInterface && !plain.IsGenericType));

    private static bool IsOurs(Type type) => type.Assembly == Library.Assembly && !type.IsEnum;

    private static string? FirstNotFinite(object? value, string path)
    {
        switch (value)
        {
            case null or string or Enum or decimal:
                return null;
            case double number:
                return double.IsNaN(number) || double.IsInfinity(number) ? $"{path} is {number}" : null;
            // Dates and times: no figures, and an interval of dates lists each of its days.
            case var _ when value.GetType().Namespace!.StartsWith("NodaTime", StringComparison.Ordinal) || !MayHoldFigures(value.GetType()):
                return null;
            case IEnumerable items:
                return FirstNotFinite(items, path);
            case var _ when value.GetType().Assembly == Library.Assembly:
                return Array.Find(Figures(value.GetType()), figure => FirstNotFinite(figure.Get(value), path) is not null) is { } found
                    ? FirstNotFinite(found.Get(value), $"{path}.{found.Name}") : null;
            default:
                return null;
        }
    }

    private static string? FirstNotFinite(IEnumerable items, string path)
    {
        var i = 0;
        foreach (var item in items)
        {
            if (FirstNotFinite(item, path) is not null)
            {
                return FirstNotFinite(item, $"{path}[{i}]");
            }

            i++;
        }

        return null;
    }

    /// <summary>A property that may hold a figure, read by compiled code: reflection takes longer than most calculations.</summary>
    private sealed record Figure(string Name, Func<object, object?> Get)
    {
        public static Figure Of(PropertyInfo property)
        {
            var holder = Expression.Parameter(typeof(object));
            return new(property.Name, Expression.Lambda<Func<object, object?>>(
                Expression.Convert(Expression.Property(Expression.Convert(holder, property.DeclaringType!), property), typeof(object)), holder).Compile());
        }
    }
}
