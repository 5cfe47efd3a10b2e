namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="CostOptimalStaffing"/> found.</summary>
public sealed partial record CostOptimalStaffingResult
{
    /// <summary>The cheapest number of agents.</summary>
    public required int Agents { get; init; }

    /// <summary>What they cost.</summary>
    public required Money StaffCost { get; init; }

    /// <summary>What the contacts that give up are expected to cost.</summary>
    public required Money AbandonmentCost { get; init; }

    /// <summary>What waiting is expected to cost.</summary>
    public required Money WaitCost { get; init; }

    /// <summary>The penalty, where the service level misses its target.</summary>
    public required Money Penalty { get; init; }

    /// <summary>The sum of the parts.</summary>
    public required Money TotalCost { get; init; }

    /// <summary>How the agents serve.</summary>
    public required ErlangAResult Queue { get; init; }
}
