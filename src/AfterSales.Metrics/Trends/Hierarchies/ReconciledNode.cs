namespace AfterSales.Metrics.Trends;

/// <summary>A node whose forecast agrees with all others.</summary>
public sealed partial record ReconciledNode
{
    /// <summary>The node.</summary>
    public required string Node { get; init; }

    /// <summary>Whether it is a leaf: nothing is a part of it.</summary>
    public required bool IsLeaf { get; init; }

    /// <summary>The forecast before; null where there was none.</summary>
    public required double? Base { get; init; }

    /// <summary>The reconciled forecast: of a whole, the sum of its leaves.</summary>
    public required double Value { get; init; }

    /// <summary>Reconciled less before; null where there was none.</summary>
    public required double? Change { get; init; }

    /// <summary>Standard error of the reconciled forecast; undefined, <see cref="UndefinedReason.MissingInput"/>, without variances.</summary>
    public required Figure<double> StandardError { get; init; }
}
