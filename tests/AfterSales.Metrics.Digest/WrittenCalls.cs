using System.Reflection;
using AfterSales.Metrics.Tests.Architecture;

namespace AfterSales.Metrics.Digest;

/// <summary>
/// Writes the C# of a class <c>Written</c> for a program compiled ahead of time, which can write no code as it runs: a call for each public method and
/// constructor that takes spans, a constant for each delegate, and every closed generic type that values are made of, so that it is compiled.
/// </summary>
internal static class WrittenCalls
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static void Write(TextWriter output)
    {
        var types = Library.PublicTypes.Where(type => !type.IsGenericTypeDefinition && !type.IsEnum).ToList();
        var makers = types.Where(type => !type.IsSubclassOf(typeof(Delegate))).SelectMany(type => type.GetMethods(Public).Where(m => !m.IsGenericMethod).Cast<MethodBase>().Concat(type.GetConstructors())).ToList();
        var named = makers.SelectMany(maker => maker.GetParameters().Select(p => Calls.Plain(p.ParameterType)).Append((maker as MethodInfo)?.ReturnType ?? maker.DeclaringType!))
            .Concat(types.SelectMany(type => type.GetProperties().Select(p => p.PropertyType)))
            .SelectMany(Parts).Where(type => !type.ContainsGenericParameters && !Calls.IsSpan(type)).Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal).ToList();

        output.WriteLine("""
            // Written by AfterSales.Metrics.Digest --written.
            #nullable disable
            #pragma warning disable
            using System.Reflection;

            namespace AfterSales.Metrics.Tests.Generators;

            public static class Written
            {
                public static object Constant(Type type, object value) => Constants[type](value);

                public static object Undefined(Type figure) => Figures[figure]();

                public static Func<object, object[], object> Spanning(MethodBase method) => Spans[Calls.TextOf(method)];

            """);
        Table(output, "Dictionary<string, Func<object, object[], object>> Spans",
            makers.Where(maker => maker.GetParameters().Any(p => Calls.IsSpan(p.ParameterType))).Select(maker => $"[\"{Calls.TextOf(maker)}\"] = {Call(maker)}"));
        Table(output, "Dictionary<Type, Func<object, object>> Constants",
            named.Where(type => type.IsSubclassOf(typeof(Delegate)) && type.GetMethod("Invoke")!.ReturnType != typeof(void)).Select(type => $"[typeof({Name(type)})] = value => {Constant(type)}"));
        Table(output, "Dictionary<Type, Func<object>> Figures",
            named.Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>))
                .Select(type => $"[typeof({Name(type)})] = () => Figure.Undefined<{Name(type.GetGenericArguments()[0])}>(UndefinedReason.NoData)"));
        Table(output, "List<object> Compiled", named.SelectMany(Compiled)
            .Concat(Library.PublicTypes.Where(type => type.IsEnum).Select(type => $"Array.Empty<{Name(type)}>()")).Distinct());
        output.WriteLine("}");
    }

    private static void Table(TextWriter output, string name, IEnumerable<string> entries)
    {
        output.WriteLine($"    public static readonly {name} = new()\n    {{");
        foreach (var entry in entries)
        {
            output.WriteLine($"        {entry},");
        }

        output.WriteLine("    };\n");
    }

    private static string Call(MethodBase maker)
    {
        var arguments = string.Join(", ", maker.GetParameters().Select((p, i) => Argument(p, i)));
        if (maker is ConstructorInfo)
        {
            return $"(t, a) => new {Name(maker.DeclaringType!)}({arguments})";
        }

        var call = $"{(maker.IsStatic ? Name(maker.DeclaringType!) : $"(({Name(maker.DeclaringType!)})t)")}.{maker.Name}({arguments})";
        return ((MethodInfo)maker).ReturnType == typeof(void) ? $"(t, a) => {{ {call}; return null; }}" : $"(t, a) => {call}";
    }

    private static string Argument(ParameterInfo parameter, int place)
    {
        var type = parameter.ParameterType;
        var array = $"({Name(Calls.Plain(type))})a[{place}]";
        return Calls.IsSpan(type) ? $"({Name(type)})({array})" : array;
    }

    private static string Constant(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        var parameters = string.Join(", ", invoke.GetParameters().Select((p, i) => $"{(p.ParameterType.IsByRef ? "in " : string.Empty)}{Name(Bare(p.ParameterType))} p{i}"));
        return $"new {Name(type)}(({parameters}) => ({Name(invoke.ReturnType)})value)";
    }

    // What AnyValue makes of a type by reflection.
    private static IEnumerable<string> Compiled(Type type)
    {
        if (type.IsArray)
        {
            yield return $"new {Name(type.GetElementType()!)}[0]{string.Empty}".Replace("[][0]", "[0][]", StringComparison.Ordinal);
        }
        else if (type.IsGenericType)
        {
            var definition = type.GetGenericTypeDefinition();
            var arguments = type.GetGenericArguments();
            yield return arguments.Length == 1 ? $"new List<{Name(arguments[0])}>()" : "new object()";
            foreach (var argument in arguments)
            {
                yield return $"Array.Empty<{Name(argument)}>()";
            }

            if (definition == typeof(IReadOnlyDictionary<,>))
            {
                yield return $"new Dictionary<{Name(arguments[0])}, {Name(arguments[1])}>()";
            }
            else if (type.IsValueType)
            {
                yield return $"default({Name(type)})";
                if (definition == typeof(ReadOnlyMemory<>))
                {
                    yield return $"new {Name(type)}(Array.Empty<{Name(arguments[0])}>())";
                }
                else if (definition == typeof(KeyValuePair<,>))
                {
                    yield return $"new {Name(type)}(default, default)";
                }
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        type = Bare(type);
        yield return type;
        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : Type.EmptyTypes)
        {
            foreach (var deeper in Parts(part))
            {
                yield return deeper;
            }
        }
    }

    private static Type Bare(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static string Name(Type type)
    {
        if (type == typeof(void))
        {
            return "void";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        var name = (type.FullName ?? type.ToString()).Split('[')[0].Replace('+', '.');
        return "global::" + (type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name);
    }
}
