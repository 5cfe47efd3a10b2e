namespace AfterSales.Metrics.Satisfaction;

/// <summary>One need's place on a <see cref="NeedsMap"/>.</summary>
public sealed partial record NeedsMapItem
{
    /// <summary>The question's name.</summary>
    public required string Name { get; init; }

    /// <summary>Mean expectation.</summary>
    public required Estimate Expectation { get; init; }

    /// <summary>Mean perception.</summary>
    public required Estimate Perception { get; init; }

    /// <summary>Mean of perception − expectation over those who answered both, with its paired t interval.</summary>
    public required Estimate Gap { get; init; }

    /// <summary>Whether the need is met; null when the gap has no interval.</summary>
    public required CustomerNeed? Need { get; init; }

    /// <summary>Its field, expectation standing for importance; null when a side has no answers.</summary>
    public required ImportanceQuadrant? Quadrant { get; init; }
}
