using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>What <see cref="PromoterValue"/> found.</summary>
public sealed partial record PromoterValueResult
{
    /// <summary>The groups, in order.</summary>
    public required IReadOnlyList<PromoterGroupValue> Groups
    {
        get;
        init => field = FrozenList.Copy(value);
    }

    /// <summary>Revenue of all.</summary>
    public required decimal TotalRevenue { get; init; }

    /// <summary>Worth of all referrals.</summary>
    public required decimal TotalReferralValue { get; init; }
}
