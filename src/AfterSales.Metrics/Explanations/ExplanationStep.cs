using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics;

/// <summary>One step of a sequential explanation: what is changed next, and the value that the figure has then.</summary>
public sealed partial record ExplanationStep
{
    /// <summary>What is changed.</summary>
    public required string Name { get; init => field = Guard.NotBlank(value); }

    /// <summary>What it comes from.</summary>
    public required ExplanationPartKind Kind { get; init => field = Guard.Defined(value); }

    /// <summary>The figure once this is changed too.</summary>
    public required decimal Value { get; init; }
}
