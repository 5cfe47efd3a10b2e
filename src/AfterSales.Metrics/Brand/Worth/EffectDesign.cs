namespace AfterSales.Metrics.Brand;

/// <summary>How those who had service came to it: what a difference may be called.</summary>
public enum EffectDesign
{
    /// <summary>As it happened: a difference, no effect.</summary>
    Observed,

    /// <summary>By a rule that has nothing to do with the outcome: an effect if the rule is right.</summary>
    QuasiExperiment,

    /// <summary>By chance: an effect.</summary>
    Randomized,
}
