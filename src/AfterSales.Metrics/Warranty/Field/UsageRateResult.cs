namespace AfterSales.Metrics.Warranty;

/// <summary>Lognormal distribution of usage a month.</summary>
public sealed partial record UsageRateResult
{
    /// <summary>Number of units.</summary>
    public required int Count { get; init; }

    /// <summary>Mean of ln usage.</summary>
    public required Figure<double> Mu { get; init; }

    /// <summary>Standard deviation of ln usage, by n.</summary>
    public required Figure<double> Sigma { get; init; }

    /// <summary>Median usage.</summary>
    public required Figure<double> Median { get; init; }

    /// <summary>Mean usage.</summary>
    public required Figure<double> Mean { get; init; }
}
