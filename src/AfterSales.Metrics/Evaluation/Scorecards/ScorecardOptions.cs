using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>From when on a <see cref="Scorecard"/> is met.</summary>
public sealed partial record ScorecardOptions
{
    /// <summary>Pass mark 1, required coverage 0.8.</summary>
    public static ScorecardOptions Default { get; } = new();

    /// <summary>The composite that meets the card.</summary>
    /// <value>1 by default: on target.</value>
    public decimal PassMark { get; init; } = 1;

    /// <summary>The share of all weight that must have values, as a fraction.</summary>
    /// <value>0.8 by default; 0 to 1.</value>
    public decimal RequiredCoverage { get; init => field = Guard.InRange(value, 0, 1); } = 0.8m;
}
