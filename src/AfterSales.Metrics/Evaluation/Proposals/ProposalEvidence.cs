using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>What a proposal rests on: a figure, its value, and what it should be.</summary>
public sealed partial record ProposalEvidence
{
    /// <summary>The figure's name.</summary>
    public required string Figure { get; init => field = Guard.NotBlank(value); }

    /// <summary>Its value, with limits where it has them.</summary>
    public required Measurement Value { get; init => field = Guard.NotNull(value); }

    /// <summary>What it should be; null when nobody said.</summary>
    public Measurement? Target { get; init; }
}
