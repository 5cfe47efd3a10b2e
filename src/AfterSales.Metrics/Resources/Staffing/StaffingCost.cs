using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What staffing an interval costs, and what serving it badly costs.</summary>
public sealed partial record StaffingCost
{
    /// <summary>Cost of one agent for the interval; positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive.</exception>
    public required decimal PerAgent
    {
        get;
        init => field = Guard.Positive(value);
    }

    /// <summary>Cost of a contact that gives up; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public required decimal PerAbandonment
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Cost of one unit of time a contact waits; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public decimal PerWait
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Penalty of an interval whose service level misses the target; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The penalty is negative.</exception>
    public decimal Penalty
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>The service level below which the penalty is due; 0.8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    public double ServiceLevel
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    } = 0.8;

    /// <summary>The wait the service level counts up to, in the unit of the load; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative, NaN or infinite.</exception>
    public double Wait
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
