namespace AfterSales.Metrics.DataQuality;

/// <summary>What one pass of blocking gives.</summary>
public sealed partial record BlockingPass
{
    /// <summary>Pairs of equal keys in this pass.</summary>
    public required long CandidatePairs { get; init; }

    /// <summary>Those no earlier pass had; null where the pairs were too many to be listed.</summary>
    public required long? NewPairs { get; init; }

    /// <summary>Different keys.</summary>
    public required int Blocks { get; init; }

    /// <summary>The most records of one key.</summary>
    public required int LargestBlock { get; init; }

    /// <summary>Records without a key, which this pass compares with nothing.</summary>
    public required long WithoutKey { get; init; }
}
