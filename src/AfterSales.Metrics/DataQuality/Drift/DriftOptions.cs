using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>How two periods are compared.</summary>
public sealed partial record DriftOptions
{
    /// <summary>No pseudo-count, critical values at 95 %, exact probabilities up to ten million steps.</summary>
    public static DriftOptions Default { get; } = new();

    /// <summary>Added to every category of both sides before the population stability index is taken.</summary>
    /// <value>0: a category that only one side has makes the index unbounded, and that is said.</value>
    public decimal PseudoCount
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The level of <see cref="CategoryDriftResult.StabilityCritical"/>.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }

    = Estimate.DefaultLevel;

    /// <summary>The largest product of the two sample sizes for which the exact probability of <see cref="NumberDrift"/> is computed.</summary>
    /// <value>10,000,000; past it that figure is undefined, <see cref="UndefinedReason.Unresolved"/>, and the limit distribution's stands beside it as
    /// always.</value>
    public long ExactLimit
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    = 10_000_000;
}
