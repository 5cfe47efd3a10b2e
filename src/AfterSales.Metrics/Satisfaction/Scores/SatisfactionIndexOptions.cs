using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>How the interval of a <see cref="SatisfactionIndex"/> is made.</summary>
public sealed partial record SatisfactionIndexOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static SatisfactionIndexOptions Default { get; } = new();

    /// <summary>Confidence level, strictly between 0 and 1; 0.95 by default.</summary>
    public double Level
    {
        get;
        init => field = Guard.Between(value, 0, 1);
    }
    = Estimate.DefaultLevel;

    /// <summary>Whether the same people answered all questions; <see cref="ItemDependence.SameRespondents"/> by default.</summary>
    public ItemDependence Dependence
    {
        get;
        init => field = Guard.Defined(value);
    }
}
