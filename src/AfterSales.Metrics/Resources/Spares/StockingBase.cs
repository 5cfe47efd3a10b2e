using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>A base of a two-echelon system: what it needs, repairs itself, and waits for from the depot.</summary>
public sealed partial record StockingBase
{
    /// <summary>Demands per unit of time; not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative, NaN or infinite.</exception>
    public required double DemandRate
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Share of demands repaired at the base, from 0 to 1; the rest goes to the depot.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public required double RepairShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Mean repair time at the base.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public required double RepairTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Mean time to order a piece from the depot and ship it, when the depot has one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, NaN or infinite.</exception>
    public required double OrderAndShipTime
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Base stock, in pieces.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stock is negative.</exception>
    public required int Stock
    {
        get;
        init => field = Guard.NotNegative(value);
    }
}
