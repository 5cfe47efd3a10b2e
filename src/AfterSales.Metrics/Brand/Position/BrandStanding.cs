using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Brand;

/// <summary>One brand's share and satisfaction, for its <see cref="MarketPosition"/>.</summary>
public sealed partial record BrandStanding
{
    /// <summary>The brand.</summary>
    public required string Brand
    {
        get;
        init => field = Guard.NotBlank(value);
    }

    /// <summary>Its share of the market, in any unit.</summary>
    public required double Share
    {
        get;
        init => field = Guard.NotNegative(value);
    }

    /// <summary>Its satisfaction, on any scale on which more is better.</summary>
    public required double Satisfaction
    {
        get;
        init => field = Guard.Finite(value);
    }
}
