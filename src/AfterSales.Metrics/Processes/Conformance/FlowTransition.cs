using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>A step that may directly follow another; only this way round.</summary>
public sealed partial record FlowTransition
{
    /// <summary>The step before.</summary>
    public required string From { get; init => field = Guard.NotBlank(value); }

    /// <summary>The step after.</summary>
    public required string To { get; init => field = Guard.NotBlank(value); }
}
