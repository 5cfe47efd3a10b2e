namespace AfterSales.Metrics.Warranty;

/// <summary>What <see cref="UsagePromise"/> found.</summary>
public sealed partial record UsagePromiseResult
{
    /// <summary>Expected claims of a unit.</summary>
    public required Figure<double> Claims { get; init; }

    /// <summary>Their cost.</summary>
    public required Figure<double> Cost { get; init; }

    /// <summary>Share of the units whose promise ends by age, not by usage.</summary>
    public required double ShareExpiringByAge { get; init; }
}
