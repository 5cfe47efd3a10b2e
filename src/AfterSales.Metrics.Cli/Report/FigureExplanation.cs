using AfterSales.Metrics.Cli.Definitions;
using AfterSales.Metrics.Cli.Reading;

namespace AfterSales.Metrics.Cli.Report;

/// <summary>One figure of the report with all that it takes to redo it.</summary>
internal sealed record FigureExplanation
{
    /// <summary>Its full name: <c>satisfaction.nps</c>.</summary>
    public required string Figure { get; init; }

    /// <summary>How the page calls it.</summary>
    public required string Label { get; init; }

    /// <summary>Which of several ways to tell it was taken; empty where there is one.</summary>
    public string Variant { get; init; } = string.Empty;

    public required FigureDefinition Definition { get; init; }

    /// <summary>Its values, each of a time.</summary>
    public required IReadOnlyList<ExplainedValue> Values { get; init; }

    /// <summary>The files behind it that were there, with what became of their rows.</summary>
    public required IReadOnlyList<RowAccount> Files { get; init; }
}

/// <summary>A value of a figure and what it is made of.</summary>
/// <param name="Period">The time it is of; null for all records.</param>
/// <param name="Value">The value.</param>
/// <param name="Interval">The estimate behind it; null where it is none.</param>
/// <param name="Ingredients">What it is made of.</param>
internal sealed record ExplainedValue(ReportingPeriod? Period, ReportValue Value, Estimate? Interval, IReadOnlyList<Ingredient> Ingredients);
