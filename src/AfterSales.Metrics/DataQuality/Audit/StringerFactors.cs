namespace AfterSales.Metrics.DataQuality;

/// <summary>Which limits the Stringer bound steps along.</summary>
public enum StringerFactors
{
    /// <summary>Poisson factor / n, as the audit tables have them.</summary>
    Poisson,

    /// <summary>Clopper–Pearson limits: a little tighter.</summary>
    Binomial,
}
