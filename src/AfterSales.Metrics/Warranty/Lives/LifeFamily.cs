namespace AfterSales.Metrics.Warranty;

/// <summary>The family of a life distribution.</summary>
public enum LifeFamily
{
    /// <summary>Weibull with two parameters: S(t) = exp(−(t/scale)^shape).</summary>
    Weibull,

    /// <summary>Lognormal: ln t is normal with mean μ and standard deviation σ.</summary>
    Lognormal,

    /// <summary>Exponential: S(t) = exp(−t/mean).</summary>
    Exponential,
}
