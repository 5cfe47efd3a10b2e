namespace AfterSales.Metrics.Warranty;

/// <summary>Plotting position of one failure.</summary>
public sealed partial record MedianRank
{
    /// <summary>The age at failure.</summary>
    public required double Age { get; init; }

    /// <summary>Johnson's adjusted rank.</summary>
    public required double AdjustedRank { get; init; }

    /// <summary>Benard's approximation of the median rank.</summary>
    public required double Benard { get; init; }

    /// <summary>The median rank.</summary>
    public required double Exact { get; init; }

    /// <summary>The 5 % rank.</summary>
    public required double Lower90 { get; init; }

    /// <summary>The 95 % rank.</summary>
    public required double Upper90 { get; init; }
}
