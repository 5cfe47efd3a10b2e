namespace AfterSales.Metrics.Statistics;

/// <summary>How those who had service came to it: what a difference between them and others may be called.</summary>
public enum EffectDesign
{
    /// <summary>As it happened: a difference, no effect.</summary>
    Observed,

    /// <summary>By a rule that has nothing to do with the outcome: an effect if the rule is right.</summary>
    QuasiExperiment,

    /// <summary>By chance: an effect.</summary>
    Randomized,
}
