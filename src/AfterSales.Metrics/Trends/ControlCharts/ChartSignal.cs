namespace AfterSales.Metrics.Trends;

/// <summary>A signal on a control chart.</summary>
public sealed partial record ChartSignal
{
    /// <summary>Position, from 1: each point at which the rule holds, its last point.</summary>
    public required int Position { get; init; }

    /// <summary>The rule.</summary>
    public required ChartRule Rule { get; init; }

    /// <summary>The side.</summary>
    public required ChartSide Side { get; init; }
}
