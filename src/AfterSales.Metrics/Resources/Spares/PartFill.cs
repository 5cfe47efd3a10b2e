namespace AfterSales.Metrics.Resources;

/// <summary>How well the stock answered requests for one part.</summary>
public sealed partial record PartFill
{
    /// <summary>The part.</summary>
    public required string Part { get; init; }

    /// <summary>How many requests.</summary>
    public required long Requests { get; init; }

    /// <summary>How much was asked for.</summary>
    public required decimal Requested { get; init; }

    /// <summary>How much was delivered from stock at once.</summary>
    public required decimal FilledAtOnce { get; init; }

    /// <summary>Filled at once / requested.</summary>
    public required Figure<double> FillRate { get; init; }
}
