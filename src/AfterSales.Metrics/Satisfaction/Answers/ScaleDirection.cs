namespace AfterSales.Metrics.Satisfaction;

/// <summary>Which end of a scale is the good one.</summary>
public enum ScaleDirection
{
    /// <summary>The maximum is best, as in "how likely are you to recommend us, 0 to 10".</summary>
    HigherIsBetter,

    /// <summary>The minimum is best, as in school grades or "how much effort did it take".</summary>
    LowerIsBetter,
}
