namespace AfterSales.Metrics.Costs;

/// <summary>What a ledger line says besides its date and amount; several together name what a tally keeps apart.</summary>
[Flags]
public enum CostAttributes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="CostEntry.Account"/>.</summary>
    Account = 1,

    /// <summary><see cref="CostEntry.Department"/>.</summary>
    Department = 2,

    /// <summary><see cref="CostEntry.Activity"/>.</summary>
    Activity = 4,

    /// <summary><see cref="CostEntry.Object"/>.</summary>
    Object = 8,

    /// <summary><see cref="CostEntry.Case"/>.</summary>
    Case = 16,

    /// <summary><see cref="CostEntry.Customer"/>.</summary>
    Customer = 32,

    /// <summary><see cref="CostEntry.Product"/>.</summary>
    Product = 64,
}
