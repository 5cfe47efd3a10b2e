using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Trends;

/// <summary>How <see cref="CrossCorrelation"/> compares two series.</summary>
public sealed partial record CrossCorrelationOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static CrossCorrelationOptions Default { get; } = new();

    /// <summary>Greatest lag searched in both directions, not negative. More than n − 1 are cut to it.</summary>
    /// <value>12.</value>
    public int MaximumLag
    {
        get;
        init => field = Guard.NotNegative(value);
    }
    = 12;

    /// <summary>Highest order of the autoregression by which both series are whitened; 0 to compare them as they are, not negative.</summary>
    /// <value>Null: the smaller of 10·log₁₀ n and n/4.</value>
    public int? MaximumOrder
    {
        get;
        init => field = value is null ? null : Guard.NotNegative(value.Value);
    }

    /// <summary>Confidence level of the band, strictly between 0 and 1.</summary>
    /// <value>0.95.</value>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
