namespace AfterSales.Metrics.Trends;

/// <summary>How <see cref="StlDecomposition"/> treats outliers.</summary>
public enum StlFitting
{
    /// <summary>As all values: two inner iterations.</summary>
    LeastSquares,

    /// <summary>With less weight, down to 0: one inner and fifteen outer iterations.</summary>
    Robust,
}
