using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>What a <see cref="SampleSize"/> must allow for.</summary>
public sealed partial record SampleSizeOptions
{
    /// <summary>The behavior of passing nothing: 95 %, a boundless population, everybody answers, no design effect.</summary>
    public static SampleSizeOptions Default { get; } = new();

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>How many customers there are at all; null, the default, for so many that it does not matter.</summary>
    public long? Population
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Share of those invited who answer, above 0 up to 1; 1 by default.</summary>
    public double ResponseRate
    {
        get;
        init => field = Guard.InRange(Guard.Positive(value), 0, 1, nameof(value));
    }
    = 1;

    /// <summary>Factor by which weighting or clustering raises the variance; 1 by default.</summary>
    public double DesignEffect
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1;
}
