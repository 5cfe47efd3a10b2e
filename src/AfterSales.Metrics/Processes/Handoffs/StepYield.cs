namespace AfterSales.Metrics.Processes;

/// <summary>First-pass yield of a step.</summary>
public sealed partial record StepYield
{
    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>Closed cases with it.</summary>
    public required long Cases { get; init; }

    /// <summary>Those with it exactly once.</summary>
    public required long Once { get; init; }

    /// <summary>Once ÷ cases.</summary>
    public required Estimate Yield { get; init; }
}
