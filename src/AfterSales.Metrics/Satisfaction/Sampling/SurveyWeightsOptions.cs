using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>When <see cref="SurveyWeights"/> stops, and whether it trims.</summary>
public sealed partial record SurveyWeightsOptions
{
    /// <summary>The behavior of passing nothing: no trimming.</summary>
    public static SurveyWeightsOptions Default { get; } = new();

    /// <summary>Largest error of a category's total, as a fraction of the population, that counts as met; 1e-12 by default.</summary>
    public double Tolerance
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1e-12;

    /// <summary>Passes over all margins at most; 1,000 by default.</summary>
    public int MaximumIterations
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1000;

    /// <summary>Largest weight allowed, as a multiple of the mean weight, above 1; null, the default, for none. What is cut is raked again until both
    /// hold.</summary>
    public double? Cap
    {
        get;
        init => field = value is { } cap ? Guard.Between(cap, 1, double.MaxValue, nameof(value)) : null;
    }
}
