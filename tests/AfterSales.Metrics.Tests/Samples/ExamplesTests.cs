using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSales.Metrics.Tests.Architecture;
using Microsoft.CodeAnalysis;

namespace AfterSales.Metrics.Tests.Samples;

/// <summary>Each calculation has an example in its documentation, which compiles without a warning, runs, and prints what the comments beside it say.</summary>
[Collection(nameof(PrintingAlone))]
public partial class ExamplesTests
{
    // Each example is a method of its own, so that one compilation does for all.
    private static readonly IReadOnlyList<(string Name, string Code)> Examples =
    [
        .. XDocument.Load(Path.ChangeExtension(Library.Assembly.Location, ".xml")).Descendants("member")
            .SelectMany(member => member.Elements("example").Select(example => (((string)member.Attribute("name")!)[2..], example.Element("code")!.Value))),
    ];

    [Fact]
    public void Calculations_AllHaveAnExample()
    {
        var calculations = Library.PublicTypes.Where(type => type is { IsAbstract: true, IsSealed: true })
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Length > 0)
            .Select(type => type.FullName!.Replace('+', '.')).ToList();
        var documented = Examples.Select(example => example.Name).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(calculations);
        Assert.DoesNotContain(calculations, name => !documented.Contains(name));
    }

    [Fact]
    public void Examples_PrintWhatTheySay()
    {
        var rooms = Library.Assembly.GetExportedTypes().Select(type => type.Namespace!).Distinct();
        var usings = string.Concat(rooms.Select(room => $"global using {room};")) + "global using NodaTime; global using Interval = NodaTime.Interval;";
        var source = new StringBuilder();
        for (var i = 0; i < Examples.Count; i++)
        {
            source.Append("public static class Example").Append(i).Append(" { public static void Run() {\n").Append(Examples[i].Code).Append("\n} }\n");
        }

        var program = PastedProgram.Compiled(source.ToString(), OutputKind.DynamicallyLinkedLibrary, usings);
        Assert.All(Examples, (example, i) =>
        {
            var run = program.GetType($"Example{i}")!.GetMethod("Run")!.CreateDelegate<Action>();
            var said = CommentPattern().Matches(example.Code).Select(comment => comment.Groups[1].Value);

            Assert.NotEmpty(said);
            Assert.Equal($"{example.Name}\n{string.Join('\n', said)}", $"{example.Name}\n{PastedProgram.Printed(run).TrimEnd('\n')}");
        });
    }

    [GeneratedRegex(@"\); // (.+)$", RegexOptions.Multiline)]
    private static partial Regex CommentPattern();
}
