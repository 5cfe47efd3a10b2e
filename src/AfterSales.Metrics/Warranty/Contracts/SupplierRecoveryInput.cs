using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>Claims of which a supplier bears a part.</summary>
public sealed partial record SupplierRecoveryInput
{
    /// <summary>Claims; not negative.</summary>
    public required double Claims
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Cost of each; not negative.</summary>
    public required double Cost
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Share of the claims that are the supplier's fault, 0 … 1.</summary>
    public required double FaultShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Share of those inside the supplier's own promise, which began with his shipment, 0 … 1.</summary>
    /// <value>1 by default.</value>
    public double InsideWindowShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }
    = 1;

    /// <summary>Share of those that he accepts, 0 … 1.</summary>
    /// <value>1 by default.</value>
    public double AcceptedShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }
    = 1;

    /// <summary>Share of the cost that he pays, 0 … 1.</summary>
    /// <value>1 by default.</value>
    public double RecoveredShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }
    = 1;
}
