namespace AfterSales.Metrics.Evaluation;

/// <summary>By what the effect of an initiative is measured, the strongest first.</summary>
public enum EffectMethod
{
    /// <summary>The change beyond that of a control.</summary>
    DifferenceInDifferences,

    /// <summary>The change beyond the trend before.</summary>
    InterruptedSeries,

    /// <summary>The plain difference of after and before: trend, season and chance are all in it.</summary>
    Difference,
}
