namespace AfterSales.Metrics.Trends;

/// <summary>The kind of demand of a spare part (Syntetos and Boylan 2005).</summary>
public enum DemandClass
{
    /// <summary>Often and even.</summary>
    Smooth,

    /// <summary>Seldom, in even amounts.</summary>
    Intermittent,

    /// <summary>Often, in uneven amounts.</summary>
    Erratic,

    /// <summary>Seldom and in uneven amounts.</summary>
    Lumpy,
}
