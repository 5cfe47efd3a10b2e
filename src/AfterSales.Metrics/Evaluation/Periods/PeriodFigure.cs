using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure to be evaluated: its value in the period, and what it is held against.</summary>
public sealed partial record PeriodFigure
{
    /// <summary>The part of the service it speaks of.</summary>
    public required EvaluationDomain Domain { get; init => field = Guard.Defined(value); }

    /// <summary>Its name, unique within the domain.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Which way it should go.</summary>
    public required FigureDirection Direction { get; init => field = Guard.Defined(value); }

    /// <summary>Its value in the period; undefined, with the reason, when there is none.</summary>
    public required Measurement Current { get; init => field = Guard.NotNull(value); }

    /// <summary>Its value in the period before; null when it was not measured.</summary>
    public Measurement? Previous { get; init; }

    /// <summary>What it should be; null when nobody said.</summary>
    public Measurement? Target { get; init; }

    /// <summary>How far off still counts as level, in the figure's own unit (amounts in units of the currency, times in seconds). Default 0.</summary>
    public decimal Tolerance { get; init => field = Guard.NotNegative(value); }
}
