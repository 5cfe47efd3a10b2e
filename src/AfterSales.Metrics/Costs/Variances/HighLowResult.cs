namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="HighLowMethod"/> found.</summary>
public sealed partial record HighLowResult
{
    /// <summary>Index of the busiest period.</summary>
    public required int HighIndex { get; init; }

    /// <summary>Index of the quietest period.</summary>
    public required int LowIndex { get; init; }

    /// <summary>Cost that one more unit of activity brings.</summary>
    public required Figure<decimal> VariablePerUnit { get; init; }

    /// <summary>Cost of a period without activity.</summary>
    public required Figure<decimal> Fixed { get; init; }
}
