namespace AfterSales.Metrics.Statistics;

/// <summary>What <see cref="PermutationTest"/> found.</summary>
public sealed partial record PermutationTestResult
{
    /// <summary>Mean change of the treated less that of the others.</summary>
    public required Figure<double> Effect { get; init; }

    /// <summary>Assignments tried, the true one among them.</summary>
    public required long Assignments { get; init; }

    /// <summary>Of them at least as far from zero.</summary>
    public required long AtLeastAsExtreme { get; init; }

    /// <summary>At least as extreme over assignments, two-sided.</summary>
    public required Figure<double> PValue { get; init; }

    /// <summary>Whether all assignments were tried; else they were drawn from the seed.</summary>
    public required bool IsExact { get; init; }
}
