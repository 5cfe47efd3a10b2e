using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="TwoEchelonStock"/> found.</summary>
public sealed partial record TwoEchelonStockResult
{
    /// <summary>The depot; its mean wait is the delay it adds to the bases' orders.</summary>
    public required BaseStockResult Depot { get; init; }

    /// <summary>The bases, in the order given; each lead time includes the depot's delay.</summary>
    public required IReadOnlyList<BaseStockResult> Bases
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Expected backorders of all bases together: what customers feel.</summary>
    public required double TotalBaseBackorders { get; init; }
}
