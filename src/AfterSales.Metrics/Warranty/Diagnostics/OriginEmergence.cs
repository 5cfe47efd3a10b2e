namespace AfterSales.Metrics.Warranty;

/// <summary>Actual against expected of one origin, or of all.</summary>
public sealed partial record OriginEmergence
{
    /// <summary>The origin; null for the total.</summary>
    public required int? Origin { get; init; }

    /// <summary>Its latest age before the diagonal; null for the total.</summary>
    public required int? Age { get; init; }

    /// <summary>The increment foretold.</summary>
    public required Figure<double> Expected { get; init; }

    /// <summary>The increment that came.</summary>
    public required Figure<double> Actual { get; init; }

    /// <summary>Actual − expected.</summary>
    public required Figure<double> Difference { get; init; }

    /// <summary>Standard error of the increment about what was foretold.</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>Difference / standard error.</summary>
    public required Figure<double> Z { get; init; }
}
