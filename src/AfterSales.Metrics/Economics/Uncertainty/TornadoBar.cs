namespace AfterSales.Metrics.Economics;

/// <summary>One driver's bar of a <see cref="Tornado"/>.</summary>
public sealed partial record TornadoBar
{
    /// <summary>The driver.</summary>
    public required Driver Driver { get; init; }

    /// <summary>The figure with the driver at its low value.</summary>
    public required Figure<double> AtLow { get; init; }

    /// <summary>The figure with the driver at its high value.</summary>
    public required Figure<double> AtHigh { get; init; }

    /// <summary>The distance between the two; zero for a driver without effect.</summary>
    public required Figure<double> Swing { get; init; }
}
