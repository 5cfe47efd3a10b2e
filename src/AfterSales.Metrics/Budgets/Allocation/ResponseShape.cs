namespace AfterSales.Metrics.Budgets;

/// <summary>The kinds of <see cref="ResponseCurve"/>.</summary>
public enum ResponseShape
{
    /// <summary>a·ln(1 + b·x).</summary>
    Logarithm,

    /// <summary>a·x^b.</summary>
    Power,

    /// <summary>a·xⁿ / (kⁿ + xⁿ).</summary>
    Hill,

    /// <summary>Straight segments of falling slope.</summary>
    PiecewiseLinear,
}
