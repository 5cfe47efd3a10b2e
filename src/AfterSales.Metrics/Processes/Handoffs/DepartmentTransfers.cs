namespace AfterSales.Metrics.Processes;

/// <summary>How often a department takes part in hand-offs.</summary>
public sealed partial record DepartmentTransfers
{
    /// <summary>The department.</summary>
    public required string Department { get; init; }

    /// <summary>Hand-offs from it.</summary>
    public required long Given { get; init; }

    /// <summary>Hand-offs to it.</summary>
    public required long Taken { get; init; }

    /// <summary>Both.</summary>
    public long Total => Given + Taken;
}
