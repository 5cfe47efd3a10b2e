namespace AfterSales.Metrics.Trends;

/// <summary>A point of a control chart with its limits.</summary>
public sealed partial record ChartPoint
{
    /// <summary>Position, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What is plotted; null for a period without data, which stays on the chart.</summary>
    public required double? Value { get; init; }

    /// <summary>Center line; null where the phase has no data.</summary>
    public required double? Center { get; init; }

    /// <summary>Lower control limit.</summary>
    public required double? Lower { get; init; }

    /// <summary>Upper control limit.</summary>
    public required double? Upper { get; init; }

    /// <summary>
    /// Standard deviation of what is plotted; undefined with <see cref="UndefinedReason.SmallSample"/> or <see cref="UndefinedReason.NoData"/>.
    /// </summary>
    public required Figure<double> Sigma { get; init; }
}
