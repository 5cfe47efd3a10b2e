namespace AfterSales.Metrics.Processes;

/// <summary>What a step cost in a department.</summary>
public sealed partial record ProcessCostCell
{
    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>The department; null when it is not known.</summary>
    public required string? Department { get; init; }

    /// <summary>The time of the step.</summary>
    public required TotalTime Touch { get; init; }

    /// <summary>Rate × time, to decimal's digits; 0 where the time is <see cref="IsUnpriced"/>.</summary>
    public required decimal TimeCost { get; init; }

    /// <summary>The direct cost, exact.</summary>
    public required decimal DirectCost { get; init; }

    /// <summary>Time and direct cost, to decimal's digits.</summary>
    public required decimal Total { get; init; }

    /// <summary>The total in whole units: rounded with all others so that they add up to the rounded total.</summary>
    public required decimal Rounded { get; init; }

    /// <summary>Whether there is time, and no rate for it.</summary>
    public required bool IsUnpriced { get; init; }
}
