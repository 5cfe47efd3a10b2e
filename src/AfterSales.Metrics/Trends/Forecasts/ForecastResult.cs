using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>A forecast: one estimate with prediction interval for each period ahead.</summary>
public sealed partial record ForecastResult
{
    /// <summary>Why there is no forecast; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no forecast; null if there is none.</summary>
    public int? FirstGap { get; init; }

    /// <summary>The periods ahead, the next one first; empty without forecast.</summary>
    public required IReadOnlyList<Estimate> Periods { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Standard deviation of an error one period ahead.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Whether a value or limit was below the range asked for, and was cut.</summary>
    public required bool IsCut { get; init; }
}
