namespace AfterSales.Metrics.Evaluation;

/// <summary>What a scorecard says, the gravest first.</summary>
public enum ScorecardVerdict
{
    /// <summary>A must-have failed, whatever the score is.</summary>
    Failed,

    /// <summary>A must-have was not measured, nothing was scored, or too little of the weight has values.</summary>
    Unproven,

    /// <summary>The composite is below the pass mark.</summary>
    Below,

    /// <summary>The composite is at the pass mark or above.</summary>
    Met,
}
