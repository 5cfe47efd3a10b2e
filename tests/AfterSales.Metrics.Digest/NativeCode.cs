using System.Reflection;
using System.Text;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Digest;

/// <summary>
/// <see cref="Written"/> as source: a call for every public method and constructor with a span, a delegate of every type, an undefined figure of every
/// type; and every array, list and dictionary that values are made of named once, so that a program compiled ahead of time has their code.
/// </summary>
internal sealed class NativeCode
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly HashSet<Type> types = [];

    private NativeCode()
    {
        foreach (var type in Library.PublicTypes.Where(type => !type.IsGenericTypeDefinition))
        {
            Meet(type);
            foreach (var mentioned in Methods(type).SelectMany(Mentioned).Concat(type.GetProperties(Public).Select(property => property.PropertyType)))
            {
                Meet(mentioned);
            }
        }
    }

    public static string Text() => new NativeCode().ToString();

    /// <inheritdoc />
    public override string ToString()
        => $$"""
            #nullable disable
            using System.Diagnostics.CodeAnalysis;
            using System.Reflection;

            namespace AfterSales.Metrics.Tests.Generators;

            public static class Written
            {
                private static readonly Dictionary<string, Func<object, object[], object>> Spans = [];
                private static readonly Dictionary<Type, Func<object, object>> Constants = [];
                private static readonly Dictionary<Type, object> Figures = [];

            {{Lines(Reflected().Select(type => $"[DynamicDependency(DynamicallyAccessedMemberTypes.All, typeof({type}))]"), 4)}}
                static Written()
                {
            {{Lines(Library.PublicTypes.Where(type => !type.IsGenericTypeDefinition).SelectMany(Methods).Where(HasSpan).Select(Spanning))}}
            {{Lines(Met(type => typeof(Delegate).IsAssignableFrom(type) && type != typeof(Delegate)).Select(Constant))}}
            {{Lines(Met(IsFigure).Select(Undefined))}}
                }

                public static Func<object, object[], object> Spanning(MethodBase method) => Spans[Calls.TextOf(method)];

                public static object Constant(Type type, object value) => Constants[type](value);

                public static object Undefined(Type figure) => Figures[figure];

                /// <summary>What is named here is compiled.</summary>
                public static readonly object[] Named =
                [
            {{Lines(Met(IsPlain).Select(type => $"new {Name(type)}[1], new List<{Name(type)}>(),"))}}
            {{Lines(Met(IsDictionary).Select(type => $"new {DictionaryName(type)}(),"))}}
                ];
            }

            """;

    private static string Lines(IEnumerable<string> lines, int indent = 8) => string.Join("\n", lines.Select(line => new string(' ', indent) + line));

    // What reads no span and returns one is not called.
    private static IEnumerable<MethodBase> Methods(Type type)
        => type.GetConstructors().Cast<MethodBase>()
            .Concat(type.GetMethods(Public).Where(method => !method.IsGenericMethod && !Calls.IsSpan(method.ReturnType)));

    private static IEnumerable<Type> Mentioned(MethodBase method)
        => method.GetParameters().Select(parameter => Calls.Plain(parameter.ParameterType))
            .Concat(method is MethodInfo { ReturnType: var answer } ? [answer] : []);

    private static bool HasSpan(MethodBase method)
        => method.GetParameters().Any(parameter => Calls.IsSpan(parameter.ParameterType)) && !method.GetParameters().Any(parameter => parameter.IsOut);

    private static string Spanning(MethodBase method)
    {
        var arguments = string.Join(", ", method.GetParameters().Select(Argument));
        var call = method switch
        {
            ConstructorInfo => $"new {Name(method.DeclaringType!)}({arguments})",
            _ when method.IsStatic => $"{Name(method.DeclaringType!)}.{method.Name}({arguments})",
            _ => $"(({Name(method.DeclaringType!)})target).{method.Name}({arguments})",
        };
        var body = method is MethodInfo { ReturnType: var answer } && answer == typeof(void) ? $"{{ {call}; return null; }}" : call;
        return $"Spans[\"{Calls.TextOf(method)}\"] = (target, arguments) => {body};";
    }

    // The span is made by name: an array would do for other overloads too.
    private static string Argument(ParameterInfo parameter)
        => $"({Name(Calls.Plain(parameter.ParameterType))})arguments[{parameter.Position}]" is var array && Calls.IsSpan(parameter.ParameterType)
            ? $"new {Name(parameter.ParameterType)}({array})" : array;

    private static string Constant(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = string.Join(", ", invoke.GetParameters().Select((parameter, i) => $"{Name(parameter.ParameterType)} p{i}"));
        var answer = invoke.ReturnType == typeof(void) ? "{ }" : $"({Name(invoke.ReturnType)})value";
        return $"Constants[typeof({Name(type)})] = value => ({Name(type)})(({parameters}) => {answer});";
    }

    private static string Undefined(Type type) => $"Figures[typeof({Name(type)})] = Figure.Undefined<{Arguments(type)}>(UndefinedReason.NoData);";

    private static bool IsFigure(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>);

    private static bool IsDictionary(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>);

    private static bool IsPlain(Type type)
        => type is { IsByRef: false, IsPointer: false, IsArray: false, IsGenericTypeDefinition: false } && type != typeof(void)
            && !(type.IsAbstract && type.IsSealed) && !Calls.IsSpan(type);

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var own = type.IsGenericType ? type.Name.Substring(0, type.Name.IndexOf('`')) : type.Name;
        var text = new StringBuilder("global::").Append(type.Namespace).Append('.');
        text.Append(type.IsNested ? type.DeclaringType!.Name + "." : string.Empty).Append(own);
        return type.IsGenericType ? text.Append('<').Append(Arguments(type)).Append('>').ToString() : text.ToString();
    }

    // Of a closed generic type, and of what the framework has for all, the members are there for reflection only where it is said.
    private IEnumerable<string> Reflected()
        => Met(type => type is { IsGenericType: true, IsInterface: false }).Select(Name)
            .Concat(Met(IsPlain).Select(type => $"List<{Name(type)}>"))
            .Concat(Met(IsDictionary).SelectMany(type => new[] { DictionaryName(type), $"KeyValuePair<{Arguments(type)}>" }))
            .Concat(["object", "ValueType", "Enum"]);

    private static string DictionaryName(Type type) => $"Dictionary<{Arguments(type)}>";

    private static string Arguments(Type type) => string.Join(", ", type.GetGenericArguments().Select(Name));

    private IEnumerable<Type> Met(Func<Type, bool> isMeant) => types.Where(type => isMeant(type)).OrderBy(Name, StringComparer.Ordinal);

    private void Meet(Type type)
    {
        if (type.ContainsGenericParameters || !types.Add(type))
        {
            return;
        }

        foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
        {
            Meet(part);
        }
    }
}
