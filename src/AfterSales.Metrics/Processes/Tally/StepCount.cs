using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How often a step.</summary>
public sealed partial record StepCount
{
    /// <summary>The step.</summary>
    public required string Step { get; init => field = Guard.NotBlank(value); }

    /// <summary>How often.</summary>
    public required long Count { get; init => field = Guard.NotNegative(value); }
}
