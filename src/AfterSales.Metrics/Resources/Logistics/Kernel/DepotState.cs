namespace AfterSales.Metrics.Resources;

/// <summary>What a part of the search has decided about a depot.</summary>
internal enum DepotState : byte
{
    /// <summary>Nothing yet.</summary>
    Free,

    /// <summary>It is open.</summary>
    Open,

    /// <summary>It is closed.</summary>
    Closed,
}
