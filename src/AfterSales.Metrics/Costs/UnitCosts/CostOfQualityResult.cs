namespace AfterSales.Metrics.Costs;

/// <summary>What <see cref="CostOfQuality"/> found, with its ingredients.</summary>
public sealed partial record CostOfQualityResult
{
    /// <summary>The four costs and the revenue.</summary>
    public required CostOfQualityInput Input { get; init; }

    /// <summary>Prevention + appraisal: what good quality costs.</summary>
    public required Money Conformance { get; init; }

    /// <summary>Internal + external failure: what poor quality costs.</summary>
    public required Money Nonconformance { get; init; }

    /// <summary>Conformance + nonconformance.</summary>
    public required Money Total { get; init; }

    /// <summary>Prevention as a fraction of the total.</summary>
    public required Figure<double> PreventionShare { get; init; }

    /// <summary>Appraisal as a fraction of the total.</summary>
    public required Figure<double> AppraisalShare { get; init; }

    /// <summary>Internal failure as a fraction of the total.</summary>
    public required Figure<double> InternalFailureShare { get; init; }

    /// <summary>External failure as a fraction of the total.</summary>
    public required Figure<double> ExternalFailureShare { get; init; }

    /// <summary>Total / revenue, as a fraction.</summary>
    public required Figure<double> RevenueRatio { get; init; }

    /// <summary>Nonconformance / conformance: how much failure there is for each unit spent against it.</summary>
    public required Figure<double> FailureToConformanceRatio { get; init; }
}
