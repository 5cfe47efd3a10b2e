using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Costs;

/// <summary>Goods sold in a period: how many units, and for how much.</summary>
public sealed partial record SoldGoods
{
    /// <summary>The period they were sold in.</summary>
    /// <exception cref="ArgumentNullException">The period is null.</exception>
    public required ReportingPeriod Period { get; init => field = Guard.NotNull(value); }

    /// <summary>How many units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required decimal Units { get; init => field = Guard.NotNegative(value); }

    /// <summary>Gross revenue; null where it is not known.</summary>
    public Money? Revenue { get; init; }
}
