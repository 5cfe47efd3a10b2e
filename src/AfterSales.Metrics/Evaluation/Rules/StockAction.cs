namespace AfterSales.Metrics.Evaluation;

/// <summary>What to do about a part in stock.</summary>
public enum StockAction
{
    /// <summary>Nothing: it lies between its bounds.</summary>
    None,

    /// <summary>It lies above the order-up-to level: sell, send back, use up.</summary>
    Reduce,

    /// <summary>It lies at or below the reorder point: order up to the level.</summary>
    Order,
}
