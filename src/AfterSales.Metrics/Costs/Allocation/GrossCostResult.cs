using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostAllocation.GrossCosts(ReadOnlySpan{double}, ReadOnlySpan{double})"/> found, unrounded.</summary>
public sealed partial record GrossCostResult
{
    /// <summary>Gross cost of each service: own cost and what it received.</summary>
    public required IReadOnlyList<double> Services
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>
    /// Gross cost of each service that counts its own use too, as x = c + Pᵀx with the own share on the diagonal: <see cref="Services"/> · units of all / units
    /// of all but itself. What it charges others is the same.
    /// </summary>
    public required IReadOnlyList<double> ServicesWithOwnUse
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Total of each department.</summary>
    public required IReadOnlyList<double> Departments
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Indices of the services that are left with their cost.</summary>
    public required IReadOnlyList<int> Unallocated
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>How far the figures can be from the exact solution.</summary>
    public required AllocationCertificate Certificate { get; init; }
}
