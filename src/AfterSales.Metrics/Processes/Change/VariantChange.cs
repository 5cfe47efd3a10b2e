using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A variant in two periods, and what it did to the mean.</summary>
public sealed partial record VariantChange
{
    /// <summary>The steps.</summary>
    public required IReadOnlyList<string> Steps { get; init => field = FrozenList.Copy(value); }

    /// <summary>Closed cases in the first period.</summary>
    public required long Before { get; init; }

    /// <summary>Closed cases in the second period.</summary>
    public required long After { get; init; }

    /// <summary>What came from its own mean having changed, at equal shares; 0 where a period has no closed case.</summary>
    public required decimal RateEffect { get; init; }

    /// <summary>What came from its share having changed, at equal means; 0 where a period has no closed case.</summary>
    public required decimal MixEffect { get; init; }
}
