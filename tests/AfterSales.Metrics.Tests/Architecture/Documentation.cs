using System.Reflection;
using System.Text.RegularExpressions;
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

    /// <summary>What the documentation of a method calls a mistake for a parameter or for an item of it: −1 where "a cost is negative" is one.</summary>
    public static IEnumerable<int> Excluded(MethodInfo method, string parameter)
    {
        var said = Regex.Match(Mistakes(method), $@"\b(?:the|a|an) {Subject(parameter)} (?:is|are) (?:not finite or )?(negative|not positive)\b",
            RegexOptions.IgnoreCase);
        return !said.Success ? [] : said.Groups[1].Value == "negative" ? [-1] : [0, -1];
    }

    /// <summary>Whether the documentation of a method calls it a mistake that a list has no items.</summary>
    public static bool WantsItems(MethodInfo method, string parameter)
        => Regex.IsMatch(Mistakes(method), $@"\bno {Subject(parameter)}(?:,|\.| or\b)|\b{Subject(parameter)} (?:is|are) (?:null or )?empty\b",
            RegexOptions.IgnoreCase);

    /// <summary>Whether the documentation of a method calls it a mistake that columns differ in length.</summary>
    public static bool WantsEqualLengths(MethodInfo method) => Mistakes(method) is var said
        && (said.Contains("lengths differ", StringComparison.OrdinalIgnoreCase) || said.Contains("differ in length", StringComparison.OrdinalIgnoreCase));

    /// <summary>A parameter as the text calls it, and an item of it: <c>list prices</c> and <c>list price</c>.</summary>
    private static string Subject(string parameter)
    {
        var words = string.Concat(parameter.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return words[words.Length - 1] == 's' ? $"{words}?" : words;
    }

    // Overloads are told apart by how many parameters they have.
    private static string Mistakes(MethodInfo method) => string.Join(' ', Members[$"M:{method.DeclaringType!.FullName}.{method.Name}"]
        .Where(member => ((string)member.Attribute("name")!).Count(letter => letter == ',') == Math.Max(0, method.GetParameters().Length - 1))
        .SelectMany(member => member.Elements("exception"))
        .Select(exception => string.Join(' ', exception.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
