using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What <see cref="RealizedEffect"/> measured. After − before, in the figure's unit.</summary>
public sealed partial record RealizedEffectResult
{
    /// <summary>The method, and what is weak about it.</summary>
    public required EffectChoice Choice { get; init; }

    /// <summary>The effect in a period after, on average.</summary>
    public required Estimate Average { get; init; }

    /// <summary>The effect over all periods after.</summary>
    public required Estimate Total { get; init; }

    /// <summary>Periods after.</summary>
    public required int Periods { get; init; }

    /// <summary>The total as money saved: positive when the figure went the way it should.</summary>
    /// <param name="direction">Which way the figure should go.</param>
    /// <param name="worthOfUnit">What one unit of the figure is worth, in units of the currency; 1 for a cost.</param>
    /// <returns>The saving with its limits; without a value when nothing was measured.</returns>
    /// <exception cref="ArgumentException">The direction is neither up nor down, or the worth is not positive or beyond what can be held.</exception>
    public Estimate ToSaving(FigureDirection direction, double worthOfUnit = 1)
    {
        Guard.OneOf(direction, [FigureDirection.HigherIsBetter, FigureDirection.LowerIsBetter]);
        Guard.Positive(worthOfUnit);
        return Total.Scale(direction == FigureDirection.HigherIsBetter ? worthOfUnit : -worthOfUnit);
    }
}
