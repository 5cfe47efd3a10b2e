namespace AfterSales.Metrics.Statistics;

/// <summary>How p-values of several tests are adjusted.</summary>
public enum MultipleTestingCorrection
{
    /// <summary>Benjamini and Hochberg: the false discovery rate, tests independent or positively related.</summary>
    BenjaminiHochberg,

    /// <summary>Benjamini and Yekutieli: the false discovery rate under any relation.</summary>
    BenjaminiYekutieli,

    /// <summary>Bonferroni: the chance of any false discovery, times m.</summary>
    Bonferroni,

    /// <summary>Holm: the same promise as Bonferroni, step by step, never worse.</summary>
    Holm,

    /// <summary>Hochberg: step-up, tests independent or positively related.</summary>
    Hochberg,

    /// <summary>Hommel: from Simes's test of all subsets, never worse than Hochberg.</summary>
    Hommel,
}
