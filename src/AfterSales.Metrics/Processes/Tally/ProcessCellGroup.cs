using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What a step took and cost in a department.</summary>
public sealed partial record ProcessCellGroup
{
    /// <summary>The step.</summary>
    public required string Step { get; init => field = Guard.NotBlank(value); }

    /// <summary>The department; null for events whose department is not known.</summary>
    public required string? Department { get; init => field = value is null ? null : Guard.NotBlank(value); }

    /// <summary>Events.</summary>
    public required long Events { get; init => field = Guard.NotNegative(value); }

    /// <summary>Those whose duration is known.</summary>
    public required long Timed { get; init => field = Guard.NotNegative(value); }

    /// <summary>Those that were waited for.</summary>
    public required long Waited { get; init => field = Guard.NotNegative(value); }

    /// <summary>The time of the steps, parallel ones each.</summary>
    public required TotalTime Touch { get; init => field = Guard.NotNegative(value); }

    /// <summary>What they moved their cases forward.</summary>
    public required TotalTime Progress { get; init => field = Guard.NotNegative(value); }

    /// <summary>What their cases waited for them.</summary>
    public required TotalTime Waiting { get; init => field = Guard.NotNegative(value); }

    /// <summary>The part of <see cref="Touch"/> of events that repeat a step of their case.</summary>
    public required TotalTime RepeatTouch { get; init => field = Guard.NotNegative(value); }

    /// <summary>The direct cost.</summary>
    public required decimal DirectCost { get; init; }

    /// <summary>The part of <see cref="DirectCost"/> of events that repeat a step of their case.</summary>
    public required decimal RepeatDirectCost { get; init; }
}
