namespace AfterSales.Metrics.Statistics;

/// <summary>The function g of time with which an effect may grow or fade in <see cref="ProportionalHazardsTest"/>.</summary>
public enum CoxTimeScale
{
    /// <summary>1 − S(t−) of the Kaplan–Meier curve of all subjects: only the order of times matters, and few late events weigh little.</summary>
    KaplanMeier,

    /// <summary>Time itself.</summary>
    Identity,

    /// <summary>The natural logarithm of time; for times above 0.</summary>
    Logarithm,
}
