namespace AfterSales.Metrics.Brand;

/// <summary>What one group is worth.</summary>
public sealed partial record PromoterGroupValue
{
    /// <summary>The group.</summary>
    public required string Name { get; init; }

    /// <summary>Its revenue.</summary>
    public required decimal Revenue { get; init; }

    /// <summary>Customers it brings, less those it keeps away.</summary>
    public required decimal ReferredCustomers { get; init; }

    /// <summary>Worth of those.</summary>
    public required decimal ReferralValue { get; init; }

    /// <summary>Revenue and referrals of one of its customers.</summary>
    public required decimal WorthEach { get; init; }
}
