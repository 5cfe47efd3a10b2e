using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>Weights of an <see cref="IntermittentDemand"/> forecast.</summary>
public sealed partial record IntermittentDemandOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static IntermittentDemandOptions Default { get; } = new();

    /// <summary>Weight of the newest amount, above 0 and at most 1.</summary>
    /// <value>0.1.</value>
    public double SizeWeight
    {
        get;
        init => field = Guard.InRange(Guard.Positive(value), 0, 1, nameof(SizeWeight));
    }
    = 0.1;

    /// <summary>Weight of the newest interval, and of the newest period in the demand probability, above 0 and at most 1.</summary>
    /// <value>0.1.</value>
    public double IntervalWeight
    {
        get;
        init => field = Guard.InRange(Guard.Positive(value), 0, 1, nameof(IntervalWeight));
    }
    = 0.1;

    /// <summary>Periods ahead whose demand together is foreseen, as a lead time; from 1 to 1,000.</summary>
    /// <value>1.</value>
    public int Horizon
    {
        get;
        init => field = Guard.InRange(value, 1, 1000);
    }
    = 1;

    /// <summary>Level of the prediction intervals, strictly between 0 and 1.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>Paths simulated for a horizon of more than one period, from 100 to 100,000.</summary>
    /// <value>5,000.</value>
    public int Paths
    {
        get;
        init => field = Guard.InRange(value, 100, 100_000);
    }
    = 5000;

    /// <summary>Seed of the simulation.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;
}
