using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>Promoters, passives or detractors, for their <see cref="PromoterValue"/>.</summary>
public sealed partial record PromoterGroup
{
    /// <summary>The group.</summary>
    public required string Name
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its customers.</summary>
    public required decimal Customers
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000_000_000m);
    }

    /// <summary>Revenue of one of them.</summary>
    public required decimal Revenue
    {
        get;
        init => field = Guard.InRange(value, -1_000_000_000m, 1_000_000_000m);
    }

    /// <summary>To how many one of them recommends.</summary>
    public required decimal Recommended
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000);
    }

    /// <summary>Share of those who become customers.</summary>
    public required decimal Conversion
    {
        get;
        init => field = Guard.InRange(value, 0, 1);
    }

    /// <summary>Customers that one of them keeps away.</summary>
    public required decimal Discouraged
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000);
    }

    /// <summary>Worth of a new customer.</summary>
    public required decimal NewCustomerValue
    {
        get;
        init => field = Guard.InRange(value, -1_000_000_000m, 1_000_000_000m);
    }
}
