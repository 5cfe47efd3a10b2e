using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>Where the lines of an <see cref="ImportancePerformance"/> map cross.</summary>
public sealed partial record ImportancePerformanceOptions
{
    /// <summary>The behavior of passing nothing.</summary>
    public static ImportancePerformanceOptions Default { get; } = new();

    /// <summary>The rule; <see cref="Crosshair.Mean"/> by default.</summary>
    public Crosshair Crosshair
    {
        get;
        init => field = Guard.Defined(value);
    }

    /// <summary>The line of importance for <see cref="Crosshair.Fixed"/>; 0 by default.</summary>
    public double FixedImportance
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>The line of performance for <see cref="Crosshair.Fixed"/>; 0 by default.</summary>
    public double FixedPerformance
    {
        get;
        init => field = Guard.Finite(value);
    }
}
