using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="OutstandingPromise"/> found.</summary>
public sealed partial record OutstandingPromiseResult
{
    /// <summary>For each cohort the claims still to come, repaired units claiming again.</summary>
    public required IReadOnlyList<Figure<double>> Repairs { get; init => field = FrozenList.Keep(value); }

    /// <summary>For each cohort the units still to claim for the first time.</summary>
    public required IReadOnlyList<Figure<double>> FirstClaims { get; init => field = FrozenList.Keep(value); }

    /// <summary>All claims still to come.</summary>
    public required Figure<double> TotalRepairs { get; init; }

    /// <summary>All first claims still to come.</summary>
    public required Figure<double> TotalFirstClaims { get; init; }

    /// <summary>Standard error of the claims if they are Poisson.</summary>
    public required Figure<double> PoissonError { get; init; }
}
