using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What drives satisfaction: how much it matters and how well it is done.</summary>
public sealed partial record SatisfactionDriverItem
{
    /// <summary>Its name.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its importance: points of overall satisfaction for one point of performance; with limits where it is estimated.</summary>
    public required Estimate Importance { get; init => field = Guard.NotNull(value); }

    /// <summary>Its performance.</summary>
    public required double Performance { get; init => field = Guard.InRange(value, -1e100, 1e100); }

    /// <summary>What it should be.</summary>
    public required double Target { get; init => field = Guard.InRange(value, -1e100, 1e100); }
}
