using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure of a stored evaluation.</summary>
public sealed partial record StoredFigure
{
    /// <summary>What it means.</summary>
    public required FigureKey Key { get; init => field = Guard.NotNull(value); }

    /// <summary>The name of its <see cref="FigureDirection"/>.</summary>
    public required string Direction { get; init => field = Guard.NotBlank(value); }

    /// <summary>How far off still counted as level.</summary>
    public decimal Tolerance { get; init => field = Guard.NotNegative(value); }

    /// <summary>Its value.</summary>
    public required StoredMeasurement Current { get; init => field = Guard.NotNull(value); }

    /// <summary>Its target; null, the default, when it had none.</summary>
    public StoredMeasurement? Target { get; init; }
}
