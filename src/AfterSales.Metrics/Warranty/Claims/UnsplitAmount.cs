namespace AfterSales.Metrics.Warranty;

/// <summary>An amount paid over several ages of which no snapshot says how it splits.</summary>
public readonly partial record struct UnsplitAmount
{
    /// <summary>The origin, from 0.</summary>
    public required int Origin { get; init; }

    /// <summary>The first age it belongs to.</summary>
    public required int FromAge { get; init; }

    /// <summary>The last age it belongs to.</summary>
    public required int ToAge { get; init; }

    /// <summary>The amount.</summary>
    public required decimal Amount { get; init; }
}
