using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.Languages;
using AfterSales.Metrics.Cli.Report;
using AfterSales.Metrics.DataQuality;
using AfterSales.Metrics.Reporting;
using AfterSales.Metrics.Evaluation;
using AfterSales.Metrics.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AfterSales.Metrics.Cli.Tests.Languages;

/// <summary>Every sentence the tool can say, by its key: those written in the code, and those of its tables and the library's enums.</summary>
internal static class Sentences
{
    /// <summary>The parts that speak: commands besides evaluate, check and explain speak English alone.</summary>
    private static readonly string[] Folders = ["Sections", "Output", "Report", "Reading", "Commands"];

    /// <summary>Nouns that code counts or names by a variable.</summary>
    private static readonly string[] Nouns =
    [
        "account", "activity", "department", "object", "Account", "Activity", "Department", "Object", "{0} account", "{0} activity", "{0} department",
        "{0} object", "week", "month", "quarter", "year", "Week", "Month", "Quarter", "Year", "{0} month", "{0} year", "elapsed", "working", "flag", "due",
        "promised", "Satisfaction", "Loyalty", "day first", "month first", "--date-format dmy or --date-format mdy", "decimal point", "decimal comma",
        "--decimal point or --decimal comma",
    ];

    public static IReadOnlySet<string> All { get; } = InCode().Concat(OfDefinitions()).Concat(OfEnums()).Concat(Nouns).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> InCode()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AfterSales.Metrics.sln")))
        {
            folder = folder.Parent!;
        }

        var tool = Path.Combine(folder.FullName, "src", "AfterSales.Metrics.Cli");
        return Folders.SelectMany(f => Directory.GetFiles(Path.Combine(tool, f), "*.cs", SearchOption.AllDirectories)).SelectMany(InFile);
    }

    private static IEnumerable<string> InFile(string path)
    {
        var root = CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            var arguments = call.ArgumentList.Arguments;
            var name = call.Expression.ToString();
            if (name is "Say" or "SayAs" or "Listed" && KeyOf(arguments[0].Expression) is { } key)
            {
                yield return name == "Say" && arguments.Count == 2 ? key + PhraseBook.Sense + KeyOf(arguments[1].Expression) : key;
            }
            else if (name is "Words.Count" && KeyOf(arguments[1].Expression) is { } noun)
            {
                yield return "{0} " + noun;
            }
        }
    }

    /// <summary>The sentence with its holes numbered; null where code says what a variable holds.</summary>
    private static string? KeyOf(ExpressionSyntax expression)
    {
        var holes = 0;
        return Of(expression);

        string? Of(ExpressionSyntax part) => part switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            ParenthesizedExpressionSyntax inner => Of(inner.Expression),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Of(sum.Left) is { } left && Of(sum.Right) is { } right ? left + right
                : null,
            InterpolatedStringExpressionSyntax sentence => string.Concat(sentence.Contents.Select(c => c is InterpolatedStringTextSyntax text
                ? text.TextToken.ValueText : $"{{{holes++}}}")),
            _ => null,
        };
    }

    private static IEnumerable<string> OfDefinitions() => FigureDefinitions.All
        .SelectMany(d => new[] { d.Term, d.Unit, d.IsArithmetic ? string.Empty : d.Formula, d.ByHand, d.Source }.Concat(d.Assumes))
        .Concat(FigureNames.Texts).Where(t => t.Length > 0);

    private static IEnumerable<string> OfEnums() =>
    [
        .. Enum.GetValues<UndefinedReason>().Select(ReasonText.Of), .. Enum.GetValues<ComparisonStatus>().Select(ComparisonText.Of),
        .. Enum.GetNames<IntervalMethod>(), .. Enum.GetNames<Activity>(), .. Enum.GetNames<QualityDimension>(),
        .. Small<RuleSeverity>(), .. Small<ScorecardVerdict>(), .. Small<InitiativeStage>(), .. Small<InitiativeVerdict>(), .. Small<InitiativeProof>(),
        .. Small<SavingsKind>(),
    ];

    private static IEnumerable<string> Small<T>()
        where T : struct, Enum
        => Enum.GetNames<T>().Select(Cli.Report.Words.Small);
}
