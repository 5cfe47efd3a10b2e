namespace AfterSales.Metrics.Trends;

/// <summary>Which constants turn a mean moving range into limits.</summary>
public enum ChartConstants
{
    /// <summary>Exact ones: σ = MR̄·√π/2, range limit 3.2665·MR̄.</summary>
    Exact,

    /// <summary>d₂ = 1.128 as the tables of the standards print it and R's qcc uses it: σ = MR̄/1.128.</summary>
    Rounded,

    /// <summary>Those of the textbooks, rounded: limits ±2.66·MR̄, range limit 3.267·MR̄.</summary>
    Textbook,
}
