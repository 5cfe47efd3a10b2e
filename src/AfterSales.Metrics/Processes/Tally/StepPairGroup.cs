using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A directly-follows pair: a step and the one that came next in the same case.</summary>
public sealed partial record StepPairGroup
{
    /// <summary>The step before.</summary>
    public required string From { get; init => field = Guard.NotBlank(value); }

    /// <summary>The step after.</summary>
    public required string To { get; init => field = Guard.NotBlank(value); }

    /// <summary>How often.</summary>
    public required long Count { get; init => field = Guard.NotNegative(value); }

    /// <summary>In how many cases.</summary>
    public required long Cases { get; init => field = Guard.NotNegative(value); }

    /// <summary>The waiting before the second step.</summary>
    public required TotalTime Waiting { get; init => field = Guard.NotNegative(value); }
}
