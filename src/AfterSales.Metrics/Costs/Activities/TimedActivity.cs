using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>An activity of a department: how long one event takes and how many there were.</summary>
public sealed partial record TimedActivity
{
    /// <summary>The activity's name.</summary>
    public required string Name { get; init; }

    /// <summary>Time of one event, in the unit of the capacity; not negative. From a <see cref="TimeEquation"/> where events differ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public required decimal UnitTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Number of events; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Quantity
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
