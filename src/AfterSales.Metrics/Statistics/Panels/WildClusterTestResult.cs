namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="WildClusterTest"/> found.</summary>
public sealed partial record WildClusterTestResult
{
    /// <summary>The coefficient.</summary>
    public required Figure<double> Coefficient { get; init; }

    /// <summary>Its standard error clustered with G/(G − 1)·(n − 1)/(n − k).</summary>
    public required Figure<double> StandardError { get; init; }

    /// <summary>t with clusters − 1 degrees of freedom, and the p-value it would have: far too small with few clusters.</summary>
    public required TestResult Test { get; init; }

    /// <summary>Clusters.</summary>
    public required int Clusters { get; init; }

    /// <summary>Signs tried, the observed one among them.</summary>
    public required long Assignments { get; init; }

    /// <summary>Of them with a t at least as far from zero; one without a t counts against.</summary>
    public required long AtLeastAsExtreme { get; init; }

    /// <summary>Of them without a t.</summary>
    public required long Degenerate { get; init; }

    /// <summary>At least as extreme over assignments.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>The smallest p these clusters could give: no data lead below it.</summary>
    public required Figure<double> SmallestPValue { get; init; }
}
