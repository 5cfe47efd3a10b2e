using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>One figure before and after, as <see cref="ChangeScreening"/> takes it.</summary>
public sealed partial record ChangeFigure
{
    /// <summary>Its name, unique among the figures.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Which way it should go.</summary>
    public required FigureDirection Direction { get; init => field = Guard.Defined(value); }

    /// <summary>Its value before; null when there is none.</summary>
    public required Measurement? Before { get; init; }

    /// <summary>Its value after; null when there is none.</summary>
    public required Measurement? After { get; init; }

    /// <summary>The least change that matters, in the figure's unit. Default 0: every real change does.</summary>
    public decimal MinimalChange { get; init => field = Guard.NotNegative(value); }

    /// <summary>Values of the periods up to the one before, oldest first, for exact figures: amounts in units of the currency, times in seconds.</summary>
    public IReadOnlyList<double> History { get; init => field = FrozenList.Own(Guard.AllFinite(Guard.NotNull(value).ToArray(), nameof(History)).ToArray()); }
        = FrozenList<double>.Empty;

    /// <summary>The definition, with its version, that the value before was made by; null when it is not told.</summary>
    public string? DefinitionBefore { get; init; }

    /// <summary>The definition, with its version, that the value after was made by; null when it is not told.</summary>
    public string? DefinitionAfter { get; init; }
}
