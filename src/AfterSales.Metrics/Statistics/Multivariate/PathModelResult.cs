using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="PathModel"/> found. Lists are empty without a fit.</summary>
public sealed partial record PathModelResult
{
    /// <summary>How respondents came to what the arrows begin with: no more than this allows may be said of a path.</summary>
    public required EffectDesign Design { get; init; }

    /// <summary>Why there is no fit; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>The question, or the construct, that the reason speaks of; null when it speaks of none.</summary>
    public required string? Culprit { get; init; }

    /// <summary>Respondents.</summary>
    public required int Respondents { get; init; }

    /// <summary>Iterations taken.</summary>
    public required int Iterations { get; init; }

    /// <summary>The constructs, in order.</summary>
    public required IReadOnlyList<PathConstructResult> Constructs
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Correlations of the constructs, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Correlations
    {
        get;
        init => field = FrozenList.KeepRows(value);
    }

    /// <summary>Effects between all constructs that a way of arrows joins, by the order of the constructs.</summary>
    public required IReadOnlyList<PathEffect> Effects
    {
        get;
        init => field = FrozenList.Copy(value);
    }
}
