using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>When a shift of the mean happened, with the set of dates that are likely.</summary>
public sealed partial record BreakDateResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Why there is no date; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>The most probable last position before the shift, from 1.</summary>
    public required int? Best { get; init; }

    /// <summary>The position with the smallest sum of squares.</summary>
    public required int? LeastSquares { get; init; }

    /// <summary>Whether two means fit without any error, so that there is one date and no doubt.</summary>
    public required bool IsExactFit { get; init; }

    /// <summary>Probability of each date, by position; empty for an exact fit.</summary>
    public required IReadOnlyList<BreakDateProbability> Probabilities { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The most probable dates whose probabilities reach the level, by position.</summary>
    public required IReadOnlyList<int> Set { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Their probability together.</summary>
    public required Figure<double> SetProbability { get; init; }

    /// <summary>Mean up to <see cref="Best"/>.</summary>
    public required Figure<double> MeanBefore { get; init; }

    /// <summary>Mean after it.</summary>
    public required Figure<double> MeanAfter { get; init; }
}
