using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>When <see cref="SurveyWeights"/> stops, and whether it trims.</summary>
public sealed partial record SurveyWeightsOptions
{
    /// <summary>The behavior of passing nothing: no trimming.</summary>
    public static SurveyWeightsOptions Default { get; } = new();

    /// <summary>Largest error of a category's total, as a fraction of the population, that counts as met.</summary>
    /// <value>1e-12 by default.</value>
    public double Tolerance
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1e-12;

    /// <summary>
    /// How far the totals of margins may lie apart, as a fraction of the first: percentages that were rounded add up to 99.9 or 100.1. Within it every margin
    /// is taken as shares of the first one's total; beyond it they are refused.
    /// </summary>
    /// <value>0 by default: totals must be equal.</value>
    public double TotalTolerance
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Passes over all margins at most.</summary>
    /// <value>1,000 by default.</value>
    public int MaximumIterations
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1000;

    /// <summary>Largest weight allowed, as a multiple of the mean weight, above 1. What is cut is raked again until both hold.</summary>
    /// <value>Null, for none, by default.</value>
    public double? Cap
    {
        get;
        init => field = value is null ? null : Guard.Between(value.Value, 1, double.MaxValue);
    }
}
