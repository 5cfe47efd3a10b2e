using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="WorkInProgress"/> found.</summary>
public sealed partial record WorkInProgressResult
{
    /// <summary>The cells, in order.</summary>
    public required IReadOnlyList<WorkInProgressCell> Cells { get; init => field = FrozenList.Copy(value); }

    /// <summary>Cases opened before the grid.</summary>
    public required long OpenedBefore { get; init; }

    /// <summary>Cases opened at its end or later.</summary>
    public required long OpenedAfter { get; init; }

    /// <summary>Cases that close before they open; in no cell.</summary>
    public required long NegativeDurations { get; init; }
}
