using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What <see cref="DepartmentCapacity"/> found. Assigned + not assigned = ledger.</summary>
public sealed partial record DepartmentCapacityResult
{
    /// <summary>The departments, in the order given.</summary>
    public required IReadOnlyList<DepartmentCapacityLine> Departments { get; init => field = FrozenList.Copy(value); }

    /// <summary>What all departments cost.</summary>
    public required decimal Ledger { get; init; }

    /// <summary>What is assigned to steps.</summary>
    public required decimal Assigned { get; init; }

    /// <summary>What is not: unused capacity, and the cost of departments without a rate.</summary>
    public required decimal NotAssigned { get; init; }
}
