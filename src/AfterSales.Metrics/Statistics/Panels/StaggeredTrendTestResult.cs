namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="StaggeredTrendTest"/> found.</summary>
public sealed partial record StaggeredTrendTestResult
{
    /// <summary>Sum of the squared effects of the event study before the start.</summary>
    public required Figure<double> Statistic { get; init; }

    /// <summary>Assignments tried, the true one among them.</summary>
    public required int Assignments { get; init; }

    /// <summary>Of them with a statistic at least as large.</summary>
    public required int AtLeastAsExtreme { get; init; }

    /// <summary>At least as extreme over assignments.</summary>
    public required Figure<double> PValue { get; init; }
}
