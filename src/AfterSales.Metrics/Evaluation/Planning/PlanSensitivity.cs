namespace AfterSales.Metrics.Evaluation;

/// <summary>What one input, at its limits, does to the people required: one bar of the tornado.</summary>
public sealed partial record PlanSensitivity
{
    /// <summary>The input.</summary>
    public required PlanInput Input { get; init; }

    /// <summary>Person-periods required, all periods, with the input at its lower limit.</summary>
    public required long AtLower { get; init; }

    /// <summary>Person-periods required with the input at its upper limit.</summary>
    public required long AtUpper { get; init; }

    /// <summary>|At upper − at lower|.</summary>
    public required long Swing { get; init; }
}
