using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A figure of a period with what it means.</summary>
public sealed partial record DefinedFigure
{
    /// <summary>What it means; its domain and name are those of the figure.</summary>
    public required FigureKey Key { get; init => field = Guard.NotNull(value); }

    /// <summary>The figure. A previous value in it is not used: it comes from the history.</summary>
    public required PeriodFigure Figure { get; init => field = Guard.NotNull(value); }
}
