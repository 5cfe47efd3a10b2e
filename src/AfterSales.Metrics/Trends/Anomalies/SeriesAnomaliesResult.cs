using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>The anomalies of a series, after its level shifts.</summary>
public sealed partial record SeriesAnomaliesResult
{
    /// <summary>Number of values.</summary>
    public required int Count { get; init; }

    /// <summary>Why there is no answer; null when there is one.</summary>
    public required UndefinedReason? Reason { get; init; }

    /// <summary>How many periods more the method needs; 0 when they are enough.</summary>
    public int PeriodsMissing { get; init; }

    /// <summary>Position, from 1, of the first missing period, for which there is no answer; null if there is none.</summary>
    public required int? FirstGap { get; init; }

    /// <summary>Level shifts, which are no spikes: last position of each old level, from 1. They are taken out before anything is called an anomaly.</summary>
    public required IReadOnlyList<int> LevelShifts { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>What is left of each period once level, season or forecast is taken out; empty without answer.</summary>
    public required IReadOnlyList<double> Remainders { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>Center of the remainders: their median, 0 for the prediction interval, the mean of what GESD left.</summary>
    public required Figure<double> Center { get; init; }

    /// <summary>Scale of the remainders; undefined with <see cref="UndefinedReason.ZeroVariance"/> where they are all alike.</summary>
    public required Figure<double> Scale { get; init; }

    /// <summary>What measured the scale.</summary>
    public required AnomalyScale ScaleKind { get; init; }

    /// <summary>The anomalies by position.</summary>
    public required IReadOnlyList<SeriesAnomaly> Anomalies { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>The steps of GESD, the anomalies first: as many as the last step whose statistic exceeds its critical value; empty for other rules.</summary>
    public required IReadOnlyList<GesdStep> Steps { get; init => field = FrozenList.Copy(Guard.NotNull(value)); }

    /// <summary>How it was found.</summary>
    public required AnomalyOptions Options { get; init; }
}
