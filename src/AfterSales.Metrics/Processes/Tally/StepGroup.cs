using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>How often closed cases had a step.</summary>
public sealed partial record StepGroup
{
    /// <summary>The step.</summary>
    public required string Step { get; init => field = Guard.NotBlank(value); }

    /// <summary>Closed cases with the step.</summary>
    public required long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>Closed cases with the step exactly once.</summary>
    public required long Once { get; init => field = Guard.NotNegative(value); }
}
