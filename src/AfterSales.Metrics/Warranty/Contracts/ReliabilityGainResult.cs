namespace AfterSales.Metrics.Warranty;

/// <summary>What a better life saves.</summary>
public sealed partial record ReliabilityGainResult
{
    /// <summary>Cost of the promise under the life as it is.</summary>
    public required Figure<double> CostBefore { get; init; }

    /// <summary>Cost under the better life.</summary>
    public required Figure<double> CostAfter { get; init; }

    /// <summary>Before − after.</summary>
    public required Figure<double> Saving { get; init; }

    /// <summary>Saving for each unit.</summary>
    public required Figure<double> SavingPerUnit { get; init; }

    /// <summary>Saving − what the improvement costs.</summary>
    public required Figure<double> Net { get; init; }
}
