namespace AfterSales.Metrics.Statistics;

/// <summary>Which effect of an intervention is looked for.</summary>
public enum InterruptedTarget
{
    /// <summary>The mean effect over all periods after.</summary>
    Average,

    /// <summary>The effect in the first period.</summary>
    Start,

    /// <summary>The effect in the last period.</summary>
    End,
}
