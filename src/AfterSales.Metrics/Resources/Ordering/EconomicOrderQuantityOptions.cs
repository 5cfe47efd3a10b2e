using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Resources;

/// <summary>What <see cref="EconomicOrderQuantity"/> allows beyond the plain case.</summary>
public sealed partial record EconomicOrderQuantityOptions
{
    /// <summary>Everything is met from stock, and an order arrives at once.</summary>
    public static EconomicOrderQuantityOptions Default { get; } = new();

    /// <summary>Cost of one piece waiting for one unit of time; null, the default, plans no backorders.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The cost is not positive and finite.</exception>
    public double? BackorderCost
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }

    /// <summary>Pieces delivered per unit of time while an order arrives; null, the default, delivers it whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive and finite.</exception>
    public double? ProductionRate
    {
        get;
        init => field = value is null ? null : Guard.Positive(value.Value);
    }
}
