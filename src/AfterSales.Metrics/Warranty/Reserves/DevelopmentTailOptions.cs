using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Which curve <see cref="DevelopmentTail"/> fits, and how far it goes.</summary>
public sealed partial record DevelopmentTailOptions
{
    /// <summary>Exponential, 100 ages.</summary>
    public static DevelopmentTailOptions Default { get; } = new();

    /// <summary>The curve.</summary>
    /// <value><see cref="TailCurve.Exponential"/> by default.</value>
    public TailCurve Curve
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>How many ages after the last one development goes on; at most 100,000.</summary>
    /// <value>100 by default.</value>
    public int Horizon
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000);
    }
    = 100;
}
