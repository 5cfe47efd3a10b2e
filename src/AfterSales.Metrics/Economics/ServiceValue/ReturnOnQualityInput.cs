using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>A service improvement as a chain: it costs, satisfies more customers, so keeps more of them, who bring margin. Each link as uncertain as it
/// is.</summary>
public sealed partial record ReturnOnQualityInput
{
    /// <summary>How many customers there are now; from 0 to 1e100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 1e100.</exception>
    public required double Customers
    {
        get;
        init => field = Guard.InRange(value, 0, 1e100);
    }

    /// <summary>How many new customers come in each period, with and without the improvement, from 0 to 1e100; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 1e100.</exception>
    public double NewCustomersPerPeriod
    {
        get;
        init => field = Guard.InRange(value, 0, 1e100);
    }

    /// <summary>The share of customers who stay from one period to the next without the improvement, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public required double Retention
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>The first link: by how much the improvement raises satisfaction, as a share of customers or in points of a score.</summary>
    /// <exception cref="ArgumentNullException">The distribution is null.</exception>
    public required DriverDistribution SatisfactionGain
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The second link: by how much one unit of satisfaction raises retention, as the slope of a regression gives it with its error.</summary>
    /// <exception cref="ArgumentNullException">The distribution is null.</exception>
    public required DriverDistribution RetentionPerSatisfaction
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>The third link: what a customer who stays brings in each period, after the cost of serving him.</summary>
    /// <exception cref="ArgumentNullException">The distribution is null.</exception>
    public required DriverDistribution MarginPerCustomer
    {
        get;
        init => field = Guard.NotNull(value);
    }

    /// <summary>What the improvement costs now; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required decimal InitialCost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What it costs at the end of each period; not negative, 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public decimal CostPerPeriod
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Discount rate for each period, as a fraction; above −1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not finite and above −1.</exception>
    public required double DiscountRate
    {
        get;
        init => field = Guard.Above(value, -1);
    }

    /// <summary>Over how many periods the effect is counted, 1 to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public required int Periods
    {
        get;
        init => field = Guard.InRange(value, 1, 1_000);
    }

    /// <summary>The seed of the simulation.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many times the chain is drawn, 1 to 100,000,000; 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Draws
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000_000);
    }
    = 10_000;
}
