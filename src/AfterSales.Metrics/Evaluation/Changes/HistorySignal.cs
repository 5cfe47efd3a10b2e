namespace AfterSales.Metrics.Evaluation;

/// <summary>An exact figure against the variation of its own history.</summary>
public sealed partial record HistorySignal
{
    /// <summary>Mean of the history.</summary>
    public required double Center { get; init; }

    /// <summary>Mean less three standard deviations by the mean moving range.</summary>
    public required double Lower { get; init; }

    /// <summary>Mean plus three standard deviations by the mean moving range.</summary>
    public required double Upper { get; init; }

    /// <summary>Whether the newest value is strictly beyond the limits.</summary>
    public required bool IsBeyond { get; init; }

    /// <summary>Whether the newest value and the seven before it are strictly on one side of the mean.</summary>
    public required bool IsRun { get; init; }
}
