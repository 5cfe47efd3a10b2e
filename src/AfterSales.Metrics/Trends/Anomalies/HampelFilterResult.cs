using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>What a <see cref="HampelFilter"/> found.</summary>
public sealed partial record HampelFilterResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more the window needs; 0 when they are enough.</summary>
    public required int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Positions of the outliers, from 1.</summary>
    public required IReadOnlyList<int> Outliers { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Positions whose window had a median absolute deviation of 0, so that the mean absolute deviation measured the spread.</summary>
    public required IReadOnlyList<int> ByMeanDeviation { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The values with each outlier replaced by the median of its window; empty without answer.</summary>
    public required IReadOnlyList<double> Cleaned { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
