using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Processes;

/// <summary>What a department cost in a period, how many hours it could work, and how many its steps took.</summary>
public sealed partial record DepartmentCapacityInput
{
    private const decimal Highest = 1_000_000_000_000m;

    /// <summary>The department.</summary>
    public required string Department { get; init => field = Guard.NotBlank(value); }

    /// <summary>What the ledger says it cost; from −1e12 to 1e12.</summary>
    public required decimal Cost { get; init => field = Guard.InRange(value, -Highest, Highest); }

    /// <summary>The hours it could work, breaks and training taken off; from 0 to 1e12.</summary>
    public required decimal PracticalHours { get; init => field = Guard.InRange(value, 0, Highest); }

    /// <summary>The time its steps took, as <see cref="ProcessTimes"/> has it by department.</summary>
    public required TotalTime Touch { get; init => field = Guard.NotNegative(value); }
}
