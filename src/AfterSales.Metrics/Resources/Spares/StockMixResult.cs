using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="StockMix"/> bought.</summary>
public sealed partial record StockMixResult
{
    /// <summary>Pieces of each item, in the order given.</summary>
    public required IReadOnlyList<int> Stock
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Index of the item of each piece, in the order bought: the first k of them are the mix for what they cost.</summary>
    public required IReadOnlyList<int> Purchases
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Money spent.</summary>
    public required decimal Spent { get; init; }

    /// <summary>Money left.</summary>
    public required decimal Unspent { get; init; }

    /// <summary>Expected backorders of all items together.</summary>
    public required double ExpectedBackorders { get; init; }

    /// <summary>Whether no mix of this price has fewer expected backorders: no better piece had to be passed over as too dear.</summary>
    public required bool IsOnFrontier { get; init; }
}
