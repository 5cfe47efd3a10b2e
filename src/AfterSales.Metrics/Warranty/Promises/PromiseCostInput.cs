using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>A promise whose cost is wanted: the life of the unit, the promise's length, what a claim costs and what the unit was sold for.</summary>
public sealed partial record PromiseCostInput
{
    /// <summary>The life distribution of a new unit.</summary>
    public required LifeDistribution Life
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>Length of the promise, in the unit of the life; from 0 to 1e100.</summary>
    public required double Length
    {
        get;
        init => field = Guard.InRange(value, 0, 1e100);
    }

    /// <summary>Cost of a claim: a repair, or a replacement; not negative.</summary>
    public required double ClaimCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Price of the unit, of which pro-rata and lump-sum promises refund a part; not negative.</summary>
    /// <value>0 by default.</value>
    public double Price
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Continuous discount rate per unit of age; not negative.</summary>
    /// <value>0 by default.</value>
    public double DiscountRate
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The share of the length that is free before a combined promise turns pro rata, and the share of the price that a lump sum refunds; 0
    /// … 1.</summary>
    /// <value>One half by default.</value>
    public double Share
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }
    = 0.5;
}
