using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What a queue must achieve. Every condition that is set must hold.</summary>
public sealed partial record StaffingTarget
{
    /// <summary>The wait the service level counts up to, in the unit of the load.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wait is negative, NaN or infinite.</exception>
    public required double Wait
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Share of contacts to be answered within <see cref="Wait"/>: 0.8 by default; from 0 to below 1, as no number of agents reaches 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public double ServiceLevel
    {
        get;
        init => field = Guard.InRange(value, 0, 0.999999999999);
    } = 0.8;

    /// <summary>Greatest share of busy time, above 0 to 1; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public double MaximumOccupancy
    {
        get;
        init => field = Guard.InRange(Guard.Positive(value), 0, 1, nameof(MaximumOccupancy));
    } = 1;

    /// <summary>Greatest mean wait of all contacts, in the unit of the load; null, the default, for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The wait is not positive and finite.</exception>
    public double? MaximumMeanWait
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Greatest share of contacts that give up, above 0 to 1; null, the default, for none. Only <see cref="ErlangA"/> knows it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public double? MaximumAbandonment
    {
        get;
        init => field = value is { } share ? Guard.InRange(Guard.Positive(share, nameof(MaximumAbandonment)), 0, 1, nameof(MaximumAbandonment)) : null;
    }

    /// <summary>Share of paid time not on the phone (leave, training, breaks): 0 by default, below 1. Decimal, so that 14 agents at 0.3 are 20 scheduled,
    /// not 21.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public decimal Shrinkage
    {
        get;
        init => field = Guard.InRange(value, 0m, 0.9999m);
    }
}
