using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A series taken apart into trend, season and remainder.</summary>
public sealed partial record ClassicalDecompositionResult
{
    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>One figure a season, the first value's season first: sum 0, or mean 1 if multiplicative.</summary>
    public required IReadOnlyList<double> Figure { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Centered moving average over a season; null for half a season at both ends.</summary>
    public required IReadOnlyList<double?> Trend { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The figure of each value's season.</summary>
    public required IReadOnlyList<double> Season { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>What is left; null where the trend is.</summary>
    public required IReadOnlyList<double?> Remainder { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
