namespace AfterSales.Metrics.Statistics;

/// <summary>What one of several interruptions changed, beside the others.</summary>
public sealed partial record InterruptionEffect
{
    /// <summary>Which.</summary>
    public required Interruption Interruption { get; init; }

    /// <summary>Periods present from its start to the next interruption's, or to the end.</summary>
    public required int Periods { get; init; }

    /// <summary>The change of level at its start, b₂.</summary>
    public required ImpactEffect Level { get; init; }

    /// <summary>The change of slope for one period, b₃; null where the level alone may change.</summary>
    public required ImpactEffect? Slope { get; init; }

    /// <summary>Its effect in the last period of the series.</summary>
    public required ImpactEffect AtEnd { get; init; }

    /// <summary>Its mean effect over the periods present from its start to the end of the series.</summary>
    public required ImpactEffect Average { get; init; }

    /// <summary>The sum of its effects over those periods.</summary>
    public required ImpactEffect Cumulative { get; init; }
}
