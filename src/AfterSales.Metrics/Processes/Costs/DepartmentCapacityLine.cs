namespace AfterSales.Metrics.Processes;

/// <summary>Used and unused capacity of a department. Amounts to decimal's digits.</summary>
public sealed partial record DepartmentCapacityLine
{
    /// <summary>The department.</summary>
    public required string Department { get; init; }

    /// <summary>What the ledger says it cost.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Cost ÷ practical hours; undefined, <see cref="UndefinedReason.ZeroDenominator"/>, without hours.</summary>
    public required Figure<decimal> Rate { get; init; }

    /// <summary>The hours its steps took.</summary>
    public required decimal UsedHours { get; init; }

    /// <summary>Rate × used hours.</summary>
    public required Figure<decimal> Assigned { get; init; }

    /// <summary>Practical less used hours; negative over capacity.</summary>
    public required decimal UnusedHours { get; init; }

    /// <summary>Cost less what is assigned; negative over capacity.</summary>
    public required Figure<decimal> UnusedCost { get; init; }

    /// <summary>Whether more hours were used than there are: then the hours, the records or both are wrong, and too much is assigned.</summary>
    public required bool IsOverCapacity { get; init; }
}
