using System.Reflection;
using System.Xml.Linq;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The documentation beside the library, from which an editor takes what it shows: of what a user can call, and of nothing else.</summary>
public class PublishedDocumentationTests
{
    private const BindingFlags Declared
        = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Arity = ["``"];

    [Fact]
    public void Members_AreAllVisible()
    {
        var visible = Library.PublicTypes.SelectMany(type => type.GetMembers(Declared).Where(IsVisible).Select(member => $"{Name(type)}.{Name(member)}")
            .Prepend(Name(type))).ToHashSet(StringComparer.Ordinal);
        var documented = XDocument.Load(Path.ChangeExtension(Library.Assembly.Location, ".xml")).Descendants("member")
            .Select(member => (string)member.Attribute("name")!).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Library.PublicTypes.Where(type => !documented.Contains($"T:{Name(type)}")));
        Assert.Empty(documented.Where(id => !visible.Contains(Bare(id))));
    }

    /// <summary>Of <c>M:Room.Type.Method``1(System.Int32)</c> what stands between the colon and the parameters.</summary>
    private static string Bare(string id) => id[2..].Split('(')[0].Split(Arity, StringSplitOptions.None)[0];

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Name(MemberInfo member) => member is ConstructorInfo ? "#ctor" : member.Name;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        EventInfo @event => IsVisible(@event.AddMethod!),
        Type type => type.IsNestedPublic,
        _ => false,
    };
}
