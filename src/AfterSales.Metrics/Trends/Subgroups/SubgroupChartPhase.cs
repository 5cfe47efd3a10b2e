namespace AfterSales.Metrics.Trends;

/// <summary>What makes the limits of one phase of a <see cref="SubgroupChart"/>.</summary>
public sealed partial record SubgroupChartPhase
{
    /// <summary>First position.</summary>
    public required int First { get; init; }

    /// <summary>Last position.</summary>
    public required int Last { get; init; }

    /// <summary>Subgroups with values that make the center.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Why the phase begins.</summary>
    public required string? Reason { get; init; }

    /// <summary>Center line of the means: the mean of all values of the baseline.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>σ of a single value within a subgroup.</summary>
    public required Figure<double> Sigma { get; init; }
}
