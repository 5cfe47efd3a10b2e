using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What returns cost, one by one. All amounts are for one returned unit.</summary>
public sealed partial record ReturnCostInput
{
    /// <summary>Units sold in the period.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal UnitsSold
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Units returned: counted, or units sold × return rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Returns
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What the customer gets back.</summary>
    public required Money Refund { get; init; }

    /// <summary>Freight from the customer.</summary>
    public required Money InboundFreight { get; init; }

    /// <summary>Inspection.</summary>
    public required Money Inspection { get; init; }

    /// <summary>Handling: booking, repacking, storing.</summary>
    public required Money Handling { get; init; }

    /// <summary>What becomes of the goods; the shares add up to 1 exactly.</summary>
    /// <exception cref="ArgumentException">The list or an item is null, or the shares do not add up to 1.</exception>
    public required IReadOnlyList<ReturnDisposition> Dispositions
    {
        get;
        init => field = Check(value);
    }

    /// <summary>The part of the returns that gets another unit instead of the refund, as a fraction; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public decimal ExchangeShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>What the other unit costs; null is nothing.</summary>
    public Money? ExchangeUnitCost { get; init; }

    private static FrozenList<ReturnDisposition> Check(IReadOnlyList<ReturnDisposition> dispositions)
    {
        var list = Guard.NotNull(dispositions, nameof(Dispositions)).ToArray();
        Guard.NoneNull<ReturnDisposition>(list, nameof(Dispositions));
        var sum = ExactSum.Of(list.Select(item => item.Share).ToArray()).Value;
        return sum == 1 ? FrozenList.Own(list) : throw Guard.OutOfRange(nameof(Dispositions), "must have shares that add up to 1", sum);
    }
}
