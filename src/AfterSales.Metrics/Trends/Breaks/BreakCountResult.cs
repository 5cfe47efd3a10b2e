using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The best division for each number of breaks, and the number that BIC chooses.</summary>
public sealed partial record BreakCountResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>The best division with 0, 1, 2 … breaks, as far as the shortest segment allows.</summary>
    public required IReadOnlyList<Segmentation> Divisions { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>BIC of each; undefined at cost 0, <see cref="UndefinedReason.ZeroVariance"/>.</summary>
    public required IReadOnlyList<Figure<double>> Bic { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The number of breaks chosen: the smallest BIC, or the first with cost 0; null with the reason in <see cref="Reason"/>.</summary>
    public required int? Chosen { get; init; }

    /// <summary>Why no number is chosen; null when one is.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Whether the chosen division has no error at all.</summary>
    public required bool IsExactFit { get; init; }
}
