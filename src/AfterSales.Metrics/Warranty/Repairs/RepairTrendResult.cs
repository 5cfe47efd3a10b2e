namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="RepairTrend"/> found.</summary>
public sealed partial record RepairTrendResult
{
    /// <summary>Repairs that count.</summary>
    public required int Events { get; init; }

    /// <summary>Laplace's statistic, standard normal without trend.</summary>
    public required Figure<double> Laplace { get; init; }

    /// <summary>Its two-sided p-value.</summary>
    public required Figure<double> LaplacePValue { get; init; }

    /// <summary>The statistic of MIL-HDBK-189.</summary>
    public required Figure<double> Military { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int DegreesOfFreedom { get; init; }

    /// <summary>Its two-sided p-value: twice the smaller tail.</summary>
    public required Figure<double> MilitaryPValue { get; init; }

    /// <summary>The side on which Laplace's statistic lies, significant or not; null at 0 and without events.</summary>
    public required RepairDirection? Direction { get; init; }

    /// <summary>The rate if it is constant.</summary>
    public required Estimate ConstantRate { get; init; }
}
