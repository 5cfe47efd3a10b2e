namespace AfterSales.Metrics.Trends;

/// <summary>The center of one phase of an <see cref="AttributeChart"/>.</summary>
public sealed partial record AttributeChartPhase
{
    /// <summary>First position.</summary>
    public required int First { get; init; }

    /// <summary>Last position.</summary>
    public required int Last { get; init; }

    /// <summary>Periods that make the limits.</summary>
    public required int BaselineCount { get; init; }

    /// <summary>Why the phase begins.</summary>
    public required string? Reason { get; init; }

    /// <summary>Share, rate, or mean count of the baseline.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>Standard deviation of one unit: √(p(1 − p)), √u; of the plotted count for np and c.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>
    /// Laney's σ_z: by how much periods vary more (above 1) or less than pure counting; undefined for other kinds,
    /// <see cref="UndefinedReason.OutsideDomain"/>.
    /// </summary>
    public required Figure<double> LaneySigma { get; init; }
}
