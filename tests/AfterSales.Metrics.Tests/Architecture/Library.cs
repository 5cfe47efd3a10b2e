using System.Reflection;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The library as reflection sees it: its types, and which of them each one's code names.</summary>
public static class Library
{
    public const string Root = "AfterSales.Metrics";

    public static readonly string[] Domains = ["Costs", "Budgets", "Resources", "Economics", "Satisfaction", "Brand", "Warranty", "Processes",
        "DataQuality", "Trends"];

    public static Assembly Assembly { get; } = typeof(Money).Assembly;

    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Assembly.GetExportedTypes()];

    /// <summary>The public records, of reference and of value.</summary>
    public static IReadOnlyList<Type> Records { get; } = [.. PublicTypes.Where(t => !t.IsGenericTypeDefinition
        && (t.GetMethod("<Clone>$") is not null || t.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null))];

    /// <summary>The room of a type: <c>Costs</c>, or empty on the ground floor.</summary>
    public static string Room(Type type)
    {
        var name = type.Namespace ?? string.Empty;
        return name.Length > Root.Length && name.StartsWith(Root + ".", StringComparison.Ordinal) ? name[(Root.Length + 1)..] : string.Empty;
    }

    /// <summary>Every type of the library that a type's signatures or method bodies name.</summary>
    public static IEnumerable<Type> Named(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetMembers(All);
        return members.OfType<FieldInfo>().Select(f => f.FieldType)
            .Concat(members.OfType<MethodBase>().SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Concat(InstructionTypes.Of(m))))
            .Concat(members.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Unwrap)
            .Where(t => t.Assembly == Assembly)
            .Distinct();
    }

    public static IEnumerable<Type> Unwrap(Type type) => type switch
    {
        { HasElementType: true } => Unwrap(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Unwrap).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
