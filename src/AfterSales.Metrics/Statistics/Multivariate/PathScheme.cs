namespace AfterSales.Metrics.Statistics;

/// <summary>How a <see cref="PathModel"/> weighs the neighbors of a construct.</summary>
public enum PathScheme
{
    /// <summary>Predecessors by regression, successors by correlation.</summary>
    PathWeighting,

    /// <summary>All neighbors by correlation.</summary>
    Factorial,

    /// <summary>All neighbors by the sign of the correlation.</summary>
    Centroid,
}
