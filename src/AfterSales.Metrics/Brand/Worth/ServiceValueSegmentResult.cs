namespace AfterSales.Metrics.Brand;

/// <summary>What one segment's service is worth, in the currency of the margin.</summary>
public sealed partial record ServiceValueSegmentResult
{
    /// <summary>The segment.</summary>
    public required string Name { get; init; }

    /// <summary>Retention of the served less that of the unserved, as a fraction.</summary>
    public required Figure<double> Uplift { get; init; }

    /// <summary>Lifetime value of a customer at the retention of the served.</summary>
    public required Figure<double> ValuePerServedCustomer { get; init; }

    /// <summary>Lifetime value of a customer at the retention of the unserved.</summary>
    public required Figure<double> ValuePerUnservedCustomer { get; init; }

    /// <summary>Worth if the uplift lasts.</summary>
    public required Estimate Headline { get; init; }

    /// <summary>Worth if the uplift works in one period only, the lifetime value held fixed.</summary>
    public required Estimate OnceValue { get; init; }
}
