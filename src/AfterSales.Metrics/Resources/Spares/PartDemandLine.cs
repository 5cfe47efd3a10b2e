namespace AfterSales.Metrics.Resources;

/// <summary>What repairs needed of one part.</summary>
public sealed partial record PartDemandLine
{
    /// <summary>The part.</summary>
    public required string Part { get; init; }

    /// <summary>Orders that used it.</summary>
    public required long Orders { get; init; }

    /// <summary>How much was taken.</summary>
    public required decimal Taken { get; init; }

    /// <summary>How much came back unused.</summary>
    public required decimal Returned { get; init; }

    /// <summary>Taken − returned: what the repairs needed.</summary>
    public required decimal Used { get; init; }

    /// <summary>Pieces needed for each day, with the interval of the rate: the demand rate of <see cref="BaseStock"/>, <see cref="StockMix"/> and
    /// <see cref="ReorderPolicy"/> where times are in days.</summary>
    public required Estimate PerDay { get; init; }
}
