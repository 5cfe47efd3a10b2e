using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Economics;

/// <summary>What switching values are sought for.</summary>
public sealed partial record SwitchingValueOptions
{
    /// <summary>Where the figure crosses zero, each range cut in 64 parts.</summary>
    public static SwitchingValueOptions Default { get; } = new();

    /// <summary>The figure's value at which the decision switches; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public double Target
    {
        get;
        init => field = Guard.Finite(value);
    }

    /// <summary>In how many parts a range is cut to look for crossings, 1 to 100,000; 64 by default. Two crossings within one part stay unseen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Parts
    {
        get;
        init => field = Guard.InRange(value, 1, 100_000);
    }
    = 64;
}
