namespace AfterSales.Metrics.DataQuality;

/// <summary>How links are chosen when a record may have one partner only.</summary>
public enum OneToOneRule
{
    /// <summary>The heaviest first; equal weights by left, then by right.</summary>
    GreedyLowest,

    /// <summary>The heaviest first; a record whose heaviest links are equal loses all of those, for nothing tells them apart.</summary>
    GreedyDropTies,

    /// <summary>The links of the largest total.</summary>
    BestTotal,
}
