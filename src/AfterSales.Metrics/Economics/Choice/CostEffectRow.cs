namespace AfterSales.Metrics.Economics;

/// <summary>An option of a <see cref="CostEffectiveness"/> comparison with what was found about it.</summary>
public sealed partial record CostEffectRow
{
    /// <summary>The option.</summary>
    public required CostEffectOption Option { get; init; }

    /// <summary>Where it stands.</summary>
    public required CostEffectStatus Status { get; init; }

    /// <summary>The option that dominates it or is the same, or, for extended dominance, the costlier of the two that mix; null on the frontier.</summary>
    public required string? DominatedBy { get; init; }

    /// <summary>On the frontier, what it costs beyond the frontier's option before it; null for the first and off the frontier.</summary>
    public required decimal? IncrementalCost { get; init; }

    /// <summary>On the frontier, what it achieves beyond the frontier's option before it; null for the first and off the frontier.</summary>
    public required decimal? IncrementalEffect { get; init; }

    /// <summary>Incremental cost / incremental effect; <see cref="UndefinedReason.NoData"/> for the frontier's first option and off the frontier.</summary>
    public required Figure<double> IncrementalRatio { get; init; }
}
