using System.Reflection;
using System.Runtime.CompilerServices;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>What reviewers forget: how public types are shaped.</summary>
public class ShapeTests
{
    private static readonly string[] NamesThatSayNothing = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Calculator"];

    private static IEnumerable<Type> Records => Library.PublicTypes.Where(t => t.GetMethod("<Clone>$") is not null);

    [Fact]
    public void Classes_AreSealedOrStatic()
        => Assert.All(Library.PublicTypes.Where(t => t.IsClass), type => Assert.True(type.IsSealed, $"{type} is neither sealed nor static."));

    /// <summary>Two rooms opened in one file must not make a name ambiguous, and one name means one thing.</summary>
    [Fact]
    public void PublicTypes_ShareNoName()
        => Assert.Empty(
            from type in Library.PublicTypes
            where !type.IsNested
            group type.FullName by type.Name into named
            where named.Count() > 1
            select string.Join(" and ", named));

    /// <summary>Whoever has a result knows where its leading figure is: one name, whatever the calculation.</summary>
    [Fact]
    public void LeadingFigures_HaveOneName()
    {
        string[] others = ["Score", "Rate", "Ratio", "Value", "Index", "Result"];
        var results = Records.Where(type => type.Name.EndsWith("Result", StringComparison.Ordinal)).ToList();

        Assert.True(results.Count(type => type.GetProperty("Headline") is not null) > 50);
        Assert.All(
            Records.Select(type => type.GetProperty("Headline")).OfType<PropertyInfo>(),
            headline => Assert.True(IsFigure(headline.PropertyType), $"{headline.DeclaringType}.Headline is no figure with its reason or interval."));
        Assert.Empty(
            from type in results
            from property in type.GetProperties()
            where IsFigure(property.PropertyType) && others.Contains(property.Name)
            select $"{type}.{property.Name}: the leading figure is called Headline, any other by what it is.");
    }

    private static bool IsFigure(Type type) => type == typeof(Estimate) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Figure<>));

    [Fact]
    public void Properties_AreNotSettable()
    {
        var settable = Library.PublicTypes.SelectMany(t =>
            t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"));

        Assert.Empty(settable.Select(p => $"{p.DeclaringType}.{p.Name}"));
    }

    [Fact]
    public void Fields_OfInstances_AreNotPublic()
        => Assert.Empty(Library.PublicTypes.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance)));

    /// <summary>But for what decides how a process that has just begun computes, never what: <c>ColdStart_AnySeries_ChangesNoBit</c>.</summary>
    [Fact]
    public void StaticState_IsReadOnly()
        => Assert.Empty(Library.Types
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.Name != "ColdStart")
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => !f.IsInitOnly && !f.IsLiteral)
            .Select(f => $"{f.DeclaringType}.{f.Name}"));

    [Fact]
    public void Records_AreNotPositional()
        => Assert.All(Records, type => Assert.Null(type.GetMethod("Deconstruct")));

    [Fact]
    public void Lists_OfResults_AreReadOnlyOutside()
        => Assert.Empty(Records.SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyType.IsArray || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(List<>)))
            .Select(p => $"{p.DeclaringType}.{p.Name}"));

    [Fact]
    public void Names_SayWhatAThingIs()
        => Assert.All(Library.PublicTypes, type => Assert.DoesNotContain(NamesThatSayNothing, word => type.Name.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void Methods_TakeEnumsRatherThanBools()
        => Assert.Empty(Library.PublicTypes
            .Where(t => !t.IsAssignableTo(typeof(Delegate)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName && m.GetParameters().Any(p => p.ParameterType == typeof(bool)))
            .Select(m => $"{m.DeclaringType}.{m.Name}"));

    [Fact]
    public void MathNet_NeverShowsInAPublicSignature()
    {
        var shown = Library.PublicTypes
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => SignatureTypes(m).SelectMany(Library.Unwrap).Any(t => t.Namespace?.StartsWith("MathNet", StringComparison.Ordinal) == true));

        Assert.Empty(shown.Select(m => $"{m.DeclaringType}.{m.Name}"));
    }

    /// <summary>Of 0 and −0 .NET Framework's maximum is the second, .NET's is 0: with the bound last a zero has no sign anywhere.</summary>
    [Fact]
    public void Maximum_NamesItsBoundLast()
        => Assert.Empty(
            from path in Repository.Files(Repository.LibraryFolder, "*.cs")
            where File.ReadAllText(Path.Combine(Repository.LibraryFolder, path)) is var text
                && (text.Contains("Math.Max(0, ", StringComparison.Ordinal) || text.Contains("Math.Max(0.0, ", StringComparison.Ordinal))
            select path);

    [Fact]
    public void Options_HaveADefaultThatIsTheBehaviorOfPassingNothing()
        => Assert.All(Library.PublicTypes.Where(t => t.Name.EndsWith("Options", StringComparison.Ordinal) && !HasRequired(t)), type =>
        {
            var property = type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static);
            Assert.True(property is not null, $"{type} has no Default.");
            Assert.Equal(Activator.CreateInstance(type), property.GetValue(null));
        });

    /// <summary>Where no default is right — which answers count as satisfied, which way a scale points — the options ask for it.</summary>
    private static bool HasRequired(Type type)
        => type.GetProperties().Any(p => p.GetCustomAttributes().Any(a => a.GetType().Name == "RequiredMemberAttribute"));

    private static IEnumerable<Type> SignatureTypes(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        _ => [],
    };
}
