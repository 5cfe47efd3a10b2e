namespace AfterSales.Metrics.Trends;

/// <summary>How forecasts of parts and wholes are made to agree.</summary>
public enum ReconciliationMethod
{
    /// <summary>The leaves as they are; wholes are their sums.</summary>
    BottomUp,

    /// <summary>The root as it is, divided by proportions.</summary>
    TopDown,

    /// <summary>Least squares: all forecasts equally good.</summary>
    LeastSquares,

    /// <summary>Weighted by the number of leaves below: errors grow with what is added.</summary>
    StructuralWeights,

    /// <summary>Weighted by the variance of each node's errors.</summary>
    VarianceWeights,

    /// <summary>Minimum trace: the whole covariance of errors.</summary>
    MinimumTrace,
}
