namespace AfterSales.Metrics.Economics;

/// <summary>How the times of flows stand.</summary>
internal enum DateOrder
{
    /// <summary>One may come before its predecessor.</summary>
    Any,

    /// <summary>None comes before its predecessor; some may be the same.</summary>
    Ascending,

    /// <summary>Each comes after its predecessor.</summary>
    StrictlyAscending,
}
