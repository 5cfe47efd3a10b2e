namespace AfterSales.Metrics.Evaluation;

/// <summary>Which way a figure should go.</summary>
public enum FigureDirection
{
    /// <summary>More is better, as satisfaction.</summary>
    HigherIsBetter,

    /// <summary>Less is better, as cost per case.</summary>
    LowerIsBetter,

    /// <summary>Nearer to the target is better, from either side, as utilization. Without a target nothing is judged.</summary>
    NearerToTargetIsBetter,

    /// <summary>Neither is better by itself, as the number of cases: differences are shown, never judged.</summary>
    Neither,
}
