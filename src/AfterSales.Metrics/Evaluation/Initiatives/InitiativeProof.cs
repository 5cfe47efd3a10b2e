namespace AfterSales.Metrics.Evaluation;

/// <summary>What the measured effect proves.</summary>
public enum InitiativeProof
{
    /// <summary>Nothing was measured.</summary>
    NotMeasured,

    /// <summary>There is an estimate without an interval: it proves nothing.</summary>
    WithoutInterval,

    /// <summary>The lower limit is above 0.</summary>
    Proven,

    /// <summary>The interval holds 0.</summary>
    Unproven,

    /// <summary>The upper limit is below 0.</summary>
    Harmful,
}
