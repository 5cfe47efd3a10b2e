using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A pool of vehicles, loan units, bays or lines: a customer who finds none free is lost to it.</summary>
public sealed partial record LossPool
{
    /// <summary>Mean number in use if there were always one free; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The load is negative, NaN or infinite.</exception>
    public required double OfferedErlangs
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>What one erlang of lost load costs for the time looked at; 1 by default, which counts the load itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative, NaN or infinite.</exception>
    public double LossCost
    {
        get;
        init => field = Guard.NotNegative(value);
    } = 1;
}
