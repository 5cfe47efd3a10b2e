using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How strictly <see cref="Kano"/> tells the leading category from the next.</summary>
public sealed partial record KanoOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static KanoOptions Default { get; } = new();

    /// <summary>Normal quantile of Fong's test; 1.645 by default, as published, a level of 90 %.</summary>
    public double CriticalValue
    {
        get;
        init => field = Guard.Positive(value);
    }
    = 1.645;

    /// <summary>Confidence level of the continuous coefficients, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;
}
