namespace AfterSales.Metrics.Satisfaction;

/// <summary>How the spread between teams is estimated.</summary>
public enum ShrinkageMethod
{
    /// <summary>From moments, in closed form: Kleinman's for shares, DerSimonian and Laird's for means.</summary>
    Moments,

    /// <summary>By iteration: maximum likelihood for shares, Paule and Mandel's equation for means.</summary>
    Iterative,
}
