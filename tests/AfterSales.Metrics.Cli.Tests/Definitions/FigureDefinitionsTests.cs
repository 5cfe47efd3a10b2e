using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.Cli.Tests.Commands;

namespace AfterSales.Metrics.Cli.Tests.Definitions;

/// <summary>One table of definitions: every figure of the report is in it, and a controller can redo each sum from what it says.</summary>
public sealed partial class FigureDefinitionsTests(SampleTests.SampleRun sample) : IClassFixture<SampleTests.SampleRun>
{
    public static TheoryData<string> Ids => [.. FigureDefinitions.All.Select(d => d.Id)];

    [Fact]
    public void Ids_AreTheirOwn()
    {
        Assert.Distinct(FigureDefinitions.All.Select(d => d.Id));
        Assert.Distinct(FigureDefinitions.All.SelectMany(d => d.Figures));
        Assert.True(FigureDefinitions.All.Count > 60);
    }

    [Fact]
    public void EveryFigureOfTheSample_HasItsDefinition()
    {
        var figures = FiguresOf(sample.Run.Json).ToList();

        Assert.True(figures.Count > 80);
        Assert.DoesNotContain(figures, f => FigureDefinitions.Of(f) is null);
        Assert.Equal(figures.Order(), sample.Run.Json.GetProperty("definitions").EnumerateArray().Select(d => d.GetProperty("figure").GetString()!).Order());
    }

    /// <summary>Each key that any section's source writes, so that a figure the sample lacks is not forgotten.</summary>
    [Fact]
    public void EveryFigureThatASectionCanWrite_HasItsDefinition()
    {
        var sources = Path.Combine(RootFolder(), "src", "AfterSales.Metrics.Cli", "Sections");
        var keys = Directory.GetFiles(sources, "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => KeyFigures().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .Distinct().ToList();

        Assert.True(keys.Count > 60);
        Assert.DoesNotContain(keys, k => !FigureDefinitions.All.Any(d => d.Figures.Any(f => f.EndsWith("." + k, StringComparison.Ordinal))));
    }

    /// <summary>The formula, worked out from the ingredients alone, is the value of the report.</summary>
    [Fact]
    public void EveryArithmeticFormula_GivesTheValueOfTheReport()
    {
        var redone = 0;
        foreach (var definition in sample.Run.Json.GetProperty("definitions").EnumerateArray().Where(d => d.GetProperty("isArithmetic").GetBoolean()))
        {
            foreach (var value in definition.GetProperty("values").EnumerateArray())
            {
                if (NumberOf(value.GetProperty("value")) is not { } expected)
                {
                    continue;
                }

                var ingredients = value.GetProperty("ingredients").EnumerateArray()
                    .Select(i => (i.GetProperty("name").GetString()!, NumberOf(i.GetProperty("value"))!.Value)).ToList();
                var actual = Arithmetic.Compute(definition.GetProperty("formula").GetString()!, ingredients);
                var isAmount = value.GetProperty("value") is { ValueKind: JsonValueKind.Object } v && v.TryGetProperty("amount", out _);

                // An amount may be rounded to its minor unit.
                var allowed = isAmount ? 0.005 + 1e-9 : 1e-9 * Math.Max(1, Math.Abs(expected));
                Assert.True(Math.Abs(actual - expected) <= allowed,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{definition.GetProperty("figure")}: {definition.GetProperty("formula")} = {actual}, and the report says {expected}."));
                redone++;
            }
        }

        Assert.True(redone > 60, $"{redone}");
    }

    /// <summary>One name: what the report calls a figure is the term that its definition explains.</summary>
    [Fact]
    public void Terms_AreTheNamesOfTheReport()
        => Assert.All(FigureNames.Leading.Where(n => n != "service.visit-fixed"),
            name => Assert.Equal(FigureNames.Label(name), FigureDefinitions.Of(name)!.Term));

    /// <summary>Every name that a formula uses is an ingredient, and a figure without arithmetic says how it is redone.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_IsWhole(string id)
    {
        var definition = FigureDefinitions.All.Single(d => d.Id == id);

        Assert.NotEmpty(definition.Figures);
        Assert.All([definition.Term, definition.Unit, definition.Formula, definition.Source], text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.True(definition.Version >= 1);
        if (definition.Figures.Any(f => Sections.Value.Contains(f.Split('.')[0])))
        {
            Assert.All(definition.Files, file => Assert.Contains(SectionList.Files, f => f.FileName == file));
        }

        Assert.Matches("^[a-z][a-z-]*$", id);
        Assert.Equal(definition.Term, char.ToUpperInvariant(definition.Term[0]) + definition.Term[1..]);
        Assert.True(definition.IsArithmetic || definition.ByHand.Length > 0 || definition.Files.Count == 0, "neither arithmetic nor a way by hand");
        Assert.All(definition.Assumes, text => Assert.EndsWith(".", text, StringComparison.Ordinal));
    }

    /// <summary>Where the library's documentation states the formula, the table says the same.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_AgreesWithTheLibrarysDocumentation(string id)
    {
        if (FigureDefinitions.All.Single(d => d.Id == id).Library is not { Type: { Length: > 0 } type, Formula: var formula })
        {
            return;
        }

        var member = Documentation.Value.Descendants("member").Single(
            m => m.Attribute("name")!.Value is var name && name.StartsWith("T:", StringComparison.Ordinal)
                && name.EndsWith("." + type, StringComparison.Ordinal));
        var paragraph = member.Descendants("para").Single(p => p.Element("b")?.Value == "Formula.");

        Assert.Contains(Spaced(formula), Spaced(paragraph.Value), StringComparison.Ordinal);
    }

    /// <summary>The sections that the sources make.</summary>
    private static Lazy<HashSet<string>> Sections { get; } = new(() => [.. Directory.GetFiles(
        Path.Combine(RootFolder(), "src", "AfterSales.Metrics.Cli", "Sections"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(f => SectionIds().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))]);

    private static Lazy<XDocument> Documentation { get; } = new(() => XDocument.Load(Path.Combine(AppContext.BaseDirectory, "AfterSales.Metrics.xml")));

    private static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    private static IEnumerable<string> FiguresOf(JsonElement report)
        => report.GetProperty("sections").EnumerateArray()
            .SelectMany(s => s.GetProperty("figures").EnumerateObject().Select(f => $"{s.GetProperty("id")}.{f.Name}"))
            .Concat(report.GetProperty("evaluated").EnumerateArray().SelectMany(r => r.GetProperty("figures").EnumerateArray())
                .Select(f => $"{f.GetProperty("domain").GetString()!.ToLowerInvariant()}.{f.GetProperty("name").GetString()}"))
            .Distinct();

    private static double? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.Object when value.TryGetProperty("amount", out var amount) => double.Parse(amount.GetString()!, CultureInfo.InvariantCulture),
        JsonValueKind.Object when value.TryGetProperty("value", out var inner) && inner.ValueKind == JsonValueKind.Number => inner.GetDouble(),
        _ => null,
    };

    private static string RootFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AfterSales.Metrics.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("new KeyFigure\\(\\s*\"([A-Za-z]+)\"")]
    private static partial Regex KeyFigures();

    [GeneratedRegex("new ReportSection\\(\"([a-z]+)\"")]
    private static partial Regex SectionIds();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
