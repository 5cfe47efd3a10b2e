using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What a <see cref="ContractPrice"/> is made of.</summary>
public sealed partial record ContractPriceInput
{
    /// <summary>Expected cost of a contract; not negative.</summary>
    public required double ExpectedCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Standard deviation of the cost of one contract; not negative.</summary>
    public double Deviation
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Contracts in the book; positive.</summary>
    /// <value>1 by default.</value>
    public long Contracts
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;

    /// <summary>Fixed expense of a contract; not negative.</summary>
    public double FixedExpense
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Commission as a share of the price, 0 … 1.</summary>
    public decimal Commission
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Profit as a share of the price, 0 … 1.</summary>
    public decimal Profit
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>How many standard deviations of the book's mean cost the margin of risk is; not negative.</summary>
    public double RiskFactor
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
