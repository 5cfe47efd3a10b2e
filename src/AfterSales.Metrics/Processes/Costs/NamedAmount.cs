namespace AfterSales.Metrics.Processes;

/// <summary>An amount of a step or of a department. The default is nothing of nobody.</summary>
public readonly partial record struct NamedAmount
{
    /// <summary>The name; null for an unknown department.</summary>
    public required string? Name { get; init; }

    /// <summary>The amount, to decimal's digits.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The sum of its rounded cells.</summary>
    public required decimal Rounded { get; init; }
}
