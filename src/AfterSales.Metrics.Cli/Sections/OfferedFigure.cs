using AfterSales.Metrics.Evaluation;

namespace AfterSales.Metrics.Cli.Sections;

/// <summary>One figure in its period and the one before.</summary>
internal sealed record OfferedFigure
{
    public required EvaluationDomain Domain { get; init; }

    /// <summary>Its name in targets.csv and report.json, after the domain's: <c>return-rate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which of several ways to tell it was taken, as <c>due times</c>; empty where there is one.</summary>
    public string Variant { get; init; } = string.Empty;

    /// <summary>How the page calls it.</summary>
    public required string Label { get; init; }

    public required FigureDirection Direction { get; init; }

    public required FigureFormat Format { get; init; }

    /// <summary>Null: the records have no dates, so that there is no period before.</summary>
    public required FigurePeriods? Periods { get; init; }

    public required Measurement Current { get; init; }

    public Measurement? Previous { get; init; }

    /// <summary>What the current figure is the ratio of; null where it is none.</summary>
    public (decimal Numerator, decimal Denominator)? Parts { get; init; }

    /// <summary>A target that comes with the records, as a budget; one of targets.csv goes before it.</summary>
    public Measurement? Target { get; init; }

    /// <summary>What the value is made of.</summary>
    public IReadOnlyList<Report.Ingredient> Ingredients { get; init; } = [];

    /// <summary>What the value before is made of.</summary>
    public IReadOnlyList<Report.Ingredient> PreviousIngredients { get; init; } = [];

    public string FullName => $"{Report.Words.Small(Domain.ToString())}.{Name}";
}
