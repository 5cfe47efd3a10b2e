using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The best divisions of a series over a range of penalties.</summary>
public sealed partial record PenaltyPathResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Why there is no path; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>By rising penalty: ranges that join, breaks that become fewer.</summary>
    public required IReadOnlyList<PenaltyRange> Ranges { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
