namespace AfterSales.Metrics.Economics;

/// <summary>What the first alternative is compared with.</summary>
public enum IncrementalBaseline
{
    /// <summary>With doing nothing, which costs and brings nothing.</summary>
    DoNothing,

    /// <summary>With nothing: the cheapest alternative stands unless a costlier one beats it. For what has to be done one way or another.</summary>
    CheapestAlternative,
}
