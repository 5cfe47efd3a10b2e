using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Evaluation;

/// <summary>A value of a stored evaluation made anew: by late records, or by another definition. The old one stands beside it.</summary>
public sealed partial record Restatement
{
    /// <summary>What the new value means.</summary>
    public required FigureKey Key { get; init => field = Guard.NotNull(value); }

    /// <summary>What the old value means: the same after late records.</summary>
    public required FigureKey OldKey { get; init => field = Guard.NotNull(value); }

    /// <summary>The value that stood before.</summary>
    public required StoredMeasurement Old { get; init => field = Guard.NotNull(value); }

    /// <summary>The new value.</summary>
    public required StoredMeasurement New { get; init => field = Guard.NotNull(value); }

    /// <summary>Why it was made anew.</summary>
    public required string Reason { get; init => field = Guard.NotBlank(value); }

    /// <summary>The day it was, as ISO 8601: 2026-04-30.</summary>
    public required string On { get; init => field = Guard.NotBlank(value); }
}
