using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A book of equal contracts, some of which are canceled.</summary>
public sealed partial record ContractBookInput
{
    /// <summary>Contracts sold; not negative.</summary>
    public required double Contracts
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Price of each; not negative.</summary>
    public required double Price
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Earned share after 0, 1, … periods, from 0 to 1, never falling: one more than there are periods.</summary>
    public required IReadOnlyList<double> EarnedShares
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Expected cost of a contract in force, by period.</summary>
    public required IReadOnlyList<double> ExpectedCosts
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Share of the contracts in force canceled at the end of each period.</summary>
    public required IReadOnlyList<double> CancelRates
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Fee kept of each refund; not negative.</summary>
    /// <value>0 by default.</value>
    public double CancelFee
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Discount factor of one period, applied from the end of each; positive, at most 1.</summary>
    /// <value>1 by default.</value>
    public double DiscountFactor
    {
        get;
        init
        {
            Guard.Positive(value, nameof(DiscountFactor));
            field = Guard.InRange(value, 0, 1, nameof(DiscountFactor));
        }
    }
    = 1;
}
