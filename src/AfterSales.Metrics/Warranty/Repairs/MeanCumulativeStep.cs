namespace AfterSales.Metrics.Warranty;

/// <summary>A step of a <see cref="MeanCumulativeFunction"/>.</summary>
public sealed partial record MeanCumulativeStep
{
    /// <summary>The age.</summary>
    public required double Age { get; init; }

    /// <summary>Units seen at that age.</summary>
    public required int AtRisk { get; init; }

    /// <summary>Repairs at that age.</summary>
    public required int Events { get; init; }

    /// <summary>The mean cumulative number, or cost, up to the age.</summary>
    public required Estimate Value { get; init; }

    /// <summary>Its error, whatever the repairs of one unit have to do with each other.</summary>
    public required Figure<double> RobustError { get; init; }

    /// <summary>Its error if repairs were independent.</summary>
    public required Figure<double> PoissonError { get; init; }
}
