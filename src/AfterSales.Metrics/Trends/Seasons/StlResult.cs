using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A series taken apart by loess into season, trend and remainder, which add up to it.</summary>
public sealed partial record StlResult
{
    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>The season of each period.</summary>
    public required IReadOnlyList<double> Season { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The trend of each period.</summary>
    public required IReadOnlyList<double> Trend { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>What is left of each period.</summary>
    public required IReadOnlyList<double> Remainder { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Robustness weight of each period, 0 … 1.</summary>
    public required IReadOnlyList<double> Weights { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Strength of the season, 0 … 1: max(0, 1 − var(remainder)/var(season + remainder)).</summary>
    public required Figure<double> SeasonStrength { get; init; }

    /// <summary>Strength of the trend, 0 … 1.</summary>
    public required Figure<double> TrendStrength { get; init; }

    /// <summary>Windows used: season, trend, low pass.</summary>
    public required IReadOnlyList<int> Windows { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Steps between loess fits, season, trend, low pass: between them lines are drawn.</summary>
    public required IReadOnlyList<int> Jumps { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }
}
