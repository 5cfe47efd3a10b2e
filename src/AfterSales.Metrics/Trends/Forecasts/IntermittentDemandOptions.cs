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
}
