namespace AfterSales.Metrics.Statistics;

/// <summary>What one construct does to another in a fitted <see cref="PathModel"/>, directly and by way of others.</summary>
public sealed partial record PathEffect
{
    /// <summary>Name of the construct that acts.</summary>
    public required string From { get; init; }

    /// <summary>Name of the construct acted on.</summary>
    public required string To { get; init; }

    /// <summary>Path coefficient, standardized; undefined, <see cref="UndefinedReason.MissingInput"/>, without an arrow.</summary>
    public required Figure<double> Direct { get; init; }

    /// <summary>Total less direct effect; undefined, <see cref="UndefinedReason.MissingInput"/>, when there is no way by others.</summary>
    public required Figure<double> Indirect { get; init; }

    /// <summary>Sum over all ways of the products of path coefficients.</summary>
    public required double Total { get; init; }

    /// <summary>Total effect in points of one index for one point of the other.</summary>
    public required Figure<double> TotalPoints { get; init; }

    /// <summary>Cohen's f² of the arrow: (R² − R² without it)/(1 − R²), scores held fixed.</summary>
    public required Figure<double> FSquared { get; init; }
}
