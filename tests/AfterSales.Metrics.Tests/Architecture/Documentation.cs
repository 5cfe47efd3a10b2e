using System.Reflection;
using System.Xml.Linq;

namespace AfterSales.Metrics.Tests.Architecture;

/// <summary>The documentation comments of the library, as its build writes them.</summary>
public static class Documentation
{
    private static readonly ILookup<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(Library.Assembly.Location, ".xml"))
        .Descendants("member")
        .ToLookup(member => ((string)member.Attribute("name")!).Split('(')[0].Split('`')[0]);

    /// <summary>Whether some overload of the method documents an exception.</summary>
    public static bool Announces(MethodInfo method, Type exception)
        => Members[$"M:{method.DeclaringType!.FullName}.{method.Name}"]
            .Any(member => member.Elements("exception").Any(e => (string?)e.Attribute("cref") == $"T:{exception.FullName}")
                || member.Element("inheritdoc") is not null);
}
